package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.SourceNode;
import dev.parley.model.Literal;
import dev.parley.model.Shape;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code const}, {@code enum} and the open {@code x-extensible-enum}. */
final class EnumReader {
  private final StringReader strings;
  private final Diagnostics diagnostics;

  EnumReader(StringReader strings, Diagnostics diagnostics) {
    this.strings = strings;
    this.diagnostics = diagnostics;
  }

  Shape constant(SchemaView view) {
    SourceNode value = view.take(Keyword.CONST).orElseThrow();
    takeType(view);
    if (value instanceof SourceNode.Null) {
      return new Shape.NullOnly();
    }
    Optional<Literal> literal = literal(value);
    if (literal.isEmpty()) {
      view.notEnforced(
          Keyword.CONST,
          "only a text, a number that `long` or `double` can hold, true or false can be expressed");
    }
    return literal.<Shape>map(Shape.Constant::new).orElse(new Shape.Anything());
  }

  Shape enumeration(SchemaView view) {
    boolean open = view.has(Keyword.X_EXTENSIBLE_ENUM);
    Keyword keyword = open ? Keyword.X_EXTENSIBLE_ENUM : Keyword.ENUM;
    Optional<SourceNode.Sequence> values = view.takeSequence(keyword);
    boolean typeAllowsNull = takeType(view);
    if (values.isEmpty()) {
      return new Shape.Anything();
    }
    Set<String> texts = new LinkedHashSet<>();
    boolean nulls = false;
    List<SourceNode> others = new ArrayList<>();
    for (SourceNode value : values.get().items()) {
      if (value instanceof SourceNode.Text text) {
        texts.add(text.value());
      } else if (value instanceof SourceNode.Null) {
        nulls = true;
      } else {
        others.add(value);
      }
    }
    if (!others.isEmpty() || texts.isEmpty()) {
      return notAllText(
          view, keyword, texts.isEmpty() && others.size() == 1 && !nulls ? others : List.of());
    }
    Shape shape = texts.size() == 1 && !open
        ? new Shape.Constant(new Literal.TextLiteral(texts.iterator().next()))
        : new Shape.Enumeration(
            List.copyOf(texts), open, open ? strings.constraints(view) : List.of());
    return nulls || open && typeAllowsNull ? new Shape.Nullable(shape) : shape;
  }

  private static Shape notAllText(SchemaView view, Keyword keyword, List<SourceNode> single) {
    if (single.size() == 1 && literal(single.get(0)).isPresent()) {
      return new Shape.Constant(literal(single.get(0)).get());
    }
    view.notEnforced(keyword, "only texts (and null) can be expressed");
    return new Shape.Anything();
  }

  /** The values say it all; a {@code type} that contradicts them leaves nothing that fits. */
  private boolean takeType(SchemaView view) {
    Optional<SourceNode> type = view.take(Keyword.TYPE);
    List<SourceNode> names = type.map(
            t -> t instanceof SourceNode.Sequence sequence ? sequence.items() : List.of(t))
        .orElse(List.of());
    List<String> types = names.stream()
        .map(n -> n instanceof SourceNode.Text text ? text.value() : "")
        .toList();
    for (Keyword keyword : List.of(Keyword.CONST, Keyword.ENUM)) {
      view.peek(keyword).ifPresent(value -> checkType(value, types));
    }
    return types.contains("null");
  }

  private void checkType(SourceNode value, List<String> types) {
    List<SourceNode> values =
        value instanceof SourceNode.Sequence sequence ? sequence.items() : List.of(value);
    for (SourceNode one : values) {
      if (!types.isEmpty() && typesOf(one).stream().noneMatch(types::contains)) {
        diagnostics.add(
            Rule.BOUNDS_EMPTY,
            one.place(),
            one.describe() + " can never be sent: `type` is " + String.join(" or ", types),
            "correct the value or the `type`");
      }
    }
  }

  private static List<String> typesOf(SourceNode value) {
    if (value instanceof SourceNode.Text) {
      return List.of("string");
    }
    if (value instanceof SourceNode.Number) {
      return List.of("integer", "number");
    }
    if (value instanceof SourceNode.Bool) {
      return List.of("boolean");
    }
    return List.of(
        value instanceof SourceNode.Null
            ? "null"
            : value instanceof SourceNode.Sequence ? "array" : "object");
  }

  private static Optional<Literal> literal(SourceNode value) {
    if (value instanceof SourceNode.Text text) {
      return Optional.of(new Literal.TextLiteral(text.value()));
    }
    if (value instanceof SourceNode.Bool bool) {
      return Optional.of(new Literal.BoolLiteral(bool.value()));
    }
    return value instanceof SourceNode.Number number ? literal(number.value()) : Optional.empty();
  }

  private static Optional<Literal> literal(BigDecimal number) {
    if (Math.abs((long) number.scale()) >= 400) {
      return Optional.empty();
    }
    BigDecimal plain = number.stripTrailingZeros();
    if (plain.scale() <= 0) {
      BigInteger whole = plain.toBigIntegerExact();
      return whole.bitLength() < Long.SIZE
          ? Optional.of(new Literal.WholeLiteral(whole))
          : Optional.empty();
    }
    double rounded = plain.doubleValue();
    return Double.isFinite(rounded) && rounded != 0
        ? Optional.of(new Literal.DecimalLiteral(plain))
        : Optional.empty();
  }
}
