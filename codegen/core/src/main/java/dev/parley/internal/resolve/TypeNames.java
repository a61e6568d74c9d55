package dev.parley.internal.resolve;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.names.NameAllocator;
import dev.parley.internal.names.Words;
import dev.parley.internal.schema.Declared;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the types of one module their names. Unions and their members choose first, then the rest by where they stand, so that the order in which
 * types are met changes nothing.
 */
final class TypeNames {
  private TypeNames() {}

  /** By source. */
  static Map<String, TypeId> settle(String module, List<Declared> types, Diagnostics diagnostics) {
    List<String> members = new ArrayList<>();
    for (Declared type : types) {
      if (type.shape() instanceof Shape.OneOf union) {
        members.add(type.source());
        union.variants().forEach(v -> members.add(v.type().name()));
      }
    }
    List<Declared> sorted = new ArrayList<>(types);
    sorted.sort(Comparator.comparing((Declared t) -> !members.contains(t.source()))
        .thenComparing(Declared::path));
    NameAllocator allocator = new NameAllocator();
    Map<String, TypeId> names = new HashMap<>();
    for (Declared type : sorted) {
      String wanted = wanted(type);
      String name = allocator.allocate(wanted);
      if (!name.equals(wanted)) {
        diagnostics.add(
            Rule.NAME_SETTLED,
            type.place(),
            "another type is called `" + wanted + "`, so this one is `" + name + "`",
            "rename the definition, the file or the message if the name matters to you");
      }
      names.put(type.source(), new TypeId(module, name));
    }
    return names;
  }

  private static String wanted(Declared type) {
    String name = Words.pascal(type.proposedName());
    if (name.isEmpty()) {
      return "Type";
    }
    return Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "T" + name;
  }
}
