package dev.parley.runtime;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.util.TokenBuffer;

/** What the versions of Jackson do each in a way of its own, so that the rest of the support code is the same for all. */
final class Jackson {
  private Jackson() {}

  /**
   * @param depth how deep documents may be nested
   */
  static JsonFactory factory(int depth) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(depth).build())
        .build();
  }

  static JsonParser parser(JsonFactory factory, byte[] document) {
    return factory.createParser(ObjectReadContext.empty(), document);
  }

  static JsonParser parser(JsonFactory factory, String document) {
    return factory.createParser(ObjectReadContext.empty(), document);
  }

  static JsonGenerator generator(JsonFactory factory, ByteArrayBuilder bytes) {
    return factory.createGenerator(ObjectWriteContext.empty(), bytes);
  }

  /** For values that are written for the first time. */
  static TokenBuffer buffer() {
    return TokenBuffer.forGeneration();
  }

  /** For values from that parser. */
  static TokenBuffer buffer(JsonParser parser) {
    return TokenBuffer.forBuffering(parser, ObjectReadContext.empty());
  }

  /** Stands before the first token of the buffer. */
  static JsonParser parser(TokenBuffer buffer) {
    return buffer.asParser(ObjectReadContext.empty());
  }

  /** Stands before the first token of the tree. */
  static JsonParser parser(JsonNode tree) {
    return tree.traverse(ObjectReadContext.empty());
  }

  static void copy(TokenBuffer buffer, JsonGenerator out) {
    buffer.serialize(out);
  }

  /** Whether the integer that the parser stands on is beyond {@code long}. */
  static boolean isBig(JsonParser parser) {
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER;
  }

  /** Which of its limits the reader ran into; null for other exceptions. */
  static @Nullable String limit(JacksonException e) {
    return e instanceof StreamConstraintsException limit ? limit.getOriginalMessage() : null;
  }
}
