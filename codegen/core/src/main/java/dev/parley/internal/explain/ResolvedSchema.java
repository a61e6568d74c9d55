package dev.parley.internal.explain;

import dev.parley.model.Constraint;
import dev.parley.model.Field;
import dev.parley.model.Shape;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A shape as the explaining support code reads it: JSON Schema without references between files, with these additions. {@code nullable} allows
 * null beside anything, {@code "nullable": "checked"} beside the type but not beside {@code check}; {@code {"ref": "module.Name"}} names a declared type; {@code union}, {@code tag}, {@code variants} and {@code unknown}
 * describe a union; {@code choice} names a choice whose options are under {@code anyOf} or {@code oneOf}, and {@code overlapping} says that a
 * value may be of several which say different things of it; {@code check} is a schema that the
 * value must keep as well ({@link AssertionKeywords}). What that repeats of types is said by reference ({@link RepeatedProperties}).
 */
public final class ResolvedSchema implements Shape.Visitor<ObjectNode> {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final String typeName;
  private final Numbers numbers;
  private final Map<ObjectNode, Shape.ObjectOf> objects;

  private ResolvedSchema(
      String typeName, Numbers numbers, Map<ObjectNode, Shape.ObjectOf> objects) {
    this.typeName = typeName;
    this.numbers = numbers;
    this.objects = objects;
  }

  /**
   * Which numbers generated types hold, where the contract does not say.
   *
   * @param bigIntegers integers beyond 64 bits too
   * @param bigDecimals decimals with every digit, not rounded to a double
   * @param bigints a type of their own for integers that a double does not hold exactly, which the schema then tells apart
   */
  public record Numbers(boolean bigIntegers, boolean bigDecimals, boolean bigints) {
    public static final Numbers ORDINARY = new Numbers(false, false);
    public static final Numbers BIGINTS = new Numbers(false, false, true);

    public Numbers(boolean bigIntegers, boolean bigDecimals) {
      this(bigIntegers, bigDecimals, false);
    }
  }

  /**
   * @param typeName how messages name the union, when the shape is one
   */
  public static ObjectNode of(String typeName, Shape shape) {
    return of(typeName, shape, Numbers.ORDINARY);
  }

  /**
   * @param typeName how messages name the union, when the shape is one
   */
  public static ObjectNode of(String typeName, Shape shape, Numbers numbers) {
    return of(typeName, shape, numbers, new IdentityHashMap<>());
  }

  /**
   * @param typeName how messages name the union, when the shape is one
   * @param objects receives what the schemas of objects inside are made of; goes by identity
   */
  public static ObjectNode of(
      String typeName,
      Shape shape,
      Numbers numbers,
      IdentityHashMap<ObjectNode, Shape.ObjectOf> objects) {
    return shape.accept(new ResolvedSchema(typeName, numbers, objects));
  }

  private static ObjectNode type(String type) {
    return JSON.objectNode().put("type", type);
  }

  private static ObjectNode type(String type, List<Constraint> constraints) {
    ObjectNode schema = type(type);
    constraints.forEach(c -> c.accept(new ConstraintKeywords(schema)));
    return schema;
  }

  @Override
  public ObjectNode anything(Shape.Anything shape) {
    return JSON.objectNode();
  }

  @Override
  public ObjectNode nullOnly(Shape.NullOnly shape) {
    return type("null");
  }

  @Override
  public ObjectNode bool(Shape.Bool shape) {
    return type("boolean");
  }

  @Override
  public ObjectNode text(Shape.Text shape) {
    ObjectNode schema = type("string", shape.constraints());
    shape.format().ifPresent(f -> schema.put("format", f.keyword()));
    return schema;
  }

  @Override
  public ObjectNode whole(Shape.Whole shape) {
    ObjectNode schema = type("integer", shape.constraints());
    switch (shape.range()) {
      case INT32 -> schema.put("range", "int32");
      case BIG -> schema.put("range", numbers.bigints() ? "bigint" : "big");
      case INT64 -> {
        if (numbers.bigIntegers()) {
          schema.put("range", "big");
        } else if (numbers.bigints() && shape.isInt64()) {
          schema.put("range", "bigint64");
        }
      }
    }
    return schema;
  }

  @Override
  public ObjectNode decimal(Shape.Decimal shape) {
    ObjectNode schema = type("number", shape.constraints());
    if (numbers.bigDecimals()) {
      schema.put("range", "big");
    }
    return schema;
  }

  @Override
  public ObjectNode constant(Shape.Constant shape) {
    ObjectNode schema = JSON.objectNode();
    schema.set("const", LiteralValue.of(shape.value()));
    return schema;
  }

  @Override
  public ObjectNode enumeration(Shape.Enumeration shape) {
    ObjectNode schema = JSON.objectNode();
    ArrayNode values = schema.putArray("enum");
    shape.values().forEach(values::add);
    if (shape.open()) {
      schema.put("open", true);
    }
    shape.constraints().forEach(c -> c.accept(new ConstraintKeywords(schema)));
    return schema;
  }

  @Override
  public ObjectNode listOf(Shape.ListOf shape) {
    ObjectNode schema = type("array");
    schema.set("items", shape.item().accept(this));
    shape.constraints().forEach(c -> c.accept(new ConstraintKeywords(schema)));
    return schema;
  }

  @Override
  public ObjectNode tupleOf(Shape.TupleOf shape) {
    ObjectNode schema = type("array");
    ArrayNode items = schema.putArray("prefixItems");
    shape.items().forEach(i -> items.add(i.accept(this)));
    schema.put("minItems", shape.least());
    shape
        .rest()
        .ifPresentOrElse(
            rest -> schema.set("items", rest.accept(this)),
            () -> schema.put("maxItems", shape.items().size()));
    return schema;
  }

  @Override
  public ObjectNode mapOf(Shape.MapOf shape) {
    ObjectNode schema = type("object");
    if (!(shape.value() instanceof Shape.Anything)) {
      schema.set("additionalProperties", shape.value().accept(this));
    }
    shape.constraints().forEach(c -> c.accept(new ConstraintKeywords(schema)));
    return schema;
  }

  @Override
  public ObjectNode objectOf(Shape.ObjectOf shape) {
    ObjectNode schema = type("object");
    ObjectNode properties = JSON.objectNode();
    ArrayNode required = JSON.arrayNode();
    for (Field field : shape.fields()) {
      properties.set(field.name(), field.shape().accept(this));
      if (field.required()) {
        required.add(field.name());
      }
    }
    schema.set("properties", properties);
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    if (shape.closed()) {
      schema.put("additionalProperties", false);
    }
    shape.others().ifPresent(o -> schema.set("additionalProperties", o.accept(this)));
    objects.put(schema, shape);
    return schema;
  }

  @Override
  public ObjectNode ref(Shape.Ref shape) {
    return JSON.objectNode().put("ref", shape.type().toString());
  }

  @Override
  public ObjectNode oneOf(Shape.OneOf shape) {
    ObjectNode schema = JSON.objectNode().put("union", typeName).put("tag", shape.tag());
    ObjectNode variants = schema.putObject("variants");
    shape
        .variants()
        .forEach(v -> variants.putObject(v.tag()).put("ref", v.type().toString()));
    schema.put("unknown", shape.unknown() == Shape.OneOf.Unknown.KEEP ? "keep" : "reject");
    return schema;
  }

  @Override
  public ObjectNode choice(Shape.Choice shape) {
    ObjectNode schema = JSON.objectNode().put("choice", typeName);
    ArrayNode options = schema.putArray(shape.exactlyOne() ? "oneOf" : "anyOf");
    shape.options().forEach(o -> options.add(o.shape().accept(this)));
    if (shape.overlapping()) {
      schema.put("overlapping", true);
    }
    return schema;
  }

  @Override
  public ObjectNode checked(Shape.Checked shape) {
    ObjectNode schema = shape.shape().accept(this);
    JsonNode check = AssertionKeywords.of(shape.assertion());
    JsonNode inner = schema.get("check");
    if (inner != null) {
      ObjectNode both = JSON.objectNode();
      both.putArray("allOf").add(inner).add(check);
      check = both;
    }
    schema.set("check", check);
    if (schema.has("nullable")) {
      schema.put("nullable", "checked");
    }
    return schema;
  }

  @Override
  public ObjectNode nullable(Shape.Nullable shape) {
    return shape.shape().accept(this).put("nullable", true);
  }
}
