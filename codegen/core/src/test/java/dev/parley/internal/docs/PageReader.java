package dev.parley.internal.docs;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads a page as what it is beside the elements that HTML does not close: well-formed, so that nothing can hide between two readings. */
final class PageReader {
  private final Document document;

  PageReader(String page) {
    String closed =
        page.replaceFirst("<!DOCTYPE html>", "").replaceAll("<meta ([^<>]*)>", "<meta $1/>");
    try {
      this.document = DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(closed.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError("the page is not well-formed: " + e.getMessage(), e);
    }
  }

  Set<String> elements() {
    Set<String> names = new TreeSet<>();
    walk(document.getDocumentElement(), e -> names.add(e.getTagName()));
    return names;
  }

  Set<String> attributes() {
    Set<String> names = new TreeSet<>();
    walk(document.getDocumentElement(), e -> {
      NamedNodeMap attributes = e.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        names.add(attributes.item(i).getNodeName());
      }
    });
    return names;
  }

  /** The values of an attribute, wherever it stands. */
  Set<String> values(String attribute) {
    Set<String> values = new TreeSet<>();
    walk(document.getDocumentElement(), e -> {
      if (e.hasAttribute(attribute)) {
        values.add(e.getAttribute(attribute));
      }
    });
    return values;
  }

  /** All text, as a browser would show it. */
  String text() {
    return document.getDocumentElement().getTextContent();
  }

  private static void walk(Element element, Consumer<Element> visitor) {
    visitor.accept(element);
    NodeList children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      Node child = children.item(i);
      if (child instanceof Element inner) {
        walk(inner, visitor);
      }
    }
  }
}
