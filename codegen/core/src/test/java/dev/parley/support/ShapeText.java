package dev.parley.support;

import dev.parley.internal.explain.ResolvedSchema;
import dev.parley.model.Constraint;
import dev.parley.model.Field;
import dev.parley.model.Literal;
import dev.parley.model.Shape;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shapes in one line each, as people write types; what values must keep beside the type stands after {@code where}, as JSON Schema. */
public final class ShapeText implements Shape.Visitor<String> {
  private ShapeText() {}

  public static String of(Shape shape) {
    return shape.accept(new ShapeText());
  }

  private static String constraints(List<Constraint> constraints) {
    return constraints.isEmpty()
        ? ""
        : constraints.stream()
            .map(c -> c.toString().replaceAll("[a-zA-Z]+=", ""))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  public String anything(Shape.Anything shape) {
    return "anything";
  }

  @Override
  public String nullOnly(Shape.NullOnly shape) {
    return "null";
  }

  @Override
  public String bool(Shape.Bool shape) {
    return "boolean";
  }

  @Override
  public String text(Shape.Text shape) {
    return shape.format().map(f -> f.keyword()).orElse("string") + constraints(shape.constraints());
  }

  @Override
  public String whole(Shape.Whole shape) {
    return shape.range().name().toLowerCase(Locale.ROOT) + constraints(shape.constraints());
  }

  @Override
  public String decimal(Shape.Decimal shape) {
    return "number" + constraints(shape.constraints());
  }

  @Override
  public String constant(Shape.Constant shape) {
    Literal value = shape.value();
    return value instanceof Literal.TextLiteral text
        ? '"' + text.value() + '"'
        : value.toString().replaceAll("^.*=|]$", "");
  }

  @Override
  public String enumeration(Shape.Enumeration shape) {
    String values =
        String.join(" | ", shape.values().stream().map(v -> '"' + v + '"').toList());
    return (shape.open() ? "open " : "") + "(" + values + ")" + constraints(shape.constraints());
  }

  @Override
  public String listOf(Shape.ListOf shape) {
    return "list of " + of(shape.item()) + constraints(shape.constraints());
  }

  @Override
  public String tupleOf(Shape.TupleOf shape) {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < shape.items().size(); i++) {
      text.append(i > 0 ? ", " : "")
          .append(of(shape.items().get(i)))
          .append(i < shape.least() ? "" : "?");
    }
    shape.rest().ifPresent(rest -> text.append(", ...").append(of(rest)));
    return text.append("]").toString();
  }

  @Override
  public String mapOf(Shape.MapOf shape) {
    return "map of " + of(shape.value()) + constraints(shape.constraints());
  }

  @Override
  public String objectOf(Shape.ObjectOf shape) {
    List<String> fields = new java.util.ArrayList<>();
    for (Field field : shape.fields()) {
      fields.add(field.name() + (field.required() ? "" : "?") + ": " + of(field.shape()));
    }
    shape.others().ifPresent(others -> fields.add("*: " + of(others)));
    return (shape.closed() ? "closed " : "") + "{" + String.join(", ", fields) + "}";
  }

  @Override
  public String ref(Shape.Ref shape) {
    return shape.type().name();
  }

  @Override
  public String oneOf(Shape.OneOf shape) {
    return shape.variants().stream()
        .map(v -> v.tag() + " " + v.type().name())
        .collect(Collectors.joining(" | ", "by " + shape.tag() + ": ", ""));
  }

  @Override
  public String choice(Shape.Choice shape) {
    return shape.options().stream()
        .map(o -> o.name() + " " + of(o.shape()))
        .collect(Collectors.joining(" | ", shape.exactlyOne() ? "one of: " : "any of: ", ""));
  }

  @Override
  public String checked(Shape.Checked shape) {
    return of(shape.shape()) + " where " + ResolvedSchema.of("", shape).get("check");
  }

  @Override
  public String nullable(Shape.Nullable shape) {
    return of(shape.shape()) + " or null";
  }
}
