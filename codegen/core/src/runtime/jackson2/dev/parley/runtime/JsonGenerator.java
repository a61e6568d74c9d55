package dev.parley.runtime;

import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A generator of Jackson 2 with the methods that encoders call, named as in Jackson 3, without checked exceptions. */
public class JsonGenerator implements AutoCloseable {
  private final com.fasterxml.jackson.core.JsonGenerator generator;

  public JsonGenerator(com.fasterxml.jackson.core.JsonGenerator generator) {
    this.generator = generator;
  }

  final com.fasterxml.jackson.core.JsonGenerator unwrap() {
    return generator;
  }

  public final void writeStartObject() {
    try {
      generator.writeStartObject();
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public final void writeEndObject() {
    try {
      generator.writeEndObject();
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public final void writeStartArray() {
    try {
      generator.writeStartArray();
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public final void writeEndArray() {
    try {
      generator.writeEndArray();
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public final void writeName(String name) {
    try {
      generator.writeFieldName(name);
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public final void writeName(SerializableString name) {
    try {
      generator.writeFieldName(name);
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public final void writeString(@Nullable String value) {
    try {
      generator.writeString(value);
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public final void writeBoolean(boolean value) {
    try {
      generator.writeBoolean(value);
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public final void writeNull() {
    try {
      generator.writeNull();
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public final void writeNumber(int value) {
    try {
      generator.writeNumber(value);
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public final void writeNumber(long value) {
    try {
      generator.writeNumber(value);
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public final void writeNumber(double value) {
    try {
      generator.writeNumber(value);
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public final void writeNumber(BigInteger value) {
    try {
      generator.writeNumber(value);
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public final void writeNumber(BigDecimal value) {
    try {
      generator.writeNumber(value);
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public final void copyCurrentStructure(JsonParser parser) {
    try {
      generator.copyCurrentStructure(parser.unwrap());
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  @Override
  public final void close() {
    try {
      generator.close();
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }
}
