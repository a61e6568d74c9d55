package dev.parley.internal.typescript;

import dev.parley.internal.text.Template;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a module can name. What it names of another module, it imports. */
final class Scope {
  private final String module;
  private final Types types;
  private final Map<String, TypeScriptNames> all;
  private final TypeScriptNames names;
  private final Map<String, Map<String, String>> typeImports = new TreeMap<>();
  private final Map<String, Map<String, String>> valueImports = new TreeMap<>();

  Scope(String module, Types types, Map<String, TypeScriptNames> all) {
    this.module = module;
    this.types = types;
    this.all = all;
    this.names = all.get(module);
  }

  /** The names of the module's own. */
  TypeScriptNames names() {
    return names;
  }

  Types types() {
    return types;
  }

  String type(TypeId id) {
    if (!id.module().equals(module)) {
      use(typeImports, id.module(), all.get(id.module()).type(id), names.type(id));
    }
    return names.type(id);
  }

  String value(Role role, TypeId id) {
    if (!id.module().equals(module)) {
      use(valueImports, id.module(), all.get(id.module()).value(role, id), names.value(role, id));
    }
    return names.value(role, id);
  }

  String runtimeType(String name) {
    return use(typeImports, RuntimeModule.MODULE, name, names.runtime(name));
  }

  String runtimeValue(String name) {
    return use(valueImports, RuntimeModule.MODULE, name, names.runtime(name));
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
    return use(typeImports, RuntimeModule.ORDER, name, names.runtime(name));
  }

  String orderValue(String name) {
    return use(valueImports, RuntimeModule.ORDER, name, names.runtime(name));
  }

  private static String use(
      Map<String, Map<String, String>> imports, String from, String name, String local) {
    imports.computeIfAbsent("./" + from + ".js", m -> new TreeMap<>()).put(name, local);
    return local;
  }

  /** The imports of all that has been named so far. */
  String imports() {
    StringBuilder out = new StringBuilder();
    typeImports.forEach(
        (from, used) -> out.append(Layout.imported("import type", clauses(used), from)));
    valueImports.forEach(
        (from, used) -> out.append(Layout.imported("import", clauses(used), from)));
    return out.toString();
  }

  private static List<String> clauses(Map<String, String> used) {
    List<String> clauses = new ArrayList<>();
    used.forEach((name, local) -> clauses.add(name.equals(local) ? name : name + " as " + local));
    return clauses;
  }
}
