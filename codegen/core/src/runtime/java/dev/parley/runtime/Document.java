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
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * A document read strictly: one value, nothing after it, no property twice, nested no deeper than {@link #DEPTH}. The only
 * place of the explainer that knows Jackson.
 */
record Document(Json value, List<Violation> duplicates) {
  static final int DEPTH = 500;
  // One level more than allowed, so that too deep a document is refused here, in the words of both
  // languages.
  private static final JsonFactory FACTORY = Jackson.factory(DEPTH + 1);

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
    try (JsonParser parser = Jackson.parser(FACTORY, text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new Unreadable("nothing", null);
      }
      Json value = read(parser, first, Path.ROOT, 0, duplicates);
      if (parser.nextToken() != null) {
        throw new Unreadable(Words.text(text), null);
      }
      return new Document(value, duplicates);
    } catch (JacksonException e) {
      String limit = Jackson.limit(e);
      throw limit == null
          ? new Unreadable(Words.text(text), null)
          : new Unreadable("a document beyond the reader's limits", Words.plain(limit));
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

  private static Json read(
      JsonParser parser, JsonToken token, Path path, int depth, List<Violation> duplicates)
      throws Unreadable {
    return switch (token) {
      case START_OBJECT -> readObject(parser, path, deeper(depth), duplicates);
      case START_ARRAY -> readArray(parser, path, deeper(depth), duplicates);
      case VALUE_STRING -> new Json.Text(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString());
      case VALUE_TRUE -> new Json.Truth(true);
      case VALUE_FALSE -> new Json.Truth(false);
      default -> Json.Null.NULL;
    };
  }

  private static int deeper(int depth) throws Unreadable {
    if (depth == DEPTH) {
      throw new Unreadable("nesting deeper than " + DEPTH + " levels", null);
    }
    return depth + 1;
  }

  private static Json readArray(JsonParser parser, Path path, int depth, List<Violation> duplicates)
      throws Unreadable {
    List<Json> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(read(parser, token, path.child(String.valueOf(items.size())), depth, duplicates));
    }
    return new Json.Array(items);
  }

  private static Json readObject(
      JsonParser parser, Path path, int depth, List<Violation> duplicates) throws Unreadable {
    Map<String, Json> members = new LinkedHashMap<>();
    Set<String> repeated = new HashSet<>();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
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
      members.put(name, read(parser, parser.nextToken(), path.child(name), depth, duplicates));
    }
    return new Json.Object(MemberOrder.of(members));
  }
}
