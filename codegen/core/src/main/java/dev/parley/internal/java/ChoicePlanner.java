package dev.parley.internal.java;

import dev.parley.model.Declaration;
import dev.parley.model.Documentation;
import dev.parley.model.InnerPath;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Plans a choice: which options are records of their own, and which get one around their value. */
final class ChoicePlanner {
  private final Planner planner;
  private final Declaration declaration;
  private final Shape.Choice choice;
  private final String type;
  private final Scope scope;

  ChoicePlanner(Planner planner, Declaration declaration, Shape.Choice choice) {
    JavaNames names = planner.names();
    TypeId id = declaration.id();
    this.planner = planner;
    this.declaration = declaration;
    this.choice = choice;
    this.type = names.type(id, JavaNames.Role.TYPE);
    this.scope = Scope.file(id, type, names.type(id, JavaNames.Role.CODEC));
  }

  /** The declared records that are options themselves: those of the same package. */
  static List<TypeId> members(Declaration declaration, Shape.Choice choice, Planner planner) {
    return choice.options().stream()
        .map(Shape.Option::shape)
        .filter(Shape.Ref.class::isInstance)
        .map(shape -> ((Shape.Ref) shape).type())
        .filter(id -> id.module().equals(declaration.id().module()))
        .filter(id -> isRecord(Shapes.bare(planner.declaration(id).shape())))
        .distinct()
        .toList();
  }

  private static boolean isRecord(Shape shape) {
    return shape instanceof Shape.ObjectOf || shape instanceof Shape.TupleOf;
  }

  Plan.ChoicePlan plan() {
    Set<TypeId> members = new HashSet<>(members(declaration, choice, planner));
    List<Plan.ChoicePlan.Option> options = new ArrayList<>();
    for (Shape.Option option : choice.options()) {
      // The same record twice is one Java type: the second time it needs another around it.
      boolean member = option.shape() instanceof Shape.Ref ref && members.remove(ref.type());
      Value value = member
          ? planner.value(option.shape(), "", "", scope, Documentation.NONE)
          : isRecord(Shapes.bare(option.shape())) ? inline(option) : wrapped(option);
      options.add(new Plan.ChoicePlan.Option(
          value.type(), value, option.shape().accept(new KindsOf(planner::declaration))));
    }
    return new Plan.ChoicePlan(
        planner.names().simple(declaration.id(), JavaNames.Role.TYPE),
        type,
        scope.codec(),
        declaration.documentation(),
        options,
        declaration.id().toString(),
        choice.exactlyOne(),
        choice.overlapping() ? Optional.of(several(options)) : Optional.empty(),
        declaration.shape() instanceof Shape.Checked,
        List.copyOf(scope.plans()));
  }

  /** A name that nothing has which may be called by its simple name in there. */
  private String several(List<Plan.ChoicePlan.Option> options) {
    Set<String> taken = new HashSet<>();
    options.forEach(o -> taken.add(o.type().replaceAll(".*[.#]|`", "").toLowerCase(Locale.ROOT)));
    scope.plans().forEach(p -> taken.add(p.name().toLowerCase(Locale.ROOT)));
    taken.add(
        planner.names().simple(declaration.id(), JavaNames.Role.TYPE).toLowerCase(Locale.ROOT));
    String name = "Several";
    for (int i = 2; taken.contains(name.toLowerCase(Locale.ROOT)); i++) {
      name = "Several" + i;
    }
    return name;
  }

  private List<Plan.Membership> membership() {
    return List.of(new Plan.Membership(type, Optional.empty()));
  }

  /** An object or tuple of this choice alone. */
  private Value inline(Shape.Option option) {
    Value value = planner.inline(
        Shapes.bare(option.shape()),
        InnerPath.option(scope.at(), option),
        Documentation.NONE,
        membership(),
        scope);
    return option.shape() instanceof Shape.Checked checked
        ? planner.kept(value, planner.checkedName(scope, option.name(), checked.assertion()), scope)
        : value;
  }

  private Value wrapped(Shape.Option option) {
    String path = InnerPath.option(scope.at(), option);
    String name = planner.name(scope, path);
    String wrapper = scope.prefix() + name;
    Plan.RecordPlan plan = new RecordPlanner(
            planner,
            name,
            wrapper,
            Documentation.NONE,
            membership(),
            scope.inside(wrapper, InnerPath.inOption(scope.at(), option)))
        .wrapper(option.shape());
    scope.plans().add(plan);
    Component component = plan.components().get(0);
    ComponentCode code = new ComponentCode(planner.names().runtimePackage());
    return new Value(
        "`" + wrapper + "`",
        "",
        p -> "new `" + wrapper + "`(" + code.read(component, p) + ")",
        (v, out) -> code.write(component, v + ".value()", out),
        Value.UNCHECKED,
        "",
        v -> v);
  }
}
