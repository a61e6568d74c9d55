package dev.parley.internal.schema;

import dev.parley.internal.source.Pointer;
import dev.parley.internal.source.SourceNode;
import java.util.List;
import java.util.Set;

/** Schemas that have names: definitions, and files. */
final class Definitions {
  private static final Set<String> DEFINITIONS = Set.of("schemas", "definitions", "$defs");

  private static final String SCHEMA = ".schema";

  private Definitions() {}

  /** Whether a schema stands where schemas are defined, under a key that names it. */
  static boolean isDefinition(SourceNode target) {
    List<String> path = path(target);
    return path.isEmpty() || path.size() > 1 && DEFINITIONS.contains(path.get(path.size() - 2));
  }

  /** A definition may have around it what says in which language it is written (AsyncAPI 3.0 §Multi Format Schema Object). */
  private static List<String> path(SourceNode target) {
    List<String> path = Pointer.keys(target.place().pointer());
    return path.size() > 3
            && path.get(0).equals("components")
            && path.get(1).equals("schemas")
            && path.subList(3, path.size()).stream().allMatch("schema"::equals)
        ? path.subList(0, 3)
        : path;
  }

  /** What a definition is called: its key, or its file when it is the whole of one. */
  static String nameOf(SourceNode target) {
    List<String> path = path(target);
    if (!path.isEmpty() && !path.get(path.size() - 1).isEmpty()) {
      return path.get(path.size() - 1);
    }
    String file = target.place().file();
    String name = file.substring(file.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    if (dot < 0 || !isExtension(name, dot + 1)) {
      return name;
    }
    String stem = name.substring(0, dot);
    return stem.endsWith(SCHEMA) ? stem.substring(0, stem.length() - SCHEMA.length()) : stem;
  }

  private static boolean isExtension(String name, int start) {
    int at = start;
    while (at < name.length()
        && (name.charAt(at) >= 'a' && name.charAt(at) <= 'z'
            || name.charAt(at) >= 'A' && name.charAt(at) <= 'Z')) {
      at++;
    }
    return at > start && at == name.length();
  }
}
