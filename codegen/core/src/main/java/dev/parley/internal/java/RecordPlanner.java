package dev.parley.internal.java;

import dev.parley.diagnostic.Place;
import dev.parley.internal.names.NameAllocator;
import dev.parley.model.Declaration;
import dev.parley.model.Documentation;
import dev.parley.model.Field;
import dev.parley.model.InnerPath;
import dev.parley.model.Literal;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Plans one record: its components, constants and the types inside it.
 *
 * @param scope inside the record
 */
record RecordPlanner(
    Planner planner,
    String name,
    String type,
    Documentation documentation,
    List<Plan.Membership> interfaces,
    Scope scope) {
  /** With fewer properties a record has room for them, whatever their types are. */
  private static final int PERHAPS_WIDE = 127;

  Plan.RecordPlan object(Shape.ObjectOf object) {
    NameAllocator componentNames = new NameAllocator();
    if (object.fields().size() >= PERHAPS_WIDE) {
      componentNames.reserve(List.of("builder"));
    }
    List<String> properties = object.fields().stream().map(Field::name).toList();
    Declaration declaration = planner.declaration(scope.owner());
    Map<String, String> names = componentNames.allocateAll(
        properties, JavaIdentifiers::field, name -> declaration.number(scope.at(), name));
    List<Component> components = new ArrayList<>();
    List<ConstantProperty> constants = new ArrayList<>();
    for (Field field : object.fields()) {
      String component = names.get(field.name());
      if (field.isConstant()) {
        Literal literal = ((Shape.Constant) field.shape()).value();
        constants.add(new ConstantProperty(component, field, literal));
      } else {
        components.add(component(component, field, InnerPath.property(scope.at(), field.name())));
      }
    }
    Optional<Plan.Collected> others = object
        .others()
        .map(shape -> entries(componentNames.allocate("additionalProperties"), shape));
    return plan(new Plan.Layout(
        Plan.Layout.Kind.OBJECT,
        object,
        components,
        constants,
        properties,
        object.closed(),
        others,
        declaration.lead(scope.at())));
  }

  /** A tuple is a record of its items, written as an array. */
  Plan.RecordPlan tuple(Shape.TupleOf tuple) {
    List<Component> components = new ArrayList<>();
    for (Shape item : tuple.items()) {
      String component = "item" + (components.size() + 1);
      Field field = field(component, item, components.size() < tuple.least());
      components.add(component(component, field, InnerPath.item(scope.at(), components.size())));
    }
    Optional<Plan.Collected> rest = tuple.rest().map(shape -> items("rest", shape));
    return plan(new Plan.Layout(
        Plan.Layout.Kind.TUPLE,
        tuple,
        components,
        List.of(),
        components.stream().map(Component::name).toList(),
        true,
        rest,
        Optional.empty()));
  }

  /** A record around a value of another kind. */
  Plan.RecordPlan wrapper(Shape shape) {
    Field field = field("value", shape, true);
    return plan(new Plan.Layout(
        Plan.Layout.Kind.WRAPPER,
        shape,
        List.of(component("value", field, scope.at())),
        List.of(),
        List.of(),
        true,
        Optional.empty(),
        Optional.empty()));
  }

  private Plan.Collected entries(String component, Shape shape) {
    Value part = part(component, InnerPath.entry(scope.at()), shape);
    Shape.MapOf map = new Shape.MapOf(shape, List.of());
    return collected(component, map, part, collections().map(map, part, unchecked()));
  }

  private Plan.Collected items(String component, Shape shape) {
    Value part = part(component, InnerPath.item(scope.at()), shape);
    Shape.ListOf list = new Shape.ListOf(shape, List.of());
    return collected(component, list, part, collections().list(list, part, unchecked()));
  }

  private Value part(String component, String at, Shape shape) {
    return planner.value(
        Shapes.notNull(shape), at, name + "_" + component, scope, Documentation.NONE);
  }

  private Plan.Collected collected(String component, Shape shape, Value part, Value all) {
    boolean nullable = shape instanceof Shape.MapOf map
        ? map.value() instanceof Shape.Nullable
        : ((Shape.ListOf) shape).item() instanceof Shape.Nullable;
    return new Plan.Collected(
        new Component(component, field(component, shape, true), all),
        collections().reader(part, nullable, "p"),
        collections().writer(part, nullable, "out"));
  }

  private CollectionValues collections() {
    return new CollectionValues(planner.names().runtimePackage());
  }

  private ConstraintChecks unchecked() {
    return new ConstraintChecks(
        planner.names().runtimePackage(), "", "", planner.constants(scope.user()), false);
  }

  private static Field field(String name, Shape shape, boolean required) {
    return new Field(name, shape, required, Documentation.NONE, Place.start(""));
  }

  private Component component(String component, Field field, String at) {
    Value value = planner.value(
        Shapes.notNull(field.shape()), at, name + "_" + field.name(), scope, field.documentation());
    return new Component(component, field, value);
  }

  private Plan.RecordPlan plan(Plan.Layout layout) {
    return new Plan.RecordPlan(
        name,
        type,
        scope.codec(),
        suffix(),
        documentation,
        layout,
        interfaces,
        Optional.empty(),
        own());
  }

  /** The types that it stands in are part of it, without the outermost. */
  private String suffix() {
    String types = type.substring(type.indexOf('#') + 1);
    return types.contains(".")
        ? scope.methods().allocate(types.substring(types.indexOf('.') + 1).replace(".", ""))
        : "";
  }

  /** None where the types inside the record stand beside it. */
  private List<Plan> own() {
    return scope.prefix().equals(type + ".") ? List.copyOf(scope.plans()) : List.of();
  }
}
