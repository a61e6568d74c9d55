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
    List<String> path = Pointer.keys(target.place().pointer());
    return path.isEmpty() || path.size() > 1 && DEFINITIONS.contains(path.get(path.size() - 2));
  }

  /** What a definition is called: its key, or its file when it is the whole of one. */
  static String nameOf(SourceNode target) {
    String key = Pointer.lastKey(target.place().pointer());
    if (!key.isEmpty()) {
      return key;
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
