package dev.parley.runtime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document read strictly: one value, nothing after it, no property twice, nested no deeper than {@link #DEPTH}.
 */
record Document(Json value, List<Violation> duplicates) {
  static final int DEPTH = 500;

  /** Thrown by {@link #read}: there is no value to explain. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final Violation violation;

    private Unreadable(String found, @Nullable String hint) {
      super(found, null, false, false);
      violation = new Violation("", "json", "one JSON document", found, hint);
    }

    Violation violation() {
      return violation;
    }
  }

  static String decode(byte[] bytes) throws Unreadable {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw new Unreadable("bytes that are not UTF-8", null);
    }
  }

  static Document read(String text) throws Unreadable {
    List<Violation> duplicates = new ArrayList<>();
    try {
      // One level more than allowed, so that too deep a document is refused here, in the words of
      // both languages.
      JsonReader reader = JsonReader.of(text, DEPTH + 1);
      if (reader.isAtEnd()) {
        throw new Unreadable("nothing", null);
      }
      Json value = read(reader, Path.ROOT, 0, duplicates);
      reader.end();
      return new Document(value, duplicates);
    } catch (Refused e) {
      throw e == Refused.LONG_NUMBER
          ? new Unreadable("a document beyond the reader's limits", e.getMessage())
          : new Unreadable(Words.text(text), null);
    }
  }

  /** The object or array that a string spells, as it does where something was encoded twice. */
  static @Nullable Json inside(String text) {
    String start = text.stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return null;
    }
    try {
      return read(text).value();
    } catch (Unreadable notJson) {
      return null;
    }
  }

  private static Json read(JsonReader reader, Path path, int depth, List<Violation> duplicates)
      throws Unreadable {
    return switch (reader.kind()) {
      case OBJECT -> readObject(reader, path, deeper(depth), duplicates);
      case ARRAY -> readArray(reader, path, deeper(depth), duplicates);
      case STRING -> new Json.Text(reader.text());
      case NUMBER -> new JsonNumber(NumberReading.literal(reader));
      case BOOLEAN -> new Json.Truth(reader.bool());
      case NULL -> {
        Trees.nothing(reader);
        yield Json.Null.NULL;
      }
    };
  }

  private static int deeper(int depth) throws Unreadable {
    if (depth == DEPTH) {
      throw new Unreadable("nesting deeper than " + DEPTH + " levels", null);
    }
    return depth + 1;
  }

  private static Json readArray(JsonReader reader, Path path, int depth, List<Violation> duplicates)
      throws Unreadable {
    List<Json> items = new ArrayList<>();
    reader.beginArray();
    while (reader.nextItem()) {
      items.add(read(reader, path.child(String.valueOf(items.size())), depth, duplicates));
    }
    return new Json.Array(items);
  }

  private static Json readObject(
      JsonReader reader, Path path, int depth, List<Violation> duplicates) throws Unreadable {
    Map<String, Json> members = new LinkedHashMap<>();
    Set<String> repeated = new HashSet<>();
    reader.beginObject();
    for (String name = reader.nextName(); name != null; name = reader.nextName()) {
      if (members.containsKey(name)
          && repeated.add(name)
          && duplicates.size() < Explanation.LIMIT) {
        duplicates.add(new Violation(
            path.pointer(),
            "duplicate-key",
            "each property once",
            Words.name(name) + " more than once",
            null));
      }
      members.put(name, read(reader, path.child(name), depth, duplicates));
    }
    return new Json.Object(MemberOrder.of(members));
  }
}
