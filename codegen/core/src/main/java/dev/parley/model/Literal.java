package dev.parley.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A constant of a contract. */
public sealed interface Literal {
  record TextLiteral(String value) implements Literal {}

  record WholeLiteral(BigInteger value) implements Literal {}

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
