package dev.parley.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A constant of a contract. */
public sealed interface Literal {
  // Equality is written out for the sake of a quick start, see Place.
  record TextLiteral(String value) implements Literal {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof TextLiteral literal && value.equals(literal.value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  record WholeLiteral(BigInteger value) implements Literal {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof WholeLiteral literal && value.equals(literal.value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  record DecimalLiteral(BigDecimal value) implements Literal {}

  record BoolLiteral(boolean value) implements Literal {}

  /** Only in assertions. */
  record NullLiteral() implements Literal {}

  /** Only in assertions. */
  record ListLiteral(List<Literal> items) implements Literal {
    public ListLiteral {
      items = List.copyOf(items);
    }
  }

  /** Only in assertions. */
  record ObjectLiteral(Map<String, Literal> members) implements Literal {
    public ObjectLiteral {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }
}
