package dev.parley.internal.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A text block that looks like what it makes. {@code ${name}} stands for a value; when a value has several lines, the lines after the first
 * are indented like the placeholder; a line that holds nothing but placeholders without value disappears. Values are put in last and never
 * looked at again, so text of a contract cannot act as a placeholder or a type.
 *
 * <pre>{@code
 * new Template("""
 *     export interface ${name} {
 *       ${fields}
 *     }
 *     """).with("name", name).with("fields", fields).render();
 * }</pre>
 */
public final class Template {
  private final String text;
  private final Map<String, String> values = new HashMap<>();

  public Template(String text) {
    this.text = text;
  }

  /** A template in which every type in backquotes has been replaced by what {@code types} makes of it. */
  public Template(String text, UnaryOperator<String> types) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int open = text.indexOf('`'); open >= 0; open = text.indexOf('`', at)) {
      int close = text.indexOf('`', open + 1);
      out.append(text, at, open).append(types.apply(text.substring(open + 1, close)));
      at = close + 1;
    }
    this.text = out.append(text.substring(at)).toString();
  }

  public Template with(String name, String value) {
    values.put(name, value);
    return this;
  }

  public String render() {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at) + 1;
      int next = end > 0 ? end : text.length();
      renderLine(text.substring(at, next), out);
      at = next;
    }
    return out.toString();
  }

  private void renderLine(String line, StringBuilder out) {
    StringBuilder rendered = new StringBuilder();
    boolean placeholders = false;
    boolean content = false;
    int at = 0;
    for (int open = line.indexOf("${"); open >= 0; open = line.indexOf("${", at)) {
      int close = line.indexOf('}', open);
      String literal = line.substring(at, open);
      String value = value(line.substring(open + 2, close));
      placeholders = true;
      content |= !literal.isBlank() || !value.isEmpty();
      rendered.append(literal).append(indented(value, line));
      at = close + 1;
    }
    String rest = line.substring(at);
    content |= !rest.isBlank();
    if (!placeholders || content) {
      String whole = rendered.append(rest).toString();
      out.append(whole.isBlank() ? "\n" : whole);
    }
  }

  private static String indented(String value, String line) {
    if (value.indexOf('\n') < 0) {
      return value;
    }
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    String trimmed = value.endsWith("\n") ? value.substring(0, value.length() - 1) : value;
    return trimmed.replace("\n", "\n" + indent).replace("\n" + indent + "\n", "\n\n");
  }

  private String value(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("the template has no value for " + name);
    }
    return value;
  }
}
