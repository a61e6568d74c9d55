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
    this(typed(text, types));
  }

  /** A text in which every type in backquotes has been replaced by what {@code types} makes of it. */
  public static String typed(String text, UnaryOperator<String> types) {
    if (text.indexOf('`') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int open = text.indexOf('`'); open >= 0; open = text.indexOf('`', at)) {
      int close = text.indexOf('`', open + 1);
      out.append(text, at, open).append(types.apply(text.substring(open + 1, close)));
      at = close + 1;
    }
    return out.append(text, at, text.length()).toString();
  }

  public Template with(String name, String value) {
    values.put(name, value);
    return this;
  }

  public String render() {
    StringBuilder out = new StringBuilder(2 * text.length());
    int open = text.indexOf("${");
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at) + 1;
      int next = end > 0 ? end : text.length();
      if (open >= at && open < next) {
        renderLine(at, next, open, out);
        open = text.indexOf("${", next);
      } else if (isBlank(text, at, next)) {
        out.append('\n');
      } else {
        out.append(text, at, next);
      }
      at = next;
    }
    return out.toString();
  }

  private void renderLine(int start, int end, int first, StringBuilder out) {
    int before = out.length();
    boolean content = false;
    int at = start;
    for (int open = first; open >= 0 && open < end; open = text.indexOf("${", at)) {
      int close = text.indexOf('}', open);
      String value = value(text.substring(open + 2, close));
      content |= !isBlank(text, at, open) || !value.isEmpty();
      out.append(text, at, open);
      append(value, start, out);
      at = close + 1;
    }
    if (content || !isBlank(text, at, end)) {
      out.append(text, at, end);
    } else {
      out.setLength(before);
      return;
    }
    if (isBlank(out, before, out.length())) {
      out.setLength(before);
      out.append('\n');
    }
  }

  private static boolean isBlank(CharSequence text, int start, int end) {
    int at = start;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at == end;
  }

  /** A value, its lines after the first indented like the line that begins at {@code start}. */
  private void append(String value, int start, StringBuilder out) {
    if (value.indexOf('\n') < 0) {
      out.append(value);
      return;
    }
    int indent = start;
    while (Character.isWhitespace(text.charAt(indent))) {
      indent++;
    }
    int length = value.endsWith("\n") ? value.length() - 1 : value.length();
    for (int at = 0; at < length; ) {
      int next = value.indexOf('\n', at) + 1;
      int end = next > 0 && next < length ? next : length;
      if (at > 0 && value.charAt(at) != '\n') {
        out.append(text, start, indent);
      }
      out.append(value, at, end);
      at = end;
    }
  }

  private String value(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("the template has no value for " + name);
    }
    return value;
  }
}
