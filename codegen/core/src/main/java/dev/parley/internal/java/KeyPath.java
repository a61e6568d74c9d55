package dev.parley.internal.java;

import dev.parley.model.Field;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way from an event to what stands at a JSON Pointer, as code: accessor after accessor, and nothing where one of them has nothing. */
final class KeyPath {
  private final JavaFile file;
  private final Planner planner;
  private final String checker;
  private final List<String> names;

  /**
   * @param names the keys of the pointer, unescaped
   */
  KeyPath(JavaFile file, Planner planner, String runtime, List<String> names) {
    this.file = file;
    this.planner = planner;
    this.checker = file.code("`" + runtime + ".LifecycleChecker`");
    this.names = names;
  }

  /** What follows {@code ->} in a switch: an expression or a block. Empty when the event has no such property. */
  Optional<String> value(TypeId event, String variable) {
    List<String> statements = new ArrayList<>();
    String at = "((" + file.code("`" + planner.names().type(event, JavaNames.Role.TYPE) + "`")
        + ") " + variable + ")";
    Plan.RecordPlan top = record(event).orElse(null);
    Plan.RecordPlan record = top;
    for (int i = 0; i < names.size(); i++) {
      if (record == null || top == null) {
        return Optional.empty();
      }
      String name = names.get(i);
      boolean last = i == names.size() - 1;
      Optional<ConstantProperty> constant =
          record.constants().stream().filter(c -> c.property().equals(name)).findFirst();
      if (constant.isPresent()) {
        return last ? Optional.of(code(statements, constant.get().code())) : Optional.empty();
      }
      Optional<Component> found =
          record.components().stream().filter(c -> c.property().equals(name)).findFirst();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Component component = found.get();
      at = present(at + "." + component.name() + "()", component, statements);
      if (last) {
        return Optional.of(code(statements, key(at, component)));
      }
      Optional<Plan.RecordPlan> inner = inner(component, top);
      // A record of another file has its own types inside.
      top = inner.isPresent() && top.records().stream().anyMatch(r -> r == inner.get())
          ? top
          : inner.orElse(null);
      record = inner.orElse(null);
    }
    return Optional.empty();
  }

  private static String code(List<String> statements, String value) {
    return statements.isEmpty()
        ? value + ";"
        : "{\n    " + String.join("\n    ", statements) + "\n    yield " + value + ";\n  }";
  }

  private static String present(String accessor, Component component, List<String> statements) {
    if (component.present()) {
      return accessor;
    }
    String variable = "v" + (statements.size() / 2 + 1);
    statements.add("var " + variable + " = " + accessor + ";");
    String absent = component.both()
        ? variable + " == null || " + variable + ".isEmpty()"
        : variable + " == null";
    statements.add("if (" + absent + ") {\n      yield null;\n    }");
    return component.both() ? variable + ".get()" : variable;
  }

  private Optional<Plan.RecordPlan> record(TypeId id) {
    return planner
        .plan(planner.declaration(id))
        .flatMap(p -> p instanceof Plan.RecordPlan r ? Optional.of(r) : Optional.empty());
  }

  private Optional<Plan.RecordPlan> inner(Component component, Plan.RecordPlan top) {
    Field field = component.field();
    Shape shape = Shapes.bare(Shapes.notNull(field.shape()));
    while (shape instanceof Shape.Ref ref
        && !(Shapes.bare(planner.declaration(ref.type()).shape()) instanceof Shape.ObjectOf)) {
      Shape next = Shapes.bare(planner.declaration(ref.type()).shape());
      if (!(next instanceof Shape.Ref)) {
        return Optional.empty();
      }
      shape = next;
    }
    if (shape instanceof Shape.Ref ref) {
      return record(ref.type());
    }
    return top.records().stream()
        .filter(r -> ("`" + r.type() + "`").equals(component.value().type()))
        .findFirst();
  }

  /** Equal values are equal keys, whatever types two events have them in. */
  private String key(String value, Component component) {
    Shape shape = scalar(component.field().shape());
    String type = component.value().type();
    if (shape instanceof Shape.Enumeration) {
      return value + ".value()";
    }
    if (type.equals("`java.lang.String`")
        || component.present() && component.value().primitive().equals("long")) {
      return value;
    }
    boolean number = shape instanceof Shape.Whole
        || shape instanceof Shape.Decimal
        || shape instanceof Shape.Constant;
    return number ? checker + ".number(" + value + ")" : value + ".toString()";
  }

  private Shape scalar(Shape field) {
    Shape shape = Shapes.bare(Shapes.notNull(field));
    for (int i = 0; i < 100 && shape instanceof Shape.Ref ref; i++) {
      shape = Shapes.bare(Shapes.notNull(planner.declaration(ref.type()).shape()));
    }
    return shape;
  }
}
