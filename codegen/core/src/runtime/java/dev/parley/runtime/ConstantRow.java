package dev.parley.runtime;

/** A property that always has the same value, a text, a boolean or a number, which no record holds. */
final class ConstantRow<T> extends Row<T> {
  private final Object value;

  ConstantRow(String name, Object value) {
    super(name, true, "{'const':" + json(value) + "}");
    this.value = value;
  }

  private static String json(Object value) {
    return value instanceof String text ? Row.json(text) : String.valueOf(value);
  }

  @Override
  void read(JsonReader from, Properties<T> into) {
    if (value instanceof String text) {
      Reading.constant(from, text);
    } else if (value instanceof Boolean truth) {
      Reading.constant(from, truth);
    } else if (value instanceof Long whole) {
      Reading.constant(from, whole);
    } else {
      Reading.constant(from, (Double) value);
    }
  }

  @Override
  void write(T of, JsonWriter out) {
    name(out);
    if (value instanceof String text) {
      out.text(text);
    } else if (value instanceof Boolean truth) {
      out.bool(truth);
    } else if (value instanceof Long whole) {
      out.number(whole);
    } else {
      out.number((double) (Double) value);
    }
  }
}
