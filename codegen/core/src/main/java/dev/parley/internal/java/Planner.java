package dev.parley.internal.java;

import dev.parley.diagnostic.Place;
import dev.parley.internal.names.NameAllocator;
import dev.parley.internal.names.Words;
import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.model.Documentation;
import dev.parley.model.Field;
import dev.parley.model.Literal;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Plans the Java types of declared types: components, constants, nested types and their names.
 */
final class Planner {
  private final JavaNames names;
  private final Map<TypeId, Declaration> declarations = new HashMap<>();
  private final Map<TypeId, List<Plan.Membership>> memberships = new HashMap<>();
  private final Map<String, ExpressionPool> expressions = new TreeMap<>();

  Planner(ContractSet contracts, JavaNames names) {
    this.names = names;
    contracts.modules().values().forEach(list -> list.forEach(this::index));
  }

  private void index(Declaration declaration) {
    declarations.put(declaration.id(), declaration);
    if (declaration.shape() instanceof Shape.OneOf union) {
      String type = names.type(declaration.id(), JavaNames.Role.TYPE);
      union
          .variants()
          .forEach(v -> memberships
              .computeIfAbsent(v.type(), t -> new ArrayList<>())
              .add(new Plan.Membership(type, union.tag())));
    }
  }

  JavaNames names() {
    return names;
  }

  Declaration declaration(TypeId id) {
    return declarations.get(id);
  }

  ExpressionPool expressions(String module) {
    return expressions.computeIfAbsent(
        module, m -> new ExpressionPool(names.packageOf(m) + "#" + names.expressions(m)));
  }

  /** The type that a declaration becomes; none for a union, which has emitters of its own, and for an alias, which vanishes. */
  Optional<Plan> plan(Declaration declaration) {
    TypeId id = declaration.id();
    if (!JavaNames.hasType(declaration.shape())) {
      return Optional.empty();
    }
    String name = names.simple(id, JavaNames.Role.TYPE);
    String type = names.type(id, JavaNames.Role.TYPE);
    if (declaration.shape() instanceof Shape.ObjectOf object) {
      Scope scope = Scope.file(id.module(), type, name);
      List<Plan.Membership> interfaces = memberships.getOrDefault(id, List.of()).stream()
          .sorted(Comparator.comparing(Plan.Membership::type))
          .toList();
      return Optional.of(
          record(object, name, type, declaration.documentation(), interfaces, scope));
    }
    if (declaration.shape() instanceof Shape.Enumeration enumeration) {
      return Optional.of(enumeration(enumeration, name, type, declaration.documentation()));
    }
    if (declaration.shape() instanceof Shape.TupleOf tuple) {
      return Optional.of(tuple(
          tuple, name, type, declaration.documentation(), Scope.file(id.module(), type, name)));
    }
    return Optional.empty();
  }

  /**
   * The value of a declared type that Java has no type of its own for, such as a text with a pattern.
   *
   * @param user the module whose code uses the alias
   */
  Value alias(Declaration declaration, String user) {
    String name = declaration.id().name();
    return value(declaration.shape(), name, name, Scope.none(user), Documentation.NONE);
  }

  /**
   * @param context name of the type that the shape would become
   * @param path name of the value in the whole contract, for constants
   */
  Value value(Shape shape, String context, String path, Scope scope, Documentation documentation) {
    return shape.accept(new ValuePlanner(this, context, path, scope, documentation));
  }

  Plan.RecordPlan record(
      Shape.ObjectOf object,
      String name,
      String type,
      Documentation documentation,
      List<Plan.Membership> interfaces,
      Scope scope) {
    NameAllocator componentNames = new NameAllocator();
    List<Component> components = new ArrayList<>();
    List<ConstantProperty> constants = new ArrayList<>();
    Map<String, Integer> bits = bits(object);
    for (Field field : object.fields()) {
      String component = componentNames.allocate(JavaIdentifiers.field(field.name()));
      if (isConstant(field)) {
        Literal literal = ((Shape.Constant) field.shape()).value();
        constants.add(new ConstantProperty(component, field, literal, bits.get(field.name())));
      } else {
        Shape bare =
            field.shape() instanceof Shape.Nullable nullable ? nullable.shape() : field.shape();
        Value value = value(
            bare,
            Words.pascal(field.name()),
            name + "_" + field.name(),
            scope,
            field.documentation());
        components.add(new Component(component, field, value, bits.get(field.name())));
      }
    }
    List<String> properties = object.fields().stream().map(Field::name).toList();
    return new Plan.RecordPlan(
        name,
        type,
        documentation,
        components,
        constants,
        properties,
        object.closed(),
        false,
        interfaces,
        List.copyOf(scope.plans()));
  }

  /** The place of each property in the mask of those that a decoder has seen; constants first. */
  static Map<String, Integer> bits(Shape.ObjectOf object) {
    List<Field> sorted = new ArrayList<>(object.fields());
    sorted.sort((a, b) -> Boolean.compare(!isConstant(a), !isConstant(b)));
    Map<String, Integer> bits = new HashMap<>();
    sorted.forEach(f -> bits.put(f.name(), bits.size()));
    return bits;
  }

  /** A tuple is a record of its items, written as an array. */
  Plan.RecordPlan tuple(
      Shape.TupleOf shape, String name, String type, Documentation documentation, Scope scope) {
    List<Component> components = new ArrayList<>();
    for (Shape item : shape.items()) {
      String component = "item" + (components.size() + 1);
      Shape bare = item instanceof Shape.Nullable nullable ? nullable.shape() : item;
      Field field = new Field(component, item, true, Documentation.NONE, Place.of(""));
      components.add(new Component(
          component,
          field,
          value(bare, Words.pascal(component), name + "_" + component, scope, Documentation.NONE),
          0));
    }
    List<String> properties = components.stream().map(Component::name).toList();
    return new Plan.RecordPlan(
        name,
        type,
        documentation,
        components,
        List.of(),
        properties,
        true,
        true,
        List.of(),
        List.copyOf(scope.plans()));
  }

  private static boolean isConstant(Field field) {
    return field.required() && field.shape() instanceof Shape.Constant;
  }

  static Plan.EnumPlan enumeration(
      Shape.Enumeration shape, String name, String type, Documentation documentation) {
    NameAllocator allocator = new NameAllocator();
    List<Plan.EnumPlan.Constant> constants = new ArrayList<>();
    for (String value : shape.values()) {
      constants.add(
          new Plan.EnumPlan.Constant(allocator.allocate(JavaIdentifiers.constant(value)), value));
    }
    return new Plan.EnumPlan(name, type, documentation, constants, shape.open());
  }
}
