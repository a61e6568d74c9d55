package dev.parley.runtime;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What probably happened where a value is of the wrong type: quoted numbers, JSON inside JSON, an item without its array. */
final class TypeHint {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,300})(\\.[0-9]{1,300})?([eE][+-]?[0-9]{1,3})?");

  private TypeHint() {}

  static @Nullable String of(Schema declared, Json value) {
    Schema schema = declared.resolved();
    Schema items = schema.isType("array") ? schema.schema("items") : null;
    if (items != null && !(value instanceof Json.Null) && Kinds.fits(items, value)) {
      return "a single item: put it into an array";
    }
    if (value instanceof Json.Array array) {
      boolean isSingle =
          array.items().size() == 1 && Kinds.fits(declared, array.items().get(0));
      return isSingle ? "take the single item out of its array" : null;
    }
    if (value instanceof Json.Text text) {
      return ofText(schema, text.value());
    }
    return schema.isType("string") && !(value instanceof Json.Object)
        ? ofUnquoted(schema, value)
        : null;
  }

  private static @Nullable String ofText(Schema schema, String text) {
    if (schema.isType("number") || schema.isType("integer")) {
      if (text.length() < 400 && NUMBER.matcher(text).matches()) {
        return "the number is written as a string";
      }
      boolean isTime = Formats.isDateTime(text) || Formats.isDate(text);
      return isTime ? "a date as text: the contract wants a number, such as Unix seconds" : null;
    }
    if (schema.isType("boolean")) {
      return List.of("true", "false").contains(text) ? "the boolean is written as a string" : null;
    }
    Json inside = Document.inside(text);
    return inside != null && Kinds.fits(schema, inside)
        ? "the string holds JSON: it was encoded twice"
        : null;
  }

  private static String ofUnquoted(Schema schema, Json value) {
    NamedFormat format = NamedFormat.of(schema);
    boolean isTime = format == NamedFormat.DATE_TIME || format == NamedFormat.DATE;
    return isTime && value instanceof JsonNumber
        ? "a time as a number: the contract wants text"
        : "the text is written without quotes";
  }
}
