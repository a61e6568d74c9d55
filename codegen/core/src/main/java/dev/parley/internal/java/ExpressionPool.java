package dev.parley.internal.java;

import dev.parley.internal.names.NameAllocator;
import dev.parley.model.Constraint;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The regular expressions that the code of one package checks, each compiled once and named after what it is for. */
final class ExpressionPool {
  private final String type;
  private final NameAllocator names = new NameAllocator();
  private final Map<String, String> byUse = new HashMap<>();
  private final Map<String, Constraint.Matches> byName = new TreeMap<>();

  /**
   * @param type the class of the constants, as {@link Imports#use} takes it
   */
  ExpressionPool(String type) {
    this.type = type;
  }

  /** An expression for the constant, the type in backquotes. */
  String use(String path, Constraint.Matches matches) {
    String name = byUse.computeIfAbsent(path + " " + matches.ecma(), use -> {
      String allocated = names.allocate(JavaIdentifiers.constant(path));
      byName.put(allocated, matches);
      return allocated;
    });
    return "`" + type + "`." + name;
  }

  Map<String, Constraint.Matches> byName() {
    return byName;
  }
}
