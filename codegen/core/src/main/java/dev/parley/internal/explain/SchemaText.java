package dev.parley.internal.explain;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * JSON laid out for reading: what fits on a line stays on it, but for the properties of objects. On a line of its own, the last member of several
 * has a comma too, so that one more leaves it as it is; who reads the text takes these commas away. By hand, since Jackson takes longer to set up a writer of trees than to write all
 * schemas of a contract.
 */
public final class SchemaText {
  private static final int WIDTH = 88;
  private static final String HEX = "0123456789ABCDEF";

  private final StringBuilder out = new StringBuilder();
  private char quotes = '"';

  private SchemaText() {}

  public static String of(JsonNode node) {
    SchemaText text = new SchemaText();
    text.write(node, 0);
    return text.out.toString();
  }

  /** On one line, with apostrophes for quotes, as the tables of codecs have it. */
  public static String row(JsonNode node) {
    SchemaText text = new SchemaText();
    text.quotes = '\'';
    text.compact(node, Integer.MAX_VALUE);
    return text.out.toString();
  }

  private void write(JsonNode node, int indent) {
    int start = out.length();
    boolean open = node.isContainer() && !node.isEmpty();
    if (compact(node, open ? start + WIDTH - indent : Integer.MAX_VALUE)) {
      return;
    }
    out.setLength(start);
    writeLines(node, indent);
  }

  private void writeLines(JsonNode node, int indent) {
    out.append(node.isObject() ? "{\n" : "[\n");
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        out.append(" ".repeat(indent + 2));
        quote(member.getKey());
        out.append(": ");
        if (isProperties(member)) {
          writeLines(member.getValue(), indent + 2);
        } else {
          write(member.getValue(), indent + 2);
        }
        out.append(",\n");
      }
    } else {
      for (JsonNode item : node) {
        out.append(" ".repeat(indent + 2));
        write(item, indent + 2);
        out.append(",\n");
      }
    }
    out.append(" ".repeat(indent)).append(node.isObject() ? '}' : ']');
  }

  /** Writes on one line; gives up, and says so, where that is longer than {@code most}. */
  private boolean compact(JsonNode node, int most) {
    char separator = 0;
    if (node.isObject()) {
      out.append('{');
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        separate(separator);
        if (quotes == '"' && isProperties(member)) {
          return false;
        }
        quote(member.getKey());
        out.append(':');
        if (!compact(member.getValue(), most)) {
          return false;
        }
        separator = ',';
      }
      out.append('}');
    } else if (node.isArray()) {
      out.append('[');
      for (JsonNode item : node) {
        separate(separator);
        if (!compact(item, most)) {
          return false;
        }
        separator = ',';
      }
      out.append(']');
    } else if (node.isString()) {
      quote(node.stringValue());
    } else {
      out.append(scalar(node));
    }
    return out.length() <= most;
  }

  /** Each property of an object has a line of its own. */
  private static boolean isProperties(Map.Entry<String, JsonNode> member) {
    return member.getKey().equals("properties")
        && member.getValue().isObject()
        && !member.getValue().isEmpty();
  }

  private void separate(char separator) {
    if (separator != 0) {
      out.append(separator);
    }
  }

  private static String scalar(JsonNode node) {
    if (node.isNumber()) {
      return node.numberValue().toString();
    }
    return node.isBoolean() ? String.valueOf(node.booleanValue()) : "null";
  }

  private void quote(String text) {
    out.append(quotes);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c < ' ' || c == '\'' && c == quotes) {
            out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append(quotes);
  }
}
