package dev.parley.internal.typescript;

import dev.parley.model.Constraint;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A shape as a type: the alternatives of a union, one of them where it is none. */
final class TypeExpression implements Shape.Visitor<List<String>> {
  /** Text that an enumeration does not list: a plain {@code string} would swallow the values that are known. */
  private static final String OTHER_TEXT = "(string & {})";

  private final Scope scope;

  TypeExpression(Scope scope) {
    this.scope = scope;
  }

  /** On one line. */
  String of(Shape shape) {
    return String.join(" | ", shape.accept(this));
  }

  private String inArray(Shape shape) {
    List<String> types = shape.accept(this);
    String type = String.join(" | ", types);
    return types.size() > 1 || type.startsWith("readonly ") ? "(" + type + ")" : type;
  }

  @Override
  public List<String> anything(Shape.Anything shape) {
    return List.of(scope.runtimeType("JsonValue"));
  }

  @Override
  public List<String> nullOnly(Shape.NullOnly shape) {
    return List.of("null");
  }

  @Override
  public List<String> bool(Shape.Bool shape) {
    return List.of("boolean");
  }

  @Override
  public List<String> text(Shape.Text shape) {
    return List.of("string");
  }

  @Override
  public List<String> whole(Shape.Whole shape) {
    return scope.types().isBigint(shape)
        ? number(shape.constraints(), "n", "bigint")
        : number(shape.constraints(), "", "number");
  }

  @Override
  public List<String> decimal(Shape.Decimal shape) {
    return number(shape.constraints(), "", "number");
  }

  private static List<String> number(
      List<Constraint> constraints, String suffix, String otherwise) {
    return constraints.stream()
        .filter(Constraint.OneOfNumbers.class::isInstance)
        .map(c -> ConstraintCheck.literals((Constraint.OneOfNumbers) c, suffix))
        .findFirst()
        .orElse(List.of(otherwise));
  }

  @Override
  public List<String> constant(Shape.Constant shape) {
    return List.of(Quoted.literal(shape.value()));
  }

  @Override
  public List<String> enumeration(Shape.Enumeration shape) {
    List<String> values =
        new ArrayList<>(shape.values().stream().map(Quoted::text).toList());
    if (shape.open()) {
      values.add(OTHER_TEXT);
    }
    return values;
  }

  @Override
  public List<String> listOf(Shape.ListOf shape) {
    return List.of("readonly " + inArray(shape.item()) + "[]");
  }

  @Override
  public List<String> tupleOf(Shape.TupleOf shape) {
    List<String> items = new ArrayList<>();
    for (Shape item : shape.items()) {
      items.add(items.size() < shape.least() ? of(item) : inArray(item) + "?");
    }
    shape.rest().ifPresent(r -> items.add("..." + inArray(r) + "[]"));
    return List.of("readonly [" + String.join(", ", items) + "]");
  }

  @Override
  public List<String> mapOf(Shape.MapOf shape) {
    return List.of("{ readonly [name: string]: " + of(shape.value()) + " }");
  }

  /** All objects have names by now. */
  @Override
  public List<String> objectOf(Shape.ObjectOf shape) {
    throw new IllegalStateException("an object stands inside another type");
  }

  @Override
  public List<String> ref(Shape.Ref shape) {
    NamedType type = scope.types().get(shape.type());
    return type.kind() == NamedType.Kind.ELEMENT
        ? type.shape().accept(this)
        : List.of(scope.type(shape.type()));
  }

  @Override
  public List<String> oneOf(Shape.OneOf shape) {
    return shape.variants().stream().map(Shape.Variant::type).map(scope::type).toList();
  }

  @Override
  public List<String> choice(Shape.Choice shape) {
    return shape.options().stream()
        .flatMap(o -> o.shape().accept(this).stream())
        .distinct()
        .toList();
  }

  @Override
  public List<String> checked(Shape.Checked shape) {
    return shape.shape().accept(this);
  }

  @Override
  public List<String> nullable(Shape.Nullable shape) {
    return Stream.concat(shape.shape().accept(this).stream(), Stream.of("null"))
        .distinct()
        .toList();
  }

  /** The name of a type, or the type itself where it has no name to be seen. */
  String named(TypeId id) {
    return of(new Shape.Ref(id));
  }
}
