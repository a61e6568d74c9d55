package dev.parley.internal.schema;

import dev.parley.internal.source.SourceNode;
import dev.parley.model.Assertion;
import dev.parley.model.Literal;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Values that stand in a contract, under {@code enum} and {@code const}, and what kinds they are of. */
final class LiteralReader {
  /** A number with more zeros than this is no integer that anybody writes out. */
  static final int MOST_ZEROS = 400;

  private LiteralReader() {}

  static Literal read(SourceNode value) {
    if (value instanceof SourceNode.Text text) {
      return new Literal.TextLiteral(text.value());
    }
    if (value instanceof SourceNode.Bool bool) {
      return new Literal.BoolLiteral(bool.value());
    }
    if (value instanceof SourceNode.Number number) {
      return number(number.value());
    }
    if (value instanceof SourceNode.Sequence sequence) {
      return new Literal.ListLiteral(
          sequence.items().stream().map(LiteralReader::read).toList());
    }
    if (value instanceof SourceNode.Mapping mapping) {
      Map<String, Literal> members = new LinkedHashMap<>();
      mapping.entries().forEach(e -> members.put(e.key(), read(e.value())));
      return new Literal.ObjectLiteral(members);
    }
    return new Literal.NullLiteral();
  }

  private static Literal number(BigDecimal number) {
    if (Math.abs((long) number.scale()) >= MOST_ZEROS) {
      return new Literal.DecimalLiteral(number);
    }
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() <= 0
        ? new Literal.WholeLiteral(plain.toBigIntegerExact())
        : new Literal.DecimalLiteral(plain);
  }

  /** The kinds that a value is of: an integer is a number too. */
  static Set<Assertion.Kind> kinds(Literal value) {
    if (value instanceof Literal.TextLiteral) {
      return Set.of(Assertion.Kind.STRING);
    }
    if (value instanceof Literal.WholeLiteral) {
      return Set.of(Assertion.Kind.INTEGER, Assertion.Kind.NUMBER);
    }
    if (value instanceof Literal.DecimalLiteral) {
      return Set.of(Assertion.Kind.NUMBER);
    }
    if (value instanceof Literal.BoolLiteral) {
      return Set.of(Assertion.Kind.BOOLEAN);
    }
    if (value instanceof Literal.ListLiteral) {
      return Set.of(Assertion.Kind.ARRAY);
    }
    return Set.of(
        value instanceof Literal.NullLiteral ? Assertion.Kind.NULL : Assertion.Kind.OBJECT);
  }
}
