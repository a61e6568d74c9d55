package dev.parley.internal.typescript;

import dev.parley.model.Field;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A value with declared properties only, as an expression; the value itself where it cannot have others. */
final class Pick implements Shape.Visitor<String> {
  private final Scope scope;
  private final String value;

  /**
   * @param value an expression, which is repeated
   */
  Pick(Scope scope, String value) {
    this.scope = scope;
    this.value = value;
  }

  /** Whether values of the type may have more properties than are declared, or in another order. */
  static boolean isNeeded(NamedType type, Types types) {
    return isNeeded(type, types, new HashSet<>());
  }

  private static boolean isNeeded(NamedType type, Types types, Set<TypeId> seen) {
    if (type.shape() instanceof Shape.ObjectOf || type.isUnion()) {
      return true;
    }
    return seen.add(type.id())
        && type.references().stream().anyMatch(id -> isNeeded(types.get(id), types, seen));
  }

  String of(TypeId type) {
    return isNeeded(scope.types().get(type), scope.types())
        ? scope.value(Role.PICK, type) + "(" + value + ")"
        : value;
  }

  private boolean isNeeded(Shape shape) {
    return shape instanceof Shape.Ref ref && isNeeded(scope.types().get(ref.type()), scope.types());
  }

  @Override
  public String listOf(Shape.ListOf shape) {
    return isNeeded(shape.item()) ? value + ".map(" + function(shape.item()) + ")" : value;
  }

  @Override
  public String mapOf(Shape.MapOf shape) {
    return isNeeded(shape.value())
        ? scope.runtimeValue("mapValues") + "(" + value + ", " + function(shape.value()) + ")"
        : value;
  }

  private String function(Shape each) {
    return scope.value(Role.PICK, ((Shape.Ref) each).type());
  }

  @Override
  public String tupleOf(Shape.TupleOf shape) {
    List<String> items = new ArrayList<>();
    for (Shape item : shape.items()) {
      items.add(item.accept(new Pick(scope, value + "[" + items.size() + "]")));
    }
    boolean isNeeded = shape.items().stream().anyMatch(this::hasObjects);
    // About as much is taken by what usually stands before it.
    return isNeeded ? Layout.list(items, 20, 8) : value;
  }

  private boolean hasObjects(Shape shape) {
    return !shape.accept(this).equals(value);
  }

  @Override
  public String objectOf(Shape.ObjectOf shape) {
    if (shape.fields().isEmpty()) {
      return "{}";
    }
    return shape.fields().stream().map(this::property).collect(Collectors.joining("", "{\n", "}"));
  }

  private String property(Field field) {
    String member = Identifiers.member(value, field.name());
    String picked = field.shape().accept(new Pick(scope, member));
    String start = "  " + Identifiers.written(field.name()) + ": ";
    if (Identifiers.isInherited(field.name())) {
      String own = "Object.hasOwn(" + value + ", " + Quoted.text(field.name()) + ")";
      return Layout.choice(
          start,
          picked.equals(member) ? own : own + " && " + member + " !== undefined",
          picked,
          "undefined");
    }
    if (field.required() || picked.equals(member)) {
      return start + picked + ",\n";
    }
    if (field.shape() instanceof Shape.Nullable nullable) {
      return Layout.choice(
          start, member + " == null", member, nullable.shape().accept(new Pick(scope, member)));
    }
    return Layout.choice(start, member + " === undefined", "undefined", picked);
  }

  @Override
  public String choice(Shape.Choice shape) {
    throw new UnsupportedOperationException("choice");
  }

  @Override
  public String checked(Shape.Checked shape) {
    throw new UnsupportedOperationException("checked");
  }

  @Override
  public String nullable(Shape.Nullable shape) {
    String picked = shape.shape().accept(this);
    return picked.equals(value) ? value : value + " === null ? null : " + picked;
  }

  @Override
  public String ref(Shape.Ref shape) {
    return of(shape.type());
  }

  @Override
  public String oneOf(Shape.OneOf shape) {
    throw new IllegalStateException("a union stands inside another type");
  }

  @Override
  public String anything(Shape.Anything shape) {
    return value;
  }

  @Override
  public String nullOnly(Shape.NullOnly shape) {
    return value;
  }

  @Override
  public String bool(Shape.Bool shape) {
    return value;
  }

  @Override
  public String text(Shape.Text shape) {
    return value;
  }

  @Override
  public String whole(Shape.Whole shape) {
    return value;
  }

  @Override
  public String decimal(Shape.Decimal shape) {
    return value;
  }

  @Override
  public String constant(Shape.Constant shape) {
    return value;
  }

  @Override
  public String enumeration(Shape.Enumeration shape) {
    return value;
  }
}
