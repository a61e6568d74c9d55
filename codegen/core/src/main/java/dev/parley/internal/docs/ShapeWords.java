package dev.parley.internal.docs;

import dev.parley.internal.explain.LiteralValue;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A shape in a few words, as markup: {@code list of ToolName}. */
final class ShapeWords implements Shape.Visitor<String> {
  private static final int MANY = 8;

  private final Function<TypeId, String> links;

  /**
   * @param links what leads to a declared type, as markup
   */
  ShapeWords(Function<TypeId, String> links) {
    this.links = links;
  }

  String of(Shape shape) {
    return shape.accept(this);
  }

  /** What values must keep beyond that. */
  static List<String> constraints(Shape shape) {
    Shape bare = shape instanceof Shape.Nullable nullable ? nullable.shape() : shape;
    Shape plain = bare instanceof Shape.Checked checked ? checked.shape() : bare;
    if (plain instanceof Shape.Text text) {
      return ConstraintWords.of(text.constraints(), "characters");
    }
    if (plain instanceof Shape.Whole whole) {
      return ConstraintWords.of(whole.constraints(), "");
    }
    if (plain instanceof Shape.Decimal decimal) {
      return ConstraintWords.of(decimal.constraints(), "");
    }
    if (plain instanceof Shape.ListOf list) {
      return ConstraintWords.of(list.constraints(), "items");
    }
    return plain instanceof Shape.MapOf map
        ? ConstraintWords.of(map.constraints(), "properties")
        : List.of();
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
    return shape.format().map(f -> f.keyword()).orElse("string");
  }

  @Override
  public String whole(Shape.Whole shape) {
    return "integer";
  }

  @Override
  public String decimal(Shape.Decimal shape) {
    return "number";
  }

  @Override
  public String constant(Shape.Constant shape) {
    return Html.code(LiteralValue.of(shape.value()).toString());
  }

  @Override
  public String enumeration(Shape.Enumeration shape) {
    String values = shape.values().stream()
        .limit(MANY)
        .map(v -> Html.code(v.isEmpty() ? "\"\"" : v))
        .collect(Collectors.joining(" | "));
    int more = shape.values().size() - MANY;
    return values + (more > 0 ? " | " + more + " more" : "") + (shape.open() ? " | others" : "");
  }

  @Override
  public String listOf(Shape.ListOf shape) {
    return "list of " + of(shape.item());
  }

  @Override
  public String tupleOf(Shape.TupleOf shape) {
    String items = shape.items().stream().map(this::of).collect(Collectors.joining(", "));
    return "[" + items + shape.rest().map(r -> ", \u2026 " + of(r)).orElse("") + "]";
  }

  @Override
  public String mapOf(Shape.MapOf shape) {
    return shape.value() instanceof Shape.Anything ? "object" : "map to " + of(shape.value());
  }

  @Override
  public String objectOf(Shape.ObjectOf shape) {
    return shape.closed() ? "closed object" : "object";
  }

  @Override
  public String ref(Shape.Ref shape) {
    return links.apply(shape.type());
  }

  @Override
  public String oneOf(Shape.OneOf shape) {
    return "one of " + shape.variants().size() + ", by " + Html.code(shape.tag());
  }

  @Override
  public String choice(Shape.Choice shape) {
    return shape.options().stream().map(o -> of(o.shape())).collect(Collectors.joining(" or "));
  }

  @Override
  public String checked(Shape.Checked shape) {
    return of(shape.shape());
  }

  @Override
  public String nullable(Shape.Nullable shape) {
    return of(shape.shape()) + " or null";
  }
}
