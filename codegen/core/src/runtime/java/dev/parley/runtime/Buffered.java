package dev.parley.runtime;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** Values of which something is asserted that only the whole value can tell: kept as a tree, held to it, and read from there. */
public final class Buffered {
  private Buffered() {}

  /** The value that the parser stands on, if it keeps what the schema of that name asserts. */
  public static <T> T read(
      JsonParser parser, Schemas schemas, String name, Reading.Reader<T> reader) {
    return read(Trees.read(parser), schemas, name, reader);
  }

  /** A value, if it keeps what the schema of that name asserts. */
  public static <T> T read(JsonNode value, Schemas schemas, String name, Reading.Reader<T> reader) {
    Assertions.keep(schemas, name, value);
    try (JsonParser kept = Trees.parser(value)) {
      return reader.read(kept);
    }
  }
}
