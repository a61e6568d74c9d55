package dev.parley.internal.java;

import dev.parley.internal.names.Words;
import dev.parley.model.Constraint;
import dev.parley.model.Declaration;
import dev.parley.model.Documentation;
import dev.parley.model.Format;
import dev.parley.model.InnerPath;
import dev.parley.model.Literal;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses how Java holds, reads and writes the values of a shape. */
final class ValuePlanner implements Shape.Visitor<Value> {
  /** Formats whose texts may have a type of their own; the others stay texts that are checked. */
  private static final Set<Format> TYPED = EnumSet.of(
      Format.DATE_TIME, Format.DATE, Format.TIME, Format.DURATION, Format.UUID, Format.URI);

  private static final int UUID_LENGTH = 36;

  private final Planner planner;
  private final String at;
  private final String path;
  private final Scope scope;
  private final Documentation documentation;
  private final String runtime;

  /**
   * @param at where the shape stands inside the declared type
   * @param documentation of the property, for the type that the shape may become
   */
  ValuePlanner(Planner planner, String at, String path, Scope scope, Documentation documentation) {
    this.planner = planner;
    this.at = at;
    this.path = path;
    this.scope = scope;
    this.documentation = documentation;
    this.runtime = planner.names().runtimePackage();
  }

  private String support(String type) {
    return "`" + runtime + "." + type + "`";
  }

  private String mapped(String key) {
    return planner.mappings().type(key);
  }

  private ConstraintChecks checks(String type) {
    return new ConstraintChecks(
        runtime, type, path, planner.constants(scope.user()), at.equals(InnerPath.ROOT));
  }

  @Override
  public Value anything(Shape.Anything shape) {
    return Value.of(
            "`tools.jackson.databind.JsonNode`",
            support("Trees") + ".read",
            (v, out) -> support("Trees") + ".write(" + v + ", " + out + ")")
        .by(support("ValueCodec") + ".ANY");
  }

  @Override
  public Value nullOnly(Shape.NullOnly shape) {
    return Value.of(
        "`tools.jackson.databind.JsonNode`",
        support("Trees") + ".nothing",
        (v, out) -> out + ".nothing()");
  }

  @Override
  public Value bool(Shape.Bool shape) {
    return Value.of(
            "`java.lang.Boolean`",
            support("Reading") + ".bool",
            (v, out) -> out + ".bool(" + v + ")")
        .primitive("boolean")
        .by(support("ValueCodec") + ".BOOL");
  }

  @Override
  public Value text(Shape.Text shape) {
    Optional<String> type = shape
        .format()
        .filter(TYPED::contains)
        .filter(f -> !Spelt.is(f, shape.constraints()))
        .map(f -> mapped("format:" + f.keyword()));
    if (type.isPresent() && !type.get().equals("java.lang.String")) {
      return formatted(shape, shape.format().get(), type.get());
    }
    Value value = Value.of(
            "`java.lang.String`",
            support("Reading") + ".text",
            (v, out) -> out + ".text(" + v + ")")
        .by(support("ValueCodec") + ".TEXT");
    return value.checked((property, v) -> {
      List<Check> all = new ArrayList<>(checks("text").of(shape.constraints(), property, v));
      shape
          .format()
          .ifPresent(f -> all.add(
              Check.call(support("Checks") + ".format", property, v, ", \"" + f.keyword() + "\"")));
      return all;
    });
  }

  private Value formatted(Shape.Text shape, Format format, String type) {
    boolean printed = format == Format.DATE_TIME || format == Format.TIME;
    String method = switch (type) {
      case "java.time.Instant" -> "instant";
      case "java.time.ZonedDateTime" -> "zonedDateTime";
      default -> Words.camel(format.keyword());
    };
    Value value = Value.of(
        "`" + type + "`",
        support("Formatted") + "." + method,
        (v, out) -> out + ".text(" + print(printed, v) + ")");
    return value.checked((property, v) -> {
      List<Check> all = new ArrayList<>();
      for (Constraint constraint : shape.constraints()) {
        boolean isLength =
            type.equals("java.net.URI") && constraint instanceof Constraint.MaxLength;
        List<Constraint> one = List.of(constraint);
        if (isLength) {
          all.addAll(checks("text").of(one, property, v));
        } else if (!type.equals("java.util.UUID") || !isKept(constraint, UUID_LENGTH)) {
          all.addAll(strict(checks("text").of(one, property, print(printed, v))));
        }
      }
      return all;
    });
  }

  private static List<Check> strict(List<Check> checks) {
    return checks.stream().map(Check::strict).toList();
  }

  /** Whether every text of that length keeps the constraint. */
  private static boolean isKept(Constraint constraint, int length) {
    return constraint instanceof Constraint.MaxLength most && most.length() >= length
        || constraint instanceof Constraint.MinLength least && least.length() <= length;
  }

  private String print(boolean printed, String value) {
    return printed ? support("Formatted") + ".text(" + value + ")" : value + ".toString()";
  }

  @Override
  public Value whole(Shape.Whole shape) {
    return shape.range() == Shape.Whole.Range.INT64 && planner.numbers().bigIntegers()
        ? numbers().whole(new Shape.Whole(Shape.Whole.Range.BIG, shape.constraints()))
        : numbers().whole(shape);
  }

  @Override
  public Value decimal(Shape.Decimal shape) {
    return planner.numbers().bigDecimals() ? numbers().exact(shape) : numbers().decimal(shape);
  }

  private NumberValues numbers() {
    return new NumberValues(runtime, this::checks);
  }

  @Override
  public Value constant(Shape.Constant shape) {
    // No mapping changes the type of a constant: its one value is known.
    Value bare = shape.value() instanceof Literal.TextLiteral
        ? text(new Shape.Text(Optional.empty(), List.of()))
        : shape.value() instanceof Literal.BoolLiteral
            ? bool(new Shape.Bool())
            : shape.value() instanceof Literal.WholeLiteral
                ? numbers().whole(new Shape.Whole(Shape.Whole.Range.INT64, List.of()))
                : numbers().decimal(new Shape.Decimal(List.of()));
    String code = ConstantProperty.code(shape.value());
    return bare.checked((property, v) ->
        List.of(Check.call(support("Checks") + ".constant", property, v, ", " + code)));
  }

  @Override
  public Value enumeration(Shape.Enumeration shape) {
    String name = planner.name(scope, at);
    String type = scope.prefix() + name;
    scope
        .plans()
        .add(Planner.enumeration(
            shape, name, type, documentation, planner.declaration(scope.owner()), at));
    return enumeration(type, shape);
  }

  private Value enumeration(String type, Shape.Enumeration shape) {
    boolean open = shape.open();
    boolean constants = !ManyTextsEmitter.isNeeded(shape);
    String text = support("Reading") + ".text(";
    Value value = Value.of("`" + type + "`", "", (v, out) -> out + ".text(" + v + ".value())");
    boolean listed = !open && constants;
    String constant = listed ? planner.constants(scope.user()).listed(path, type) : "";
    return new Value(
        value.type(),
        "",
        p -> listed
            ? constant + ".read(" + p + ")"
            : (open ? "new `" + type + "`(" : "`" + type + "`.of(") + text + p + "))",
        value.write(),
        (property, v) -> strict(checks("text").of(shape.constraints(), property, v + ".value()")),
        constant,
        value.copy());
  }

  @Override
  public Value listOf(Shape.ListOf shape) {
    return new CollectionValues(runtime)
        .list(shape, part(shape.item(), InnerPath.item(at), "Item"), checks("array"));
  }

  @Override
  public Value mapOf(Shape.MapOf shape) {
    return new CollectionValues(runtime)
        .map(shape, part(shape.value(), InnerPath.entry(at), "Value"), checks("map"));
  }

  /** The value of items or entries; "or null" is added by the collection. */
  private Value part(Shape shape, String inner, String suffix) {
    Shape bare = shape instanceof Shape.Nullable nullable ? nullable.shape() : shape;
    return planner.value(bare, inner, path + "_" + suffix, scope, Documentation.NONE);
  }

  @Override
  public Value tupleOf(Shape.TupleOf shape) {
    return planner.inline(shape, at, documentation, List.of(), scope);
  }

  @Override
  public Value objectOf(Shape.ObjectOf shape) {
    return planner.inline(shape, at, documentation, List.of(), scope);
  }

  @Override
  public Value ref(Shape.Ref shape) {
    Declaration target = planner.declaration(shape.type());
    Shape bare = Shapes.bare(target.shape());
    JavaNames names = planner.names();
    boolean union = bare instanceof Shape.OneOf;
    if (union || JavaNames.hasCodec(bare)) {
      // What is asserted of the whole value is its codec's to check.
      JavaNames.Role role = union ? JavaNames.Role.DOCUMENTS : JavaNames.Role.CODEC;
      String codec = "`" + names.type(target.id(), role) + "`";
      return Value.of(
          "`" + names.type(target.id(), JavaNames.Role.TYPE) + "`",
          codec + ".read",
          (v, out) -> codec + ".write(" + v + ", " + out + ")");
    }
    Value value = bare instanceof Shape.Enumeration enumeration
        ? new ValuePlanner(planner, InnerPath.ROOT, target.id().name(), scope, documentation)
            .enumeration(names.type(target.id(), JavaNames.Role.TYPE), enumeration)
        : planner.alias(target, scope.user());
    return target.shape() instanceof Shape.Checked
        ? planner.kept(value, target.id().toString(), scope)
        : value;
  }

  @Override
  public Value oneOf(Shape.OneOf shape) {
    throw new IllegalStateException("a union is always a declared type");
  }

  @Override
  public Value choice(Shape.Choice shape) {
    throw new IllegalStateException("a choice is always a declared type");
  }

  @Override
  public Value checked(Shape.Checked shape) {
    return planner.kept(
        shape.shape().accept(this), planner.checkedName(scope, path, shape.assertion()), scope);
  }

  @Override
  public Value nullable(Shape.Nullable shape) {
    throw new IllegalStateException("whoever holds a nullable value asks for the value inside");
  }
}
