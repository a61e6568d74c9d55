package dev.parley.internal.docs;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A document laid out for reading, with its parts in colors. */
final class JsonMarkup {
  private static final int WIDTH = 72;

  private JsonMarkup() {}

  static String of(JsonNode node) {
    return text(node, "", 0);
  }

  /**
   * @param before how much of the line is taken
   */
  private static String text(JsonNode node, String indent, int before) {
    if (!node.isContainer() || node.isEmpty()) {
      return scalar(node);
    }
    boolean object = node.isObject();
    boolean fits = indent.length() + before + node.toString().length() <= WIDTH;
    String deeper = indent + "  ";
    StringBuilder out = new StringBuilder(object ? "{" : "[");
    String separator = "";
    if (object) {
      for (Map.Entry<String, JsonNode> member : node.properties()) {
        String key = JsonNodeFactory.instance.stringNode(member.getKey()).toString();
        out.append(separator)
            .append(fits ? "" : "\n" + deeper)
            .append("<b>")
            .append(Html.escape(key))
            .append("</b>: ")
            .append(text(member.getValue(), fits ? indent : deeper, fits ? 0 : key.length() + 2));
        separator = fits ? ", " : ",";
      }
    } else {
      for (JsonNode item : node) {
        out.append(separator)
            .append(fits ? "" : "\n" + deeper)
            .append(text(item, fits ? indent : deeper, 0));
        separator = fits ? ", " : ",";
      }
    }
    return out.append(fits ? "" : "\n" + indent).append(object ? "}" : "]").toString();
  }

  private static String scalar(JsonNode node) {
    String css = node.isString() ? "s" : "n";
    return "<span class=\"" + css + "\">" + Html.escape(node.toString()) + "</span>";
  }
}
