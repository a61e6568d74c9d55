package dev.parley.internal.typescript;

import dev.parley.internal.text.Template;
import dev.parley.model.Constraint;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.List;

/** Writes the function that tells whether a value is of a type, and the constants that it needs. */
final class PredicateEmitter {
  /** Of thousands of functions in a literal TypeScript looks for what they have in common, until it gives up. */
  private static final int MOST_IN_LITERAL = 2000;

  private final Scope scope;
  private final TypeExpression types;

  PredicateEmitter(Scope scope) {
    this.scope = scope;
    this.types = new TypeExpression(scope);
  }

  String predicate(NamedType type) {
    String name = scope.names().value(Role.IS, type.id());
    String start = (type.kind() == NamedType.Kind.ELEMENT ? "" : "export ") + "function " + name;
    Sections sections = new Sections(name);
    return new Template("""
            ${head}
              ${body}
            }
            """)
            .with(
                "head",
                Layout.function(
                    start, List.of("value: unknown"), "value is " + types.named(type.id())))
            .with("body", type.union().map(union -> tagged(type, union)).orElseGet(() -> {
              Condition whole = type.shape().accept(new Check(scope, type.id(), "value"));
              Condition condition = sections.of(whole, type.shape());
              if (scope.types().isTriedAgain(type)) {
                return scope.once(name, condition.returned());
              }
              return type.object().isPresent() ? condition.returnedInLines() : condition.returned();
            }))
            .render()
        + sections.functions();
  }

  private String tagged(NamedType type, Shape.OneOf union) {
    String schema = scope.names().value(Role.SCHEMA, type.id());
    return new Template("""
            if (!${isObject}(value)${unlessKept}) {
              return false;
            }
            ${found}
            """)
        .with("isObject", scope.runtimeValue("isObject"))
        .with(
            "unlessKept",
            type.isChecked()
                ? " || !" + scope.runtimeValue("keeps") + "(" + schema + ", value)"
                : "")
        .with("found", found(type, union))
        .render();
  }

  private String found(NamedType type, Shape.OneOf union) {
    String tag = Identifiers.index("value", union.tag());
    boolean keep = union.unknown() == Shape.OneOf.Unknown.KEEP;
    String otherwise = keep ? "typeof " + tag + " === \"string\"" : "false";
    if (union.variants().size() > Fixed.SWITCHED) {
      String variants = scope.names().fixed(type.id(), new Fixed.Variants(union.variants()));
      return new Template("""
              const isVariant = ${variants}.get(${tag});
              return isVariant === undefined ? ${otherwise} : isVariant(value);
              """)
          .with("variants", variants)
          .with("tag", tag)
          .with("otherwise", otherwise)
          .render();
    }
    return new Template("""
            switch (${tag}) {
              ${cases}
              default:
                return ${otherwise};
            }
            """)
        .with("tag", tag)
        .with("cases", cases(union))
        .with("otherwise", otherwise)
        .render();
  }

  private String cases(Shape.OneOf union) {
    StringBuilder out = new StringBuilder();
    for (Shape.Variant variant : union.variants()) {
      out.append("case ").append(Quoted.text(variant.tag())).append(":\n");
      out.append("  return ").append(scope.value(Role.IS, variant.type())).append("(value);\n");
    }
    return out.toString();
  }

  /** The constants; empty where there are none. */
  String constants(NamedType type) {
    StringBuilder out = new StringBuilder();
    type.fixed().keySet().forEach(each -> out.append(constant(type.id(), each)));
    return out.toString();
  }

  private String constant(TypeId type, Fixed each) {
    String start = "const " + scope.names().fixed(type, each) + " = ";
    if (each instanceof Fixed.Pattern pattern) {
      return Layout.call(start + "/*@__PURE__*/ " + search(pattern), arguments(pattern), 0) + "\n";
    }
    if (each instanceof Fixed.Values values) {
      return set(start, "unknown", values.literals());
    }
    if (each instanceof Fixed.Variants variants) {
      return variants(start, variants);
    }
    List<String> options = ((Fixed.Options) each)
        .types().stream().map(id -> scope.value(Role.IS, id)).toList();
    return functions(type, each, "Predicate", options);
  }

  private String search(Fixed.Pattern pattern) {
    return switch (pattern.matches().by()) {
      case ENGINE -> "new RegExp";
      case LINEAR -> scope.runtimeValue("linearSearch");
      case VALIDATOR -> scope.runtimeValue("delegatedSearch");
    };
  }

  private static List<String> arguments(Fixed.Pattern pattern) {
    Constraint.Matches matches = pattern.matches();
    return switch (matches.by()) {
      case ENGINE -> List.of(Quoted.text(matches.ecma()), "\"u\"");
      case LINEAR -> List.of(Quoted.text(matches.program()));
      case VALIDATOR -> List.of(Quoted.text(matches.ecma()));
    };
  }

  private String variants(String start, Fixed.Variants table) {
    List<String> entries = table.variants().stream()
        .map(v -> "[" + Quoted.text(v.tag()) + ", " + scope.value(Role.IS, v.type()) + "]")
        .toList();
    String predicate = scope.runtimeType("Predicate");
    String call = start + "/*@__PURE__*/ new Map<unknown, " + predicate + ">(";
    if (entries.size() > MOST_IN_LITERAL) {
      String each = call + "/*@__PURE__*/ Array.of<readonly [unknown, " + predicate + "]>";
      return Layout.call(each, entries, 0).replaceFirst(";$", ");") + "\n";
    }
    return call + Layout.list(entries, Layout.WIDTH - call.length() - 2, 0) + ");\n";
  }

  private String functions(TypeId type, Fixed each, String of, List<String> functions) {
    // In a literal TypeScript would look for what thousands of functions have in common.
    String start = "const " + scope.names().fixed(type, each) + " = /*@__PURE__*/ Array.of<"
        + scope.runtimeType(of) + ">";
    return Layout.call(start, functions, 0) + "\n";
  }

  /** The names of the properties that are declared, which the schema has; empty where nobody asks. */
  String names(NamedType type) {
    return type.asksForNames()
        ? "const " + scope.names().value(Role.NAMES, type.id()) + " = /*@__PURE__*/ "
            + scope.runtimeValue("propertyNames") + "("
            + scope.names().value(Role.SCHEMA, type.id()) + ");\n"
        : "";
  }

  private static String set(String start, String type, List<String> items) {
    String call = start + "/*@__PURE__*/ new Set<" + type + ">(";
    return call + (items.isEmpty() ? "" : Layout.lines(items, 0)) + ");\n";
  }
}
