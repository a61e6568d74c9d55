package dev.parley.runtime;

import java.io.IOException;

/** A buffer of Jackson 2, as a generator to write to. */
final class TokenBuffer extends JsonGenerator {
  private final com.fasterxml.jackson.databind.util.TokenBuffer buffer;

  TokenBuffer(com.fasterxml.jackson.databind.util.TokenBuffer buffer) {
    super(buffer);
    this.buffer = buffer;
  }

  JsonParser parser() {
    return new JsonParser(buffer.asParser());
  }

  void copyTo(JsonGenerator out) {
    try {
      buffer.serialize(out.unwrap());
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }
}
