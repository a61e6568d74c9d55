package dev.parley.cli;

import dev.parley.diagnostic.ContractFile;
import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Severity;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Findings as the XML that CI servers read as results of JUnit: a test suite for each file of the contracts, a test case for each finding in it.
 * What makes the run fail is a failure; other findings are the output of a test that passed. A file without findings is one passed test.
 */
final class JUnitReport implements FindingsReport {
  private final PrintWriter out;
  private final List<ContractFile> files;
  private final Predicate<Diagnostic> failing;

  JUnitReport(PrintWriter out, List<ContractFile> files, boolean strict) {
    this.out = out;
    this.files = files;
    this.failing = f -> f.severity() == Severity.ERROR || strict && f.severity() == Severity.WARN;
  }

  @Override
  public void print(List<Diagnostic> findings) {
    Map<String, List<Diagnostic>> suites = new TreeMap<>();
    files.stream()
        .filter(ContractFile::exists)
        .forEach(file -> suites.put(file.name(), new ArrayList<>()));
    findings.forEach(
        f -> suites.computeIfAbsent(f.place().file(), file -> new ArrayList<>()).add(f));
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      start(
          xml,
          "testsuites",
          0,
          "parley",
          suites.values().stream().flatMap(List::stream).toList(),
          suites.values().stream().mapToInt(f -> Math.max(1, f.size())).sum());
      for (Map.Entry<String, List<Diagnostic>> suite : suites.entrySet()) {
        suite(xml, suite.getKey(), suite.getValue());
      }
      end(xml, 0);
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    out.println(text);
  }

  private void suite(XMLStreamWriter xml, String file, List<Diagnostic> findings)
      throws XMLStreamException {
    start(xml, "testsuite", 1, file, findings, Math.max(1, findings.size()));
    if (findings.isEmpty()) {
      indent(xml, 2);
      xml.writeEmptyElement("testcase");
      attributes(xml, testCase("no findings in " + file, "contract", file));
    }
    for (Diagnostic finding : findings) {
      indent(xml, 2);
      xml.writeStartElement("testcase");
      String rule = finding.rule().id();
      attributes(
          xml, testCase(rule + " at " + finding.place(), rule, finding.place().file()));
      xml.writeAttribute("line", String.valueOf(finding.place().line()));
      indent(xml, 3);
      content(xml, finding);
      end(xml, 2);
    }
    end(xml, 1);
  }

  /** Servers tell cases apart by their class and name, and some need both. */
  private static Map<String, String> testCase(String name, String classname, String file) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("name", name);
    attributes.put("classname", classname);
    attributes.put("file", file);
    return attributes;
  }

  private void content(XMLStreamWriter xml, Diagnostic finding) throws XMLStreamException {
    String text = TextReport.plain(finding);
    if (failing.test(finding)) {
      xml.writeStartElement("failure");
      attributes(xml, Map.of("message", finding.message()));
      xml.writeAttribute("type", finding.rule().id());
    } else {
      xml.writeStartElement("system-out");
    }
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  private void start(
      XMLStreamWriter xml,
      String element,
      int depth,
      String name,
      List<Diagnostic> findings,
      int tests)
      throws XMLStreamException {
    indent(xml, depth);
    xml.writeStartElement(element);
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("name", name);
    attributes.put("tests", String.valueOf(tests));
    attributes.put("failures", String.valueOf(findings.stream().filter(failing).count()));
    attributes.put("errors", "0");
    attributes.put("skipped", "0");
    attributes(xml, attributes);
  }

  private static void attributes(XMLStreamWriter xml, Map<String, String> attributes)
      throws XMLStreamException {
    for (Map.Entry<String, String> attribute : attributes.entrySet()) {
      xml.writeAttribute(attribute.getKey(), legal(attribute.getValue()));
    }
  }

  private static void end(XMLStreamWriter xml, int depth) throws XMLStreamException {
    indent(xml, depth);
    xml.writeEndElement();
  }

  private static void indent(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** Characters that no XML document may have are shown as they are written in JSON. */
  private static String legal(String text) {
    StringBuilder legal = new StringBuilder();
    text.codePoints().forEach(c -> {
      boolean allowed = c == '\t'
          || c == '\n'
          || c >= 0x20 && c <= 0xD7FF
          || c >= 0xE000 && c <= 0xFFFD
          || c >= 0x10000;
      legal.append(allowed ? Character.toString(c) : String.format("\\u%04x", c));
    });
    return legal.toString();
  }
}
