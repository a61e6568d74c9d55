package dev.parley.internal.explain;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** JSON laid out for reading: what fits on a line stays on it. */
public final class SchemaText {
  private static final int WIDTH = 88;

  private SchemaText() {}

  public static String of(JsonNode node) {
    return text(node, "");
  }

  private static String text(JsonNode node, String indent) {
    String compact = node.toString();
    if (indent.length() + compact.length() <= WIDTH || !node.isContainer() || node.isEmpty()) {
      return compact;
    }
    List<String> parts = new ArrayList<>();
    String deeper = indent + "  ";
    if (node.isObject()) {
      node.properties()
          .forEach(p -> parts.add(quoted(p.getKey()) + ": " + text(p.getValue(), deeper)));
    } else {
      node.forEach(item -> parts.add(text(item, deeper)));
    }
    String open = node.isObject() ? "{" : "[";
    String close = node.isObject() ? "}" : "]";
    return open + "\n" + deeper + String.join(",\n" + deeper, parts) + "\n" + indent + close;
  }

  private static String quoted(String name) {
    return tools.jackson.databind.node.JsonNodeFactory.instance.stringNode(name).toString();
  }
}
