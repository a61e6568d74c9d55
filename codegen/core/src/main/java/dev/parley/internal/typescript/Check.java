package dev.parley.internal.typescript;

import dev.parley.model.Constraint;
import dev.parley.model.Field;
import dev.parley.model.Format;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What must be true of a value so that a shape takes it. It reads no more than it must and makes nothing, since it runs for every event; what is
 * wrong is for the explaining code to say, which must agree.
 */
final class Check implements Shape.Visitor<Condition> {
  private static final Map<Format, String> FORMATS = Map.ofEntries(
      Map.entry(Format.DATE_TIME, "isDateTime"),
      Map.entry(Format.DATE, "isDate"),
      Map.entry(Format.TIME, "isTime"),
      Map.entry(Format.DURATION, "isDuration"),
      Map.entry(Format.EMAIL, "isEmail"),
      Map.entry(Format.HOSTNAME, "isHostname"),
      Map.entry(Format.IPV4, "isIpv4"),
      Map.entry(Format.IPV6, "isIpv6"),
      Map.entry(Format.URI, "isUri"),
      Map.entry(Format.URI_REFERENCE, "isUriReference"),
      Map.entry(Format.UUID, "isUuid"),
      Map.entry(Format.BYTE, "isBase64"));

  private final Scope scope;
  private final String value;

  /**
   * @param value an expression, which is repeated
   */
  Check(Scope scope, String value) {
    this.scope = scope;
    this.value = value;
  }

  private Condition call(String predicate, String... more) {
    String arguments = more.length == 0 ? value : value + ", " + String.join(", ", more);
    return Condition.test(scope.runtimeValue(predicate) + "(" + arguments + ")");
  }

  private Condition all(Condition first, List<Constraint> constraints) {
    return all(first, false, constraints);
  }

  private Condition all(Condition first, boolean isMap, List<Constraint> constraints) {
    List<Condition> all = new ArrayList<>(List.of(first));
    ConstraintCheck check = new ConstraintCheck(scope, value, isMap, constraints);
    constraints.forEach(c -> all.add(c.accept(check)));
    return Condition.all(all);
  }

  @Override
  public Condition anything(Shape.Anything shape) {
    return Condition.test(value + " !== undefined");
  }

  @Override
  public Condition nullOnly(Shape.NullOnly shape) {
    return Condition.test(value + " === null");
  }

  @Override
  public Condition bool(Shape.Bool shape) {
    return Condition.test("typeof " + value + " === \"boolean\"");
  }

  @Override
  public Condition text(Shape.Text shape) {
    Condition text =
        all(Condition.test("typeof " + value + " === \"string\""), shape.constraints());
    return shape
        .format()
        .map(f -> Condition.all(List.of(text, call(FORMATS.get(f)))))
        .orElse(text);
  }

  @Override
  public Condition whole(Shape.Whole shape) {
    List<Condition> all = new ArrayList<>(List.of(call("isInteger")));
    if (shape.range() == Shape.Whole.Range.INT32) {
      ConstraintCheck.int32(value, shape.constraints()).forEach(all::add);
    }
    return all(Condition.all(all), shape.constraints());
  }

  @Override
  public Condition decimal(Shape.Decimal shape) {
    return all(call("isNumber"), shape.constraints());
  }

  @Override
  public Condition constant(Shape.Constant shape) {
    return Condition.test(value + " === " + Quoted.literal(shape.value()));
  }

  @Override
  public Condition enumeration(Shape.Enumeration shape) {
    if (shape.open()) {
      return all(Condition.test("typeof " + value + " === \"string\""), shape.constraints());
    }
    return Condition.any(shape.values().stream()
        .map(v -> Condition.test(value + " === " + Quoted.text(v)))
        .toList());
  }

  @Override
  public Condition listOf(Shape.ListOf shape) {
    Condition items = shape.item() instanceof Shape.Ref item
        ? call("isListOf", scope.value(Role.IS, item.type()))
        : call("isArray");
    return all(items, shape.constraints());
  }

  @Override
  public Condition tupleOf(Shape.TupleOf shape) {
    List<Condition> all = new ArrayList<>(List.of(
        call("isArray"), Condition.test(value + ".length === " + shape.items().size())));
    for (int i = 0; i < shape.items().size(); i++) {
      if (!(shape.items().get(i) instanceof Shape.Anything)) {
        all.add(shape.items().get(i).accept(new Check(scope, value + "[" + i + "]")));
      }
    }
    return Condition.all(all);
  }

  @Override
  public Condition mapOf(Shape.MapOf shape) {
    Condition values = shape.value() instanceof Shape.Ref each
        ? call("isMapOf", scope.value(Role.IS, each.type()))
        : call("isObject");
    return all(values, true, shape.constraints());
  }

  /** Undeclared properties are the caller's to look for: their names stand in a constant of the type. */
  @Override
  public Condition objectOf(Shape.ObjectOf shape) {
    List<Condition> all = new ArrayList<>(List.of(call("isObject")));
    shape.fields().forEach(f -> all.add(field(f)));
    return Condition.all(all);
  }

  private Condition field(Field field) {
    String property = Identifiers.index(value, field.name());
    boolean isAnything = field.shape() instanceof Shape.Anything;
    Condition right = isAnything && !field.required()
        ? Condition.TRUE
        : field.shape().accept(new Check(scope, property));
    if (Identifiers.isInherited(field.name())) {
      String own = "Object.hasOwn(" + value + ", " + Quoted.text(field.name()) + ")";
      return field.required()
          ? Condition.all(List.of(Condition.test(own), right))
          : Condition.any(List.of(
              Condition.test("!" + own), Condition.test(property + " === undefined"), right));
    }
    return field.required()
        ? right
        : Condition.any(List.of(Condition.test(property + " === undefined"), right));
  }

  @Override
  public Condition ref(Shape.Ref shape) {
    return Condition.test(scope.value(Role.IS, shape.type()) + "(" + value + ")");
  }

  @Override
  public Condition oneOf(Shape.OneOf shape) {
    throw new IllegalStateException("a union stands inside another type");
  }

  @Override
  public Condition choice(Shape.Choice shape) {
    throw new UnsupportedOperationException("choice");
  }

  @Override
  public Condition checked(Shape.Checked shape) {
    throw new UnsupportedOperationException("checked");
  }

  @Override
  public Condition nullable(Shape.Nullable shape) {
    return Condition.any(
        List.of(Condition.test(value + " === null"), shape.shape().accept(this)));
  }
}
