package dev.parley.pojo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.model.Documentation;

/** The text of a contract as the text of a comment: whatever it says, it neither ends the comment nor is a tag or an escape. */
final class Comments {
  private Comments() {}

  static void describe(ObjectNode schema, Documentation documentation) {
    if (!documentation.text().isBlank()) {
      schema.put("description", escaped(documentation.text()));
    }
  }

  static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.strip().codePoints().forEach(c -> {
      if (c == '\n') {
        out.append('\n');
      } else if (c < ' ' || c == 0x7f) {
        out.append(' ');
      } else if (c > 0x7f || "\\*/@&<>{}".indexOf(c) >= 0) {
        out.append("&#").append(c).append(';');
      } else {
        out.append((char) c);
      }
    });
    return out.toString();
  }
}
