package dev.parley.runtime;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the versions of Jackson do each in a way of its own: here as Jackson 2 does it, under the limits of Jackson 3. */
final class Jackson {
  private static final int LONGEST_STRING = 100_000_000;

  private Jackson() {}

  /**
   * @param depth how deep documents may be nested
   */
  static JsonFactory factory(int depth) {
    return JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(depth)
            .maxStringLength(LONGEST_STRING)
            .build())
        .streamWriteConstraints(
            StreamWriteConstraints.builder().maxNestingDepth(depth).build())
        .build();
  }

  static JsonParser parser(JsonFactory factory, byte[] document) {
    try {
      return new JsonParser(factory.createParser(document));
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  static JsonParser parser(JsonFactory factory, String document) {
    try {
      return new JsonParser(factory.createParser(document));
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  static JsonGenerator generator(JsonFactory factory, ByteArrayBuilder bytes) {
    try {
      return new JsonGenerator(factory.createGenerator(bytes));
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  /** For values that are written for the first time. */
  static TokenBuffer buffer() {
    return new TokenBuffer(new com.fasterxml.jackson.databind.util.TokenBuffer(null, false));
  }

  /** For values from that parser. */
  static TokenBuffer buffer(JsonParser parser) {
    return new TokenBuffer(new com.fasterxml.jackson.databind.util.TokenBuffer(parser.unwrap()));
  }

  /** Stands before the first token of the buffer. */
  static JsonParser parser(TokenBuffer buffer) {
    return buffer.parser();
  }

  /** Stands before the first token of the tree. */
  static JsonParser parser(JsonNode tree) {
    return new JsonParser(tree.traverse());
  }

  static void copy(TokenBuffer buffer, JsonGenerator out) {
    buffer.copyTo(out);
  }

  /** Whether the integer that the parser stands on is beyond {@code long}. */
  static boolean isBig(JsonParser parser) {
    try {
      return parser.unwrap().getNumberType()
          == com.fasterxml.jackson.core.JsonParser.NumberType.BIG_INTEGER;
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  /** Which of its limits the reader ran into; null for other exceptions. */
  static @Nullable String limit(JacksonException e) {
    return e.getCause() instanceof StreamConstraintsException limit
        ? limit.getOriginalMessage()
        : null;
  }
}
