package dev.parley.internal.typescript;

import dev.parley.model.Constraint;
import dev.parley.model.Field;
import dev.parley.model.Format;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
      Map.entry(Format.IDN_EMAIL, "isIdnEmail"),
      Map.entry(Format.HOSTNAME, "isHostname"),
      Map.entry(Format.IPV4, "isIpv4"),
      Map.entry(Format.IPV6, "isIpv6"),
      Map.entry(Format.URI, "isUri"),
      Map.entry(Format.URI_REFERENCE, "isUriReference"),
      Map.entry(Format.URI_TEMPLATE, "isUriTemplate"),
      Map.entry(Format.IRI, "isIri"),
      Map.entry(Format.IRI_REFERENCE, "isIriReference"),
      Map.entry(Format.JSON_POINTER, "isJsonPointer"),
      Map.entry(Format.RELATIVE_JSON_POINTER, "isRelativeJsonPointer"),
      Map.entry(Format.UUID, "isUuid"),
      Map.entry(Format.BYTE, "isBase64"));

  /** What a function calls the item or value that it is given. */
  private static final String INSIDE = "item";

  private final Scope scope;
  private final TypeId owner;
  private final String value;
  private final int depth;

  /**
   * @param owner the type whose predicate it is
   * @param value an expression, which is repeated
   */
  Check(Scope scope, TypeId owner, String value) {
    this(scope, owner, value, 0);
  }

  private Check(Scope scope, TypeId owner, String value, int depth) {
    this.scope = scope;
    this.owner = owner;
    this.value = value;
    this.depth = depth;
  }

  /** Whether the options of a choice that fit have to be counted. */
  static boolean counts(Shape.Choice choice, Kinds kinds) {
    return choice.exactlyOne()
        && !kinds.areApart(choice.options().stream().map(Shape.Option::shape).toList());
  }

  /** The values of an enumeration that is too long to stand in the predicate. */
  static Optional<Fixed> listed(Shape.Enumeration shape) {
    return shape.open() ? Optional.empty() : Fixed.Values.ifMany(literals(shape));
  }

  private static List<String> literals(Shape.Enumeration shape) {
    return shape.values().stream().map(Quoted::text).toList();
  }

  /** The options of a choice whose options all have names, because it counts them or has many. */
  static Fixed.Options options(Shape.Choice choice) {
    return new Fixed.Options(
        choice.options().stream().map(o -> ((Shape.Ref) o.shape()).type()).toList());
  }

  private Condition at(String place, Shape shape) {
    return shape.accept(new Check(scope, owner, place, depth));
  }

  private String names() {
    return scope.names().value(Role.NAMES, owner);
  }

  /** A function that tells whether what a list or map holds fits. */
  private String predicate(Shape element) {
    String item = INSIDE + (depth == 0 ? "" : depth + 1);
    Condition fits = element.accept(new Check(scope, owner, item, depth + 1));
    if (fits instanceof Condition.Test test && !test.function().isEmpty()) {
      return test.function();
    }
    return fits.flat().equals("typeof " + item + " === \"string\"")
        ? scope.runtimeValue("isString")
        : "(" + item + ") => " + fits.flat();
  }

  private Condition call(String predicate) {
    return Condition.call(scope.runtimeValue(predicate), value);
  }

  private Condition call(String predicate, String... more) {
    return Condition.test(
        scope.runtimeValue(predicate) + "(" + value + ", " + String.join(", ", more) + ")");
  }

  private Condition all(Condition first, List<Constraint> constraints) {
    return all(first, false, false, constraints);
  }

  private Condition all(
      Condition first, boolean isMap, boolean isBigint, List<Constraint> constraints) {
    List<Condition> all = new ArrayList<>(List.of(first));
    ConstraintCheck check = new ConstraintCheck(scope, owner, value, isMap, isBigint, constraints);
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
    if (scope.types().isBigint(shape)) {
      boolean isBig = shape.range() == Shape.Whole.Range.BIG;
      return all(call(isBig ? "isBigInt" : "isInt64"), false, true, shape.constraints());
    }
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
    return ConstraintCheck.oneOf(scope, owner, value, literals(shape));
  }

  @Override
  public Condition listOf(Shape.ListOf shape) {
    Condition items = shape.item() instanceof Shape.Anything
        ? call("isArray")
        : call("isListOf", predicate(shape.item()));
    return all(items, shape.constraints());
  }

  @Override
  public Condition tupleOf(Shape.TupleOf shape) {
    int size = shape.items().size();
    List<Condition> all = new ArrayList<>(List.of(call("isArray")));
    if (shape.least() == size && shape.rest().isEmpty()) {
      all.add(Condition.test(value + ".length === " + size));
    } else {
      if (shape.least() > 0) {
        all.add(Condition.test(value + ".length >= " + shape.least()));
      }
      if (shape.rest().isEmpty()) {
        all.add(Condition.test(value + ".length <= " + size));
      }
    }
    for (int i = 0; i < size; i++) {
      Shape item = shape.items().get(i);
      if (!(item instanceof Shape.Anything)) {
        Condition right = at(value + "[" + i + "]", item);
        Condition isMissing = Condition.test(value + ".length < " + (i + 1));
        all.add(i < shape.least() ? right : Condition.any(List.of(isMissing, right)));
      }
    }
    shape
        .rest()
        .filter(r -> !(r instanceof Shape.Anything))
        .ifPresent(r -> all.add(call("isRest", String.valueOf(size), predicate(r))));
    return Condition.all(all);
  }

  @Override
  public Condition mapOf(Shape.MapOf shape) {
    Condition values = shape.value() instanceof Shape.Anything
        ? call("isObject")
        : call("isMapOf", predicate(shape.value()));
    return all(values, true, false, shape.constraints());
  }

  @Override
  public Condition objectOf(Shape.ObjectOf shape) {
    List<Condition> all = new ArrayList<>(List.of(call("isObject")));
    shape.fields().forEach(f -> all.add(field(f)));
    if (shape.closed()) {
      all.add(call("hasOnly", names()));
    }
    shape
        .others()
        .filter(o -> !(o instanceof Shape.Anything))
        .ifPresent(o -> all.add(call("areOthers", names(), predicate(o))));
    return Condition.allOf(all);
  }

  private Condition field(Field field) {
    String property = Identifiers.index(value, field.name());
    boolean isAnything = field.shape() instanceof Shape.Anything;
    Condition right =
        isAnything && !field.required() ? Condition.TRUE : at(property, field.shape());
    if (Identifiers.isInherited(field.name())) {
      String own = "Object.hasOwn(" + value + ", " + Quoted.text(field.name()) + ")";
      return field.required()
          ? Condition.all(List.of(Condition.test(own), right))
          : Condition.any(List.of(
              Condition.test("!" + own), Condition.test(property + " === undefined"), right));
    }
    if (field.required()) {
      return right;
    }
    return field.shape() instanceof Shape.Nullable nullable
        ? Condition.any(
            List.of(Condition.test(property + " == null"), at(property, nullable.shape())))
        : Condition.any(List.of(Condition.test(property + " === undefined"), right));
  }

  @Override
  public Condition ref(Shape.Ref shape) {
    return Condition.call(scope.value(Role.IS, shape.type()), value);
  }

  @Override
  public Condition oneOf(Shape.OneOf shape) {
    throw new IllegalStateException("a union stands inside another type");
  }

  @Override
  public Condition choice(Shape.Choice shape) {
    if (counts(shape, scope.types().kinds())) {
      return call("isExactlyOne", scope.names().fixed(owner, options(shape)));
    }
    if (shape.options().size() > Fixed.SEVERAL) {
      return call("isAnyOf", scope.names().fixed(owner, options(shape)));
    }
    return Condition.any(shape.options().stream().map(o -> at(value, o.shape())).toList());
  }

  @Override
  public Condition checked(Shape.Checked shape) {
    String schema = scope.names().value(Role.SCHEMA, owner);
    Condition kept =
        Condition.test(scope.runtimeValue("keeps") + "(" + schema + ", " + value + ")");
    return Condition.all(List.of(shape.shape().accept(this), kept));
  }

  @Override
  public Condition nullable(Shape.Nullable shape) {
    return Condition.any(
        List.of(Condition.test(value + " === null"), shape.shape().accept(this)));
  }
}
