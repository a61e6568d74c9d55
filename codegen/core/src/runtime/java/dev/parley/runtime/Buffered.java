package dev.parley.runtime;

/** Values of which something is asserted that only the whole value can tell: held to it as a tree first, and then read as what they are. */
public final class Buffered {
  private Buffered() {}

  /** The value that the reader stands on, if it keeps what the schema of that name asserts. */
  public static <T> T read(
      JsonReader reader, Schemas schemas, String name, Reading.Reader<T> values) {
    long mark = reader.mark();
    Assertions.keep(schemas, name, Trees.read(reader));
    reader.back(mark);
    return values.read(reader);
  }

  /** Which option of the choice of that name the value is, on which the reader goes on standing. */
  public static int option(JsonReader reader, Schemas schemas, String name) {
    long mark = reader.mark();
    int option = Assertions.option(schemas, name, Trees.read(reader));
    reader.back(mark);
    return option;
  }
}
