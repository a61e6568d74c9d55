package dev.parley.pojo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.internal.names.NameAllocator;
import dev.parley.model.Declaration;
import dev.parley.model.Documentation;
import dev.parley.model.Field;
import dev.parley.model.Format;
import dev.parley.model.Literal;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says of each shape which Java type holds it, and collects the beans that this takes. What beans cannot say is {@code Object}. */
final class BeanTypes {
  private static final String ANYTHING = "java.lang.Object";
  private static final String TEXT = "java.lang.String";
  private static final int LARGEST_ENUM = 1000;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Map<Format, String> FORMATS = new EnumMap<>(Map.of(
      Format.DATE_TIME, "java.time.OffsetDateTime",
      Format.DATE, "java.time.LocalDate",
      Format.UUID, "java.util.UUID",
      Format.URI, "java.net.URI"));

  private final BeanNames names;
  private final Map<TypeId, Declaration> declarations;
  private final Map<TypeId, List<String>> unions;
  private final Set<TypeId> aliases = new HashSet<>();
  private final Map<String, Bean> beans = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> enums = new HashMap<>();

  /**
   * @param unions for members, the interfaces that they implement
   */
  BeanTypes(
      BeanNames names, Map<TypeId, Declaration> declarations, Map<TypeId, List<String>> unions) {
    this.names = names;
    this.declarations = declarations;
    this.unions = unions;
  }

  /** Every class but the unions. */
  List<Bean> beans() {
    declarations.values().stream().filter(BeanNames::isClass).forEach(this::declared);
    return List.copyOf(beans.values());
  }

  /** A closed enum of a size that a class can have; others are texts. */
  static boolean isEnum(Shape.Enumeration shape) {
    return !shape.open() && shape.values().size() <= LARGEST_ENUM;
  }

  /** Whether Java's type for a format takes nothing else. */
  static boolean isTyped(Format format) {
    return FORMATS.containsKey(format);
  }

  private void declared(Declaration declaration) {
    String type = names.of(declaration.id());
    if (declaration.shape() instanceof Shape.ObjectOf object) {
      bean(
          type,
          object,
          declaration.documentation(),
          unions.getOrDefault(declaration.id(), List.of()),
          new Context(declaration.id().module(), declaration.id().name()));
    } else if (declaration.shape() instanceof Shape.Enumeration enumeration) {
      enumeration(type, enumeration.values(), declaration.documentation());
    }
  }

  private void bean(
      String type,
      Shape.ObjectOf object,
      Documentation documentation,
      List<String> interfaces,
      Context context) {
    ObjectNode schema = NODES.objectNode().put("type", "object").put("javaType", type);
    Comments.describe(schema, documentation);
    interfaces.forEach(schema.putArray("javaInterfaces")::add);
    schema.put(BeanAnnotator.OPEN, !object.closed());
    ObjectNode properties = schema.putObject("properties");
    Map<String, String> byField = new LinkedHashMap<>();
    Map<String, Bean.Constant> constants = new LinkedHashMap<>();
    NameAllocator fields = new NameAllocator();
    for (Field field : object.fields()) {
      String name = fields.allocate(BeanNames.field(field.name()));
      ObjectNode property = properties.putObject(name);
      byField.put(name, field.name());
      property.put("javaName", name);
      Comments.describe(property, field.documentation());
      property.put(BeanAnnotator.NULL, field.required() && field.nullable());
      Context inside = context.inside(field.name());
      property.put("existingJavaType", field.shape().accept(visitor(inside)));
      if (field.required() && field.shape() instanceof Shape.Constant constant) {
        constants.put(
            name, constant(constant.value(), property.get("existingJavaType").asText()));
      }
    }
    object
        .others()
        .ifPresent(others -> schema
            .putObject("additionalProperties")
            .put("existingJavaType", others.accept(visitor(context.inside("additional")))));
    beans.put(type, new Bean(type, schema, byField, constants));
  }

  private Bean.Constant constant(Literal value, String type) {
    if (value instanceof Literal.TextLiteral text) {
      return new Bean.Constant(type, enums.get(type).get(text.value()));
    }
    if (value instanceof Literal.BoolLiteral bool) {
      return new Bean.Constant("", bool.value());
    }
    return value instanceof Literal.WholeLiteral whole
        ? new Bean.Constant("", whole.value().longValue())
        : new Bean.Constant("", ((Literal.DecimalLiteral) value).value().doubleValue());
  }

  private void enumeration(String type, List<String> values, Documentation documentation) {
    ObjectNode schema = NODES.objectNode().put("type", "string").put("javaType", type);
    Comments.describe(schema, documentation);
    ArrayNode texts = schema.putArray("enum");
    ArrayNode constants = schema.putArray("javaEnumNames");
    NameAllocator allocator = new NameAllocator();
    Map<String, String> byValue = new HashMap<>();
    for (String value : values) {
      String name = allocator.allocate(BeanNames.constant(value));
      texts.add(value);
      constants.add(name);
      byValue.put(value, name);
    }
    enums.put(type, byValue);
    beans.put(type, new Bean(type, schema, Map.of(), Map.of()));
  }

  private TypeVisitor visitor(Context context) {
    return new TypeVisitor(context);
  }

  /** Where a shape stands, for the name of the class that it may become. */
  private record Context(String module, String path) {
    Context inside(String name) {
      return new Context(module, path + "_" + name);
    }
  }

  private final class TypeVisitor implements Shape.Visitor<String> {
    private final Context context;

    TypeVisitor(Context context) {
      this.context = context;
    }

    @Override
    public String anything(Shape.Anything shape) {
      return ANYTHING;
    }

    @Override
    public String nullOnly(Shape.NullOnly shape) {
      return ANYTHING;
    }

    @Override
    public String bool(Shape.Bool shape) {
      return "java.lang.Boolean";
    }

    @Override
    public String text(Shape.Text shape) {
      return shape.format().map(f -> FORMATS.getOrDefault(f, TEXT)).orElse(TEXT);
    }

    @Override
    public String whole(Shape.Whole shape) {
      return switch (shape.range()) {
        case INT32 -> "java.lang.Integer";
        case INT64 -> "java.lang.Long";
        case BIG -> "java.math.BigInteger";
      };
    }

    @Override
    public String decimal(Shape.Decimal shape) {
      return "java.lang.Double";
    }

    @Override
    public String constant(Shape.Constant shape) {
      if (shape.value() instanceof Literal.TextLiteral text) {
        String type = names.take(context.module(), context.path());
        BeanTypes.this.enumeration(type, List.of(text.value()), Documentation.NONE);
        return type;
      }
      return shape.value() instanceof Literal.BoolLiteral
          ? "java.lang.Boolean"
          : shape.value() instanceof Literal.WholeLiteral ? "java.lang.Long" : "java.lang.Double";
    }

    @Override
    public String enumeration(Shape.Enumeration shape) {
      if (!isEnum(shape)) {
        return TEXT;
      }
      String type = names.take(context.module(), context.path());
      BeanTypes.this.enumeration(type, shape.values(), Documentation.NONE);
      return type;
    }

    @Override
    public String listOf(Shape.ListOf shape) {
      return "java.util.List<" + shape.item().accept(visitor(context.inside("item"))) + ">";
    }

    @Override
    public String tupleOf(Shape.TupleOf shape) {
      return "java.util.List<" + ANYTHING + ">";
    }

    @Override
    public String mapOf(Shape.MapOf shape) {
      return "java.util.Map<" + TEXT + ", " + shape.value().accept(visitor(context.inside("value")))
          + ">";
    }

    @Override
    public String objectOf(Shape.ObjectOf shape) {
      String type = names.take(context.module(), context.path());
      bean(type, shape, Documentation.NONE, List.of(), context);
      return type;
    }

    @Override
    public String ref(Shape.Ref shape) {
      Declaration declaration = declarations.get(shape.type());
      if (BeanNames.isClass(declaration)) {
        return names.of(shape.type());
      }
      if (!aliases.add(shape.type())) {
        return ANYTHING; // A list of itself.
      }
      String type = declaration.shape().accept(this);
      aliases.remove(shape.type());
      return type;
    }

    @Override
    public String oneOf(Shape.OneOf shape) {
      throw new IllegalStateException("a union is always a declared type");
    }

    @Override
    public String choice(Shape.Choice shape) {
      return ANYTHING;
    }

    @Override
    public String checked(Shape.Checked shape) {
      return shape.shape().accept(this);
    }

    @Override
    public String nullable(Shape.Nullable shape) {
      return shape.shape().accept(this);
    }
  }
}
