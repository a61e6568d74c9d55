package dev.parley.runtime;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A parser of Jackson 2 with the methods that decoders call, named as in Jackson 3, without checked exceptions. */
public final class JsonParser implements AutoCloseable {
  private final com.fasterxml.jackson.core.JsonParser parser;

  public JsonParser(com.fasterxml.jackson.core.JsonParser parser) {
    this.parser = parser;
  }

  com.fasterxml.jackson.core.JsonParser unwrap() {
    return parser;
  }

  public @Nullable JsonToken nextToken() {
    try {
      return parser.nextToken();
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public @Nullable String nextName() {
    try {
      return parser.nextFieldName();
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public @Nullable JsonToken currentToken() {
    return parser.currentToken();
  }

  public @Nullable String currentName() {
    try {
      return parser.currentName();
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public String getString() {
    try {
      return parser.getText();
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public int getStringLength() {
    try {
      return parser.getTextLength();
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public long getLongValue() {
    try {
      return parser.getLongValue();
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public double getDoubleValue() {
    try {
      return parser.getDoubleValue();
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public BigInteger getBigIntegerValue() {
    try {
      return parser.getBigIntegerValue();
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  public BigDecimal getDecimalValue() {
    try {
      return parser.getDecimalValue();
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException e) {
      throw new JacksonException(e);
    }
  }
}
