package dev.parley.internal.java;

/** The kinds of JSON values, as a parser's first token tells them. */
enum JsonKind {
  OBJECT("START_OBJECT"),
  ARRAY("START_ARRAY"),
  STRING("VALUE_STRING"),
  NUMBER("VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT"),
  BOOLEAN("VALUE_TRUE, VALUE_FALSE"),
  NULL("VALUE_NULL");

  private final String tokens;

  JsonKind(String tokens) {
    this.tokens = tokens;
  }

  /** Constants of Jackson's {@code JsonToken}. */
  String tokens() {
    return tokens;
  }
}
