package dev.parley.internal.typescript;

import dev.parley.internal.text.Template;
import dev.parley.model.Assertion;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes the function that leaves of a value what may be sent. */
final class PickEmitter {
  private final Scope scope;
  private final TypeExpression types;

  PickEmitter(Scope scope) {
    this.scope = scope;
    this.types = new TypeExpression(scope);
  }

  /** Empty where a value can be sent as it is, or never is. */
  String pick(NamedType type) {
    TypeId id = type.id();
    if (!scope.types().isInDocument(id) || !scope.types().isPicked(id)) {
      return "";
    }
    String start =
        (Types.isShared(id) ? "export " : "") + "function " + scope.names().value(Role.PICK, id);
    return new Template("""
            ${head}
              ${body}
            }
            """)
        .with("head", Layout.function(start, List.of(parameter(type)), "unknown"))
        .with("body", body(type))
        .render();
  }

  private String parameter(NamedType type) {
    if (type.unchecked() instanceof Shape.Choice) {
      // That a value is of one option must not lead TypeScript to think that it is of no other.
      return "value: unknown";
    }
    boolean isUnused =
        type.object().filter(o -> o.fields().isEmpty() && o.others().isEmpty()).isPresent();
    return (isUnused ? "_value: " : "value: ") + types.named(type.id());
  }

  private String body(NamedType type) {
    Shape shape = type.unchecked();
    if (shape instanceof Shape.OneOf union) {
      return tagged(union);
    }
    if (shape instanceof Shape.Choice overlapping && overlapping.overlapping()) {
      return every(overlapping);
    }
    return shape instanceof Shape.Choice choice
        ? choice.options().size() > Fixed.SEVERAL ? listed(type, choice) : chosen(choice)
        : "return " + shape.accept(new Pick(scope, type.id(), "value")) + ";";
  }

  /** Of options that overlap, what any of those that fit may send. Texts and numbers are sent as they are. */
  private String every(Shape.Choice choice) {
    List<String> options = new ArrayList<>();
    List<String> picks = new ArrayList<>();
    for (Shape.Option option : choice.options()) {
      if (option.shape() instanceof Shape.Ref ref) {
        options.add(scope.value(Role.IS, ref.type()));
        picks.add(
            scope.types().isPicked(ref.type()) ? scope.value(Role.PICK, ref.type()) : "undefined");
      } else if (option.shape() instanceof Shape.Anything) {
        return "return value;";
      }
    }
    return Layout.call(
        "return " + scope.runtimeValue("pickEvery"),
        List.of("value", Layout.list(options, 5, 2), Layout.list(picks, 5, 2)),
        2);
  }

  private String listed(NamedType type, Shape.Choice choice) {
    Fixed.Options options = Check.options(choice);
    List<String> arguments = List.of(
        "value",
        scope.names().fixed(type.id(), options),
        scope.names().fixed(type.id(), new Fixed.Picks(options.types())));
    return Layout.call("return " + scope.runtimeValue("pickFirst"), arguments, 2);
  }

  /** Goes by the first option that fits. One that need not be picked is passed over where none of those after it could fit too. */
  private String chosen(Shape.Choice choice) {
    Deque<String> cases = new ArrayDeque<>(List.of("return value;"));
    Set<Assertion.Kind> later = EnumSet.noneOf(Assertion.Kind.class);
    for (int i = choice.options().size() - 1; i >= 0; i--) {
      Shape option = choice.options().get(i).shape();
      Set<Assertion.Kind> kinds = scope.types().kinds().of(option);
      if (option instanceof Shape.Ref ref && scope.types().isPicked(ref.type())) {
        cases.addFirst(fitting(ref, scope.value(Role.PICK, ref.type()) + "(value)"));
        later.addAll(kinds);
      } else if (option instanceof Shape.Ref ref && !Collections.disjoint(kinds, later)) {
        cases.addFirst(fitting(ref, "value"));
      } else if (option instanceof Shape.Anything) {
        cases.clear();
        cases.add("return value;");
        later.clear();
      }
    }
    return String.join("\n", cases);
  }

  private String fitting(Shape.Ref option, String picked) {
    return "if (" + scope.value(Role.IS, option.type()) + "(value)) {\n  return " + picked + ";\n}";
  }

  private String tagged(Shape.OneOf union) {
    StringBuilder cases = new StringBuilder();
    for (Shape.Variant variant : union.variants()) {
      cases.append("case ").append(Quoted.text(variant.tag())).append(":\n");
      cases
          .append("  return ")
          .append(scope.value(Role.PICK, variant.type()))
          .append("(")
          .append(UnionEmitter.member(scope, variant))
          .append(");\n");
    }
    boolean keep = union.unknown() == Shape.OneOf.Unknown.KEEP;
    return new Template("""
            switch (${tag}) {
              ${cases}
              ${otherwise}
            }
            """)
        .with("tag", Identifiers.member("value", union.tag()))
        .with("cases", cases.toString())
        .with("otherwise", keep ? "default:\n  return value;" : "")
        .render();
  }
}
