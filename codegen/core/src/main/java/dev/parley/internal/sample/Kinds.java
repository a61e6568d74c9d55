package dev.parley.internal.sample;

import dev.parley.model.Assertion;
import dev.parley.model.Constraint;
import dev.parley.model.Format;
import dev.parley.model.Shape;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What one schema object asks of the kind of a value, and of strings, numbers and sizes by themselves, taken together. */
final class Kinds {
  private Kinds() {}

  /** The value where it is right, else another of a kind that may be. */
  static JsonNode amended(JsonNode value, List<Assertion> parts, ValueMaker maker) {
    Set<Assertion.Kind> kinds = EnumSet.allOf(Assertion.Kind.class);
    for (Assertion part : parts) {
      if (part instanceof Assertion.IsOf isOf) {
        kinds.retainAll(isOf.kinds());
      }
    }
    boolean fits = parts.stream()
        .filter(p -> p instanceof Assertion.IsOf
            || p instanceof Assertion.Keeps
            || p instanceof Assertion.Formatted)
        .allMatch(p -> maker.types().judge().holds(p, value));
    if (fits || kinds.isEmpty()) {
      return value;
    }
    Assertion.Kind own = of(value);
    boolean same = kinds.contains(own)
        || own == Assertion.Kind.INTEGER && kinds.contains(Assertion.Kind.NUMBER);
    Assertion.Kind kind = same ? own : maker.dice().pick(List.copyOf(kinds));
    return maker.make(shape(kind, parts));
  }

  private static Assertion.Kind of(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> Assertion.Kind.STRING;
      case BOOLEAN -> Assertion.Kind.BOOLEAN;
      case NUMBER ->
        value.decimalValue().stripTrailingZeros().scale() <= 0
            ? Assertion.Kind.INTEGER
            : Assertion.Kind.NUMBER;
      case ARRAY -> Assertion.Kind.ARRAY;
      case OBJECT -> Assertion.Kind.OBJECT;
      default -> Assertion.Kind.NULL;
    };
  }

  private static Shape shape(Assertion.Kind kind, List<Assertion> parts) {
    Shape anything = new Shape.Anything();
    return switch (kind) {
      case NULL -> new Shape.NullOnly();
      case BOOLEAN -> new Shape.Bool();
      case INTEGER ->
        new Shape.Whole(
            Shape.Whole.Range.INT64,
            constraints(parts, Assertion.Kind.INTEGER, Assertion.Kind.NUMBER));
      case NUMBER ->
        new Shape.Decimal(constraints(parts, Assertion.Kind.NUMBER, Assertion.Kind.NUMBER));
      case STRING ->
        new Shape.Text(
            format(parts), constraints(parts, Assertion.Kind.STRING, Assertion.Kind.STRING));
      case ARRAY ->
        new Shape.ListOf(anything, constraints(parts, Assertion.Kind.ARRAY, Assertion.Kind.ARRAY));
      case OBJECT ->
        new Shape.MapOf(anything, constraints(parts, Assertion.Kind.OBJECT, Assertion.Kind.OBJECT));
    };
  }

  private static List<Constraint> constraints(
      List<Assertion> parts, Assertion.Kind kind, Assertion.Kind or) {
    return parts.stream()
        .filter(Assertion.Keeps.class::isInstance)
        .map(Assertion.Keeps.class::cast)
        .filter(k -> k.kind() == kind || k.kind() == or)
        .map(Assertion.Keeps::constraint)
        .toList();
  }

  private static Optional<Format> format(List<Assertion> parts) {
    return parts.stream()
        .filter(Assertion.Formatted.class::isInstance)
        .map(p -> ((Assertion.Formatted) p).format())
        .findFirst();
  }
}
