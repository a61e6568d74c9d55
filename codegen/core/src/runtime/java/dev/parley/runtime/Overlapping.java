package dev.parley.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values of choices whose options overlap: what fits several options is kept as each of them that says something which no other one says, and
 * written as all of them say.
 */
public final class Overlapping {
  private Overlapping() {}

  /** Reads a value as an option, by its index. */
  @FunctionalInterface
  public interface OptionReader<T> {
    T read(int option, JsonReader reader);
  }

  /**
   * The value that the reader stands on, of the choice of that name.
   *
   * @param several makes one value of several options
   */
  public static <T> T read(
      JsonReader reader,
      Schemas schemas,
      String name,
      OptionReader<T> options,
      BiConsumer<T, JsonWriter> writer,
      Function<List<T>, T> several) {
    ReadOnce around = reader.parts;
    if (around != null) {
      return around.value(
          name, reader, () -> read(reader, around, schemas, name, options, writer, several));
    }
    ReadOnce parts = new ReadOnce(reader);
    reader.parts = parts;
    try {
      return read(reader, parts, schemas, name, options, writer, several);
    } finally {
      reader.parts = null;
    }
  }

  private static <T> T read(
      JsonReader reader,
      ReadOnce parts,
      Schemas schemas,
      String name,
      OptionReader<T> options,
      BiConsumer<T, JsonWriter> writer,
      Function<List<T>, T> several) {
    long mark = reader.mark();
    List<Integer> fitting = Assertions.options(schemas, name, parts.tree(reader), parts.run(mark));
    if (fitting.isEmpty()) {
      throw Reading.refuse();
    }
    reader.back(mark);
    T first = options.read(fitting.get(0), reader);
    if (fitting.size() == 1) {
      return first;
    }
    List<Told<T>> told =
        new ArrayList<>(List.of(new Told<>(first, written(first, writer, parts.written()))));
    JsonNode whole = told.get(0).says();
    for (int option : fitting.subList(1, fitting.size())) {
      reader.back(mark);
      T value = options.read(option, reader);
      JsonNode says = written(value, writer, parts.written());
      JsonNode more = merged(whole, says);
      if (!more.equals(whole)) {
        told.removeIf(t -> merged(t.says(), says).equals(says));
        told.add(new Told<>(value, says));
        whole = more;
      }
    }
    List<T> values = told.stream().map(Told::value).toList();
    return values.size() == 1 ? values.get(0) : several.apply(values);
  }

  /** What one option makes of a value, and what that says when it is written. */
  private record Told<T>(T value, JsonNode says) {}

  /** Options that are one value: at least two. */
  public static <T> List<T> options(List<T> options) {
    if (options.size() < 2) {
      throw new IllegalArgumentException("a value of several options needs at least two");
    }
    return List.copyOf(options);
  }

  public static <T> void write(List<T> options, JsonWriter out, BiConsumer<T, JsonWriter> writer) {
    WrittenOnce around = out.parts;
    WrittenOnce parts = around == null ? new WrittenOnce() : around;
    JsonNode whole = parts.tree(options, () -> merged(options, writer, parts));
    if (around == null) {
      Trees.write(whole, out);
    } else {
      parts.leaveRoom(out, whole);
    }
  }

  private static <T> JsonNode merged(
      List<T> options, BiConsumer<T, JsonWriter> writer, WrittenOnce parts) {
    JsonNode whole = parts.tree(options.get(0), writer);
    for (T option : options.subList(1, options.size())) {
      whole = merged(whole, parts.tree(option, writer));
    }
    return whole;
  }

  /** What cannot be written adds nothing. */
  private static <T> JsonNode written(
      T value, BiConsumer<T, JsonWriter> writer, WrittenOnce parts) {
    try {
      return parts.tree(value, writer);
    } catch (ContractViolationException e) {
      return JsonNodeFactory.instance.objectNode();
    }
  }

  private static JsonNode merged(JsonNode one, JsonNode other) {
    if (one == other) {
      return one;
    }
    if (one.isObject() && other.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> member : one.properties()) {
        JsonNode same = other.get(member.getKey());
        object.set(
            member.getKey(), same == null ? member.getValue() : merged(member.getValue(), same));
      }
      for (Map.Entry<String, JsonNode> member : other.properties()) {
        if (!object.has(member.getKey())) {
          object.set(member.getKey(), member.getValue());
        }
      }
      return object;
    }
    if (one.isArray() && other.isArray() && one.size() == other.size()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < one.size(); i++) {
        array.add(merged(one.get(i), other.get(i)));
      }
      return array;
    }
    return one;
  }
}
