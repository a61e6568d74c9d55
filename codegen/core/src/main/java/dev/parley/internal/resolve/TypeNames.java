package dev.parley.internal.resolve;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.names.NameAllocator;
import dev.parley.internal.names.TypeName;
import dev.parley.internal.names.Words;
import dev.parley.internal.schema.Declared;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Gives the types of one module their names.
 *
 * <ul>
 *   <li>a type that has had a name keeps it, unless the contract calls it something else now;
 *   <li>then unions and their members choose, then the rest by where they stand, so that the order in which types are met changes nothing;
 *   <li>what is generated beside a union has its name before a type can come later and take it;
 *   <li>what only assertions refer to comes last, and its name is nobody's concern.
 * </ul>
 */
final class TypeNames {
  private final String module;
  private final Diagnostics diagnostics;
  private final NameAllocator allocator = new NameAllocator();
  private final Map<String, TypeId> names = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  private TypeNames(String module, Diagnostics diagnostics) {
    this.module = module;
    this.diagnostics = diagnostics;
  }

  /**
   * By source.
   *
   * @param held the name that a type has had
   */
  static Map<String, TypeId> settle(
      String module,
      List<Declared> types,
      Function<Declared, Optional<String>> held,
      Diagnostics diagnostics) {
    TypeNames names = new TypeNames(module, diagnostics);
    List<Declared> sorted = new ArrayList<>(types);
    Set<String> members = members(types);
    sorted.sort(Comparator.comparing(Declared::isAssertion)
        .thenComparing(t -> !members.contains(t.source()))
        .thenComparing(Declared::path));
    List<Declared> fresh = new ArrayList<>();
    for (Declared type : sorted) {
      Optional<String> name = held.apply(type).filter(names.allocator::isFree);
      name.ifPresent(n -> names.give(type, n));
      if (name.isEmpty()) {
        fresh.add(type);
      }
    }
    names.reserveBesideUnions(types);
    fresh.forEach(type -> names.give(type, wanted(type)));
    sorted.forEach(names::reportSettled);
    return names.names;
  }

  private static Set<String> members(List<Declared> types) {
    Set<String> members = new HashSet<>();
    for (Declared type : types) {
      Shape shape = type.shape() instanceof Shape.Checked checked ? checked.shape() : type.shape();
      if (shape instanceof Shape.OneOf union) {
        members.add(type.source());
        union.variants().forEach(v -> members.add(v.type().name()));
      }
    }
    return members;
  }

  private void give(Declared type, String wanted) {
    String name = allocator.allocate(wanted);
    names.put(type.source(), new TypeId(module, name));
    used.add(name.toLowerCase(Locale.ROOT));
  }

  private void reportSettled(Declared type) {
    String wanted = wanted(type);
    String name = names.get(type.source()).name();
    if (type.isAssertion()
        || type.proposedNames().stream().map(TypeName::of).anyMatch(name::equals)) {
      return;
    }
    boolean clash = used.contains(wanted.toLowerCase(Locale.ROOT));
    diagnostics.add(
        Rule.NAME_SETTLED,
        type.place(),
        clash
            ? "another type is called `" + wanted + "`, so this one is `" + name + "`"
            : "`" + wanted + "` was taken, and the lock file keeps this type's name `" + name + "`",
        clash
            ? "rename the definition, the file or the message if the name matters to you"
            : "take the type's line out of the lock file if the shorter name matters to you");
  }

  private void reserveBesideUnions(List<Declared> types) {
    for (Declared type : types) {
      TypeId id = names.get(type.source());
      if (id != null && type.shape() instanceof Shape.OneOf) {
        allocator.reserve(List.of(Words.plural(id.name()), "Unknown" + id.name()));
      }
    }
  }

  private static String wanted(Declared type) {
    return TypeName.of(type.proposedNames().get(0));
  }
}
