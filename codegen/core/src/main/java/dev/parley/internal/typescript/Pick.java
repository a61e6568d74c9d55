package dev.parley.internal.typescript;

import dev.parley.model.Field;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A value with declared properties only, as an expression; the value itself where it cannot have others. */
final class Pick implements Shape.Visitor<String> {
  private final Scope scope;
  private final TypeId owner;
  private final String value;

  /**
   * @param owner the type whose function it is
   * @param value an expression, which is repeated
   */
  Pick(Scope scope, TypeId owner, String value) {
    this.scope = scope;
    this.owner = owner;
    this.value = value;
  }

  String of(TypeId type) {
    return scope.types().isPicked(type) ? scope.value(Role.PICK, type) + "(" + value + ")" : value;
  }

  private boolean isNeeded(Shape shape) {
    return shape instanceof Shape.Ref ref && scope.types().isPicked(ref.type());
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
    if (shape.least() < shape.items().size() || shape.rest().isPresent()) {
      return openTuple(shape);
    }
    List<String> items = new ArrayList<>();
    for (Shape item : shape.items()) {
      items.add(item.accept(new Pick(scope, owner, value + "[" + items.size() + "]")));
    }
    boolean isNeeded = shape.items().stream().anyMatch(this::hasObjects);
    // About as much is taken by what usually stands before it.
    return isNeeded ? Layout.list(items, 20, 8) : value;
  }

  private String openTuple(Shape.TupleOf shape) {
    if (shape.items().stream().noneMatch(this::isNeeded)
        && shape.rest().filter(this::isNeeded).isEmpty()) {
      return value;
    }
    List<String> functions = shape.items().stream()
        .map(item -> isNeeded(item) ? function(item) : "undefined")
        .toList();
    String rest =
        shape.rest().filter(this::isNeeded).map(r -> ", " + function(r)).orElse("");
    return scope.runtimeValue("pickItems") + "(" + value + ", " + Layout.list(functions, 30, 8)
        + rest + ")";
  }

  private boolean hasObjects(Shape shape) {
    return !shape.accept(this).equals(value);
  }

  @Override
  public String objectOf(Shape.ObjectOf shape) {
    String properties = shape.fields().stream().map(this::property).collect(Collectors.joining())
        + shape.others().map(this::others).orElse("");
    return properties.isEmpty() ? "{}" : "{\n" + properties + "}";
  }

  private String others(Shape others) {
    String names = scope.names().value(Role.NAMES, owner);
    List<String> arguments = new ArrayList<>(List.of(value, names));
    if (isNeeded(others)) {
      arguments.add(function(others));
    }
    return "  ..." + scope.runtimeValue("pickOthers") + "(" + String.join(", ", arguments) + "),\n";
  }

  private String property(Field field) {
    String member = Identifiers.member(value, field.name());
    String picked = field.shape().accept(new Pick(scope, owner, member));
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
          start,
          member + " == null",
          member,
          nullable.shape().accept(new Pick(scope, owner, member)));
    }
    return Layout.choice(start, member + " === undefined", "undefined", picked);
  }

  @Override
  public String choice(Shape.Choice shape) {
    throw new IllegalStateException("a choice stands inside another type");
  }

  @Override
  public String checked(Shape.Checked shape) {
    return shape.shape().accept(this);
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
