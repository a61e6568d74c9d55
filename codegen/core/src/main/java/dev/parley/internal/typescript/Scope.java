package dev.parley.internal.typescript;

import dev.parley.internal.text.Template;
import dev.parley.model.TypeId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a module can name. Of another module it imports all under one name, as {@code import * as runtime}: so what a module comes to need of it
 * changes no line of imports.
 */
final class Scope {
  private final String module;
  private final Types types;
  private final Map<String, TypeScriptNames> all;
  private final TypeScriptNames names;
  private final Set<String> imported = new TreeSet<>();
  private final Set<String> called = new HashSet<>();

  Scope(String module, Types types, Map<String, TypeScriptNames> all) {
    this.module = module;
    this.types = types;
    this.all = all;
    this.names = all.get(module);
  }

  /** Whether a type is one of the module. */
  boolean isOwn(TypeId id) {
    return id.module().equals(module);
  }

  /** The names of the module's own. */
  TypeScriptNames names() {
    return names;
  }

  Types types() {
    return types;
  }

  String type(TypeId id) {
    return isOwn(id) ? names.type(id) : typeOf(id.module(), all.get(id.module()).type(id));
  }

  String value(Role role, TypeId id) {
    return isOwn(id)
        ? names.value(role, id)
        : valueOf(id.module(), all.get(id.module()).value(role, id));
  }

  String runtimeType(String name) {
    return typeOf(RuntimeModule.MODULE, exported(name, RuntimeModule.TYPES));
  }

  String runtimeValue(String name) {
    return valueOf(RuntimeModule.MODULE, exported(name, RuntimeModule.VALUES));
  }

  /**
   * The body of a function of {@code value} whose answers are remembered while it calls itself for parts of the value.
   *
   * @param function its name
   * @param body that answers
   */
  String once(String function, String body) {
    return new Template("""
        return ${once}(value, ${function}, () => {
          ${body}
        });
        """)
        .with("once", runtimeValue("once"))
        .with("function", function)
        .with("body", body)
        .render();
  }

  String orderType(String name) {
    return typeOf(RuntimeModule.ORDER, exported(name, RuntimeModule.ORDER_TYPES));
  }

  String orderValue(String name) {
    return valueOf(RuntimeModule.ORDER, exported(name, RuntimeModule.ORDER_VALUES));
  }

  private static String exported(String name, List<String> all) {
    if (!all.contains(name)) {
      throw new IllegalStateException("the support code exports no " + name);
    }
    return name;
  }

  private String typeOf(String from, String name) {
    imported.add(from);
    return names.module(from) + "." + name;
  }

  private String valueOf(String from, String name) {
    called.add(from);
    return typeOf(from, name);
  }

  /** The imports of all that has been named so far. */
  String imports() {
    return imported.stream()
        .map(from -> (called.contains(from) ? "import * as " : "import type * as ")
            + names.module(from) + " from " + Quoted.text("./" + from + ".js") + ";\n")
        .collect(Collectors.joining());
  }
}
