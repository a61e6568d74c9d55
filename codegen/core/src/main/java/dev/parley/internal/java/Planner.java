package dev.parley.internal.java;

import dev.parley.emit.JavaMappings;
import dev.parley.internal.explain.RepeatedProperties;
import dev.parley.internal.explain.ResolvedSchema;
import dev.parley.internal.names.NameAllocator;
import dev.parley.model.Assertion;
import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.model.Documentation;
import dev.parley.model.InnerPath;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Plans the Java types of declared types: components, constants, nested types and their names.
 */
final class Planner {
  private final JavaNames names;
  private final JavaMappings mappings;
  private final Map<TypeId, Declaration> declarations = new HashMap<>();
  private final Map<TypeId, List<Plan.Membership>> memberships = new HashMap<>();
  private final Map<TypeId, List<Declaration>> choices = new HashMap<>();
  private final Map<String, ConstantPool> constants = new TreeMap<>();
  private final Map<String, CheckedSchemas> checked = new HashMap<>();
  private final Map<TypeId, Optional<Plan>> plans = new HashMap<>();
  private final Map<String, String> assertions;

  Planner(ContractSet contracts, JavaNames names, JavaMappings mappings) {
    this.names = names;
    this.mappings = mappings;
    this.assertions = RepeatedProperties.assertions(contracts);
    contracts.modules().values().forEach(list -> list.forEach(d -> declarations.put(d.id(), d)));
    contracts.modules().values().forEach(list -> list.forEach(this::index));
  }

  private void index(Declaration declaration) {
    if (Shapes.bare(declaration.shape()) instanceof Shape.OneOf union) {
      Plan.Membership membership =
          new Plan.Membership(type(declaration.id()), Optional.of(union.tag()));
      union.variants().forEach(v -> join(v.type(), membership));
    } else if (Shapes.bare(declaration.shape()) instanceof Shape.Choice choice) {
      Plan.Membership membership = new Plan.Membership(type(declaration.id()), Optional.empty());
      for (TypeId member : ChoicePlanner.members(declaration, choice, this)) {
        join(member, membership);
        choices.computeIfAbsent(member, m -> new ArrayList<>()).add(declaration);
      }
    }
  }

  private void join(TypeId member, Plan.Membership membership) {
    memberships.computeIfAbsent(member, t -> new ArrayList<>()).add(membership);
  }

  private String type(TypeId id) {
    return names.type(id, JavaNames.Role.TYPE);
  }

  JavaNames names() {
    return names;
  }

  JavaMappings mappings() {
    return mappings;
  }

  /** What numbers the types of the mappings hold. */
  ResolvedSchema.Numbers numbers() {
    return new ResolvedSchema.Numbers(
        mappings.type("integer").equals("java.math.BigInteger"),
        mappings.type("number").equals("java.math.BigDecimal"));
  }

  /** The names of schemas that only assert, by those of the types that they assert. */
  Map<String, String> assertions() {
    return assertions;
  }

  Declaration declaration(TypeId id) {
    return declarations.get(id);
  }

  ConstantPool constants(String module) {
    return constants.computeIfAbsent(
        module, m -> new ConstantPool(names.packageOf(m) + "#" + names.expressions(m)));
  }

  /** The assertions of values inside the types of a module. */
  CheckedSchemas checked(String module) {
    return checked.computeIfAbsent(module, m -> new CheckedSchemas());
  }

  /** The class with the schemas of a module, as {@link Imports#use} takes it. */
  String schemas(String module) {
    return names.packageOf(module) + "#" + names.schemas(module);
  }

  /** The type that a declaration becomes; none for a union, which has emitters of its own, and for an alias, which vanishes. */
  Optional<Plan> plan(Declaration declaration) {
    Optional<Plan> known = plans.get(declaration.id());
    if (known != null) {
      return known;
    }
    Optional<Plan> plan = planned(declaration);
    plans.put(declaration.id(), plan);
    return plan;
  }

  private Optional<Plan> planned(Declaration declaration) {
    Shape shape = Shapes.bare(declaration.shape());
    if (shape instanceof Shape.ObjectOf || shape instanceof Shape.TupleOf) {
      return Optional.of(record(declaration, shape));
    }
    if (shape instanceof Shape.Enumeration enumeration) {
      return Optional.of(enumeration(
          enumeration,
          names.simple(declaration.id(), JavaNames.Role.TYPE),
          type(declaration.id()),
          declaration.documentation(),
          declaration,
          InnerPath.ROOT));
    }
    return shape instanceof Shape.Choice choice
        ? Optional.of(new ChoicePlanner(this, declaration, choice).plan())
        : Optional.empty();
  }

  private Plan.RecordPlan record(Declaration declaration, Shape shape) {
    TypeId id = declaration.id();
    String name = names.simple(id, JavaNames.Role.TYPE);
    List<Plan.Membership> interfaces = memberships.getOrDefault(id, List.of()).stream()
        .sorted((one, other) -> one.type().compareTo(other.type()))
        .toList();
    Scope scope = Scope.file(id, type(id), names.type(id, JavaNames.Role.CODEC));
    Plan.RecordPlan plan =
        record(shape, name, type(id), declaration.documentation(), interfaces, scope);
    return declaration.shape() instanceof Shape.Checked ? plan.checked(id.toString()) : plan;
  }

  /**
   * @param scope inside the record
   */
  private Plan.RecordPlan record(
      Shape shape,
      String name,
      String type,
      Documentation documentation,
      List<Plan.Membership> interfaces,
      Scope scope) {
    RecordPlanner planner = new RecordPlanner(this, name, type, documentation, interfaces, scope);
    return shape instanceof Shape.ObjectOf object
        ? planner.object(object)
        : planner.tuple((Shape.TupleOf) shape);
  }

  /** What the type at a path inside a declared one is called. */
  String name(Scope scope, String path) {
    String nested = declaration(scope.owner()).inner(path).nested();
    return JavaIdentifiers.settledType(
        scope.isOutside() ? JavaIdentifiers.apart(nested, path) : nested);
  }

  /**
   * A record for an object or tuple inside another type, read and written by methods of that type's codec.
   *
   * @param path inside the declared type
   */
  Value inline(
      Shape shape,
      String path,
      Documentation documentation,
      List<Plan.Membership> interfaces,
      Scope scope) {
    String name = name(scope, path);
    String type = scope.prefix() + name;
    Plan.RecordPlan record =
        record(shape, name, type, documentation, interfaces, scope.inside(type, path));
    scope.plans().add(record);
    return Value.of(
        "`" + type + "`",
        "read" + record.suffix(),
        (v, out) -> "write" + record.suffix() + "(" + v + ", " + out + ")");
  }

  String checkedName(Scope scope, String path, Assertion assertion) {
    return checked(scope.owner().module()).name(scope.owner(), path, assertion);
  }

  /** A value of which the schema of that name asserts something more. */
  Value kept(Value value, String schema, Scope scope) {
    String buffered = "`" + names.runtimePackage() + ".Buffered`";
    String writing = "`" + names.runtimePackage() + ".Writing`";
    String name = "`" + schemas(scope.user()) + "`.SCHEMAS, " + JavaText.literal(schema);
    return new Value(
        value.type(),
        value.primitive(),
        p -> buffered + ".read(" + p + ", " + name + ", " + value.reader(p) + ")",
        (v, out) -> {
          String inner = Value.inner(out, "out", "o");
          return writing + ".kept(" + out + ", " + name + ", " + inner + " -> "
              + value.write().apply(v, inner) + ")";
        },
        value.checks(),
        "",
        value.copy());
  }

  /** Simple names that a record inherits from the choices that it is an option of: types of those names are hidden in it. */
  Set<String> inherited(Declaration declaration) {
    Set<String> inherited = new HashSet<>();
    for (Declaration choice : choices.getOrDefault(declaration.id(), List.of())) {
      plan(choice).ifPresent(p -> {
        p.nested().forEach(n -> inherited.add(n.name()));
        if (p instanceof Plan.ChoicePlan of) {
          of.several().ifPresent(inherited::add);
        }
      });
    }
    return inherited;
  }

  /**
   * The value of a declared type that Java has no type of its own for, such as a text with a pattern.
   *
   * @param user the module whose code uses the alias
   */
  Value alias(Declaration declaration, String user) {
    String name = declaration.id().name();
    return value(
        Shapes.bare(declaration.shape()),
        InnerPath.ROOT,
        name,
        Scope.none(declaration.id(), user),
        Documentation.NONE);
  }

  /**
   * @param at where the shape stands inside the declared type
   * @param path name of the value in the whole contract, for constants
   */
  Value value(Shape shape, String at, String path, Scope scope, Documentation documentation) {
    return shape.accept(new ValuePlanner(this, at, path, scope, documentation));
  }

  /**
   * @param at where the enum stands inside the declared type
   */
  static Plan.EnumPlan enumeration(
      Shape.Enumeration shape,
      String name,
      String type,
      Documentation documentation,
      Declaration declaration,
      String at) {
    Map<String, String> names = new NameAllocator()
        .allocateAll(
            shape.values(), JavaIdentifiers::constant, value -> declaration.number(at, value));
    List<Plan.EnumPlan.Constant> constants = shape.values().stream()
        .map(value -> new Plan.EnumPlan.Constant(names.get(value), value))
        .toList();
    return new Plan.EnumPlan(name, type, documentation, constants, shape.open());
  }
}
