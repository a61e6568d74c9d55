package dev.parley.internal.java;

import dev.parley.internal.names.Words;
import dev.parley.model.Declaration;
import dev.parley.model.Documentation;
import dev.parley.model.Format;
import dev.parley.model.Literal;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses how Java holds, reads and writes the values of a shape. */
final class ValuePlanner implements Shape.Visitor<Value> {
  /** Formats whose texts have a type of their own; the others stay texts that are checked. */
  private static final Map<Format, String> TYPES = new EnumMap<>(Map.of(
      Format.DATE_TIME, "java.time.OffsetDateTime",
      Format.DATE, "java.time.LocalDate",
      Format.TIME, "java.time.OffsetTime",
      Format.DURATION, "java.time.Duration",
      Format.UUID, "java.util.UUID",
      Format.URI, "java.net.URI"));

  private final Planner planner;
  private final String context;
  private final String path;
  private final Scope scope;
  private final Documentation documentation;
  private final String runtime;

  /**
   * @param documentation of the property, for the type that the shape may become
   */
  ValuePlanner(
      Planner planner, String context, String path, Scope scope, Documentation documentation) {
    this.planner = planner;
    this.context = context;
    this.path = path;
    this.scope = scope;
    this.documentation = documentation;
    this.runtime = planner.names().runtimePackage();
  }

  private String support(String type) {
    return "`" + runtime + "." + type + "`";
  }

  private ConstraintChecks checks(String type) {
    return new ConstraintChecks(support("Checks"), type, path, planner.expressions(scope.module()));
  }

  @Override
  public Value anything(Shape.Anything shape) {
    return Value.of(
        "`tools.jackson.databind.JsonNode`",
        support("Trees") + ".read",
        (v, out) -> support("Trees") + ".write(" + v + ", " + out + ")");
  }

  @Override
  public Value nullOnly(Shape.NullOnly shape) {
    return Value.of(
        "`tools.jackson.databind.JsonNode`",
        support("Trees") + ".nothing",
        (v, out) -> out + ".writeNull()");
  }

  @Override
  public Value bool(Shape.Bool shape) {
    return Value.of(
            "`java.lang.Boolean`",
            support("Reading") + ".bool",
            (v, out) -> out + ".writeBoolean(" + v + ")")
        .primitive("boolean");
  }

  @Override
  public Value text(Shape.Text shape) {
    Optional<String> type = shape.format().map(TYPES::get);
    if (type.isPresent()) {
      return formatted(shape, shape.format().get(), type.get());
    }
    Value value = Value.of(
        "`java.lang.String`",
        support("Reading") + ".text",
        (v, out) -> out + ".writeString(" + v + ")");
    return value.checked((property, v) -> {
      List<String> statements =
          new ArrayList<>(checks("text").statements(shape.constraints(), property, v));
      shape
          .format()
          .ifPresent(f -> statements.add(support("Checks") + ".format(" + property + ", " + v
              + ", \"" + f.keyword() + "\");"));
      return statements;
    });
  }

  private Value formatted(Shape.Text shape, Format format, String type) {
    boolean printed = format == Format.DATE_TIME || format == Format.TIME;
    String method = Words.camel(format.keyword());
    Value value = Value.of(
        "`" + type + "`",
        support("Formatted") + "." + method,
        (v, out) -> out + ".writeString(" + print(printed, v) + ")");
    return value.checked((property, v) ->
        checks("text").statements(shape.constraints(), property, print(printed, v)));
  }

  private String print(boolean printed, String value) {
    return printed ? support("Formatted") + ".text(" + value + ")" : value + ".toString()";
  }

  @Override
  public Value whole(Shape.Whole shape) {
    String type = switch (shape.range()) {
      case INT32 -> "Integer";
      case INT64 -> "Long";
      case BIG -> "BigInteger";
    };
    boolean big = shape.range() == Shape.Whole.Range.BIG;
    String read = support("Reading")
        + (big ? ".integer" : shape.range() == Shape.Whole.Range.INT32 ? ".int32" : ".int64");
    Value value = Value.of(
            big ? "`java.math.BigInteger`" : "`java.lang." + type + "`",
            read,
            (v, out) -> out + ".writeNumber(" + v + ")")
        .primitive(big ? "" : type.equals("Long") ? "long" : "int");
    return value.checked((property, v) ->
        checks(big ? "big" : "whole").statements(shape.constraints(), property, v));
  }

  @Override
  public Value decimal(Shape.Decimal shape) {
    Value value = Value.of(
            "`java.lang.Double`",
            support("Reading") + ".decimal",
            (v, out) -> out + ".writeNumber(" + v + ")")
        .primitive("double");
    return value.checked((property, v) -> {
      List<String> statements = new ArrayList<>();
      statements.add(support("Checks") + ".finite(" + property + ", " + v + ");");
      statements.addAll(checks("decimal").statements(shape.constraints(), property, v));
      return statements;
    });
  }

  @Override
  public Value constant(Shape.Constant shape) {
    Shape bare = shape.value() instanceof Literal.TextLiteral
        ? new Shape.Text(Optional.empty(), List.of())
        : shape.value() instanceof Literal.BoolLiteral
            ? new Shape.Bool()
            : shape.value() instanceof Literal.WholeLiteral
                ? new Shape.Whole(Shape.Whole.Range.INT64, List.of())
                : new Shape.Decimal(List.of());
    String code = ConstantProperty.code(shape.value());
    return bare.accept(this)
        .checked((property, v) ->
            List.of(support("Checks") + ".constant(" + property + ", " + v + ", " + code + ");"));
  }

  @Override
  public Value enumeration(Shape.Enumeration shape) {
    String name = scope.names().allocate(JavaIdentifiers.type(context));
    String type = scope.prefix() + name;
    scope.plans().add(Planner.enumeration(shape, name, type, documentation));
    return enumeration(type, shape);
  }

  private Value enumeration(String type, Shape.Enumeration shape) {
    boolean open = shape.open();
    String text = support("Reading") + ".text(";
    Value value =
        Value.of("`" + type + "`", "", (v, out) -> out + ".writeString(" + v + ".value())");
    return new Value(
        value.type(),
        "",
        p -> (open ? "new `" + type + "`(" : "`" + type + "`.of(") + text + p + "))",
        value.write(),
        (property, v) -> checks("text").statements(shape.constraints(), property, v + ".value()"),
        value.copy());
  }

  @Override
  public Value listOf(Shape.ListOf shape) {
    return new CollectionValues(runtime).list(shape, part(shape.item(), "Item"), checks("array"));
  }

  @Override
  public Value mapOf(Shape.MapOf shape) {
    return new CollectionValues(runtime).map(shape, part(shape.value(), "Value"), checks("map"));
  }

  /** The value of items or entries; "or null" is added by the collection. */
  private Value part(Shape shape, String suffix) {
    Shape bare = shape instanceof Shape.Nullable nullable ? nullable.shape() : shape;
    return planner.value(bare, context + suffix, path + "_" + suffix, scope, Documentation.NONE);
  }

  @Override
  public Value tupleOf(Shape.TupleOf shape) {
    String name = scope.names().allocate(JavaIdentifiers.type(context));
    String type = scope.prefix() + name;
    scope.plans().add(planner.tuple(shape, name, type, documentation, scope.inside(type)));
    return inlineRecord(type, name);
  }

  @Override
  public Value objectOf(Shape.ObjectOf shape) {
    String name = scope.names().allocate(JavaIdentifiers.type(context));
    String type = scope.prefix() + name;
    scope
        .plans()
        .add(planner.record(shape, name, type, documentation, List.of(), scope.inside(type)));
    return inlineRecord(type, name);
  }

  /** Records inside a declared record are read and written by methods of its codec. */
  private static Value inlineRecord(String type, String name) {
    return Value.of(
        "`" + type + "`", "read" + name, (v, out) -> "write" + name + "(" + v + ", " + out + ")");
  }

  @Override
  public Value ref(Shape.Ref shape) {
    Declaration target = planner.declaration(shape.type());
    JavaNames names = planner.names();
    if (!JavaNames.hasType(target.shape())) {
      return planner.alias(target, scope.module());
    }
    String type = names.type(target.id(), JavaNames.Role.TYPE);
    if (target.shape() instanceof Shape.ObjectOf || target.shape() instanceof Shape.TupleOf) {
      String codec = "`" + names.type(target.id(), JavaNames.Role.CODEC) + "`";
      return Value.of(
          "`" + type + "`", codec + ".read", (v, out) -> codec + ".write(" + v + ", " + out + ")");
    }
    if (target.shape() instanceof Shape.OneOf) {
      String documents = "`" + names.type(target.id(), JavaNames.Role.DOCUMENTS) + "`";
      return Value.of(
          "`" + type + "`",
          documents + ".read",
          (v, out) -> documents + ".write(" + v + ", " + out + ")");
    }
    return enumeration(type, (Shape.Enumeration) target.shape());
  }

  @Override
  public Value oneOf(Shape.OneOf shape) {
    throw new IllegalStateException("a union is always a declared type");
  }

  @Override
  public Value choice(Shape.Choice shape) {
    throw new UnsupportedOperationException("choice");
  }

  @Override
  public Value checked(Shape.Checked shape) {
    throw new UnsupportedOperationException("checked");
  }

  @Override
  public Value nullable(Shape.Nullable shape) {
    throw new IllegalStateException("whoever holds a nullable value asks for the value inside");
  }
}
