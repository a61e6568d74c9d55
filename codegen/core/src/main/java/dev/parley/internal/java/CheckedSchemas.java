package dev.parley.internal.java;

import dev.parley.internal.names.NameAllocator;
import dev.parley.internal.names.Words;
import dev.parley.model.Assertion;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What is asserted of values inside the declared types of one module, named after the declared type and the place in it. */
final class CheckedSchemas {
  private record Use(TypeId owner, String path, Assertion assertion) {}

  private final NameAllocator names = new NameAllocator();
  private final Map<Use, String> byUse = new HashMap<>();
  private final Map<String, Shape> byName = new TreeMap<>();

  /** The name of the schema that has the assertion. */
  String name(TypeId owner, String path, Assertion assertion) {
    return byUse.computeIfAbsent(new Use(owner, path, assertion), use -> {
      String name = names.allocate(owner + "#" + Words.camel(path));
      byName.put(name, new Shape.Checked(new Shape.Anything(), assertion));
      return name;
    });
  }

  /** Sorted by name. */
  Map<String, Shape> byName() {
    return byName;
  }
}
