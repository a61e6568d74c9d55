package dev.parley.internal.resolve;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.lock.SettledNames;
import dev.parley.internal.names.NameAllocator;
import dev.parley.internal.names.TypeName;
import dev.parley.internal.names.Words;
import dev.parley.internal.schema.Declared;
import dev.parley.model.InnerName;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the types of one module their names.
 *
 * <ul>
 *   <li>a type that has had a name keeps it, unless the contract calls it something else now;
 *   <li>so do the types inside it;
 *   <li>then unions and their members choose, then the rest by where they stand, so that the order in which types are met changes nothing;
 *   <li>what is generated inside or beside those has its name before a type can come later and take it;
 *   <li>what only assertions refer to comes last, and its name is nobody's concern.
 * </ul>
 */
final class TypeNames {
  private final String module;
  private final Held held;
  private final Diagnostics diagnostics;
  private final NameAllocator allocator = new NameAllocator();
  /** What stands beside the types of the contract in a file of all of them. */
  private final NameAllocator full = new NameAllocator();

  private final InnerNames inner = new InnerNames(full);
  private final Map<String, TypeId> names = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  /** The names that types have had. */
  interface Held {
    Optional<String> type(Declared type);

    /** Of the type, the property or the value at a path inside a declared one. */
    Optional<String> inner(Declared type, String path);

    /** The property that led the object at a path. */
    Optional<String> lead(Declared type, String path);
  }

  private TypeNames(String module, Held held, Diagnostics diagnostics) {
    this.module = module;
    this.held = held;
    this.diagnostics = diagnostics;
  }

  /**
   * By source.
   *
   * @param documents the sources of types that are whole documents
   * @param added what is generated beside all types
   */
  static SettledNames settle(
      String module,
      List<Declared> types,
      Held held,
      Set<String> documents,
      List<String> added,
      Diagnostics diagnostics) {
    TypeNames names = new TypeNames(module, held, diagnostics);
    List<Declared> sorted = new ArrayList<>(types);
    Set<String> members = members(types);
    sorted.sort((one, other) -> {
      int order = Boolean.compare(one.isAssertion(), other.isAssertion());
      order = order != 0
          ? order
          : Boolean.compare(members.contains(other.source()), members.contains(one.source()));
      return order != 0 ? order : one.path().compareTo(other.path());
    });
    List<Declared> fresh = names.keep(sorted, documents, added);
    SimpleNames simple = new SimpleNames(types);
    fresh.forEach(type ->
        names.give(type, simple.of(type).filter(names.allocator::isFree).orElse(wanted(type))));
    fresh.forEach(names::reserveUnion);
    sorted.forEach(names::settleInner);
    sorted.forEach(names::reportSettled);
    return new SettledNames(names.names, names.innerNames(types), Map.of(), Map.of());
  }

  /** Lets types keep their names, and what goes with them; the types that have had none. */
  private List<Declared> keep(List<Declared> sorted, Set<String> documents, List<String> added) {
    List<Declared> kept = new ArrayList<>();
    List<Declared> fresh = new ArrayList<>();
    for (Declared type : sorted) {
      Optional<String> name = held.type(type).filter(allocator::isFree);
      name.ifPresent(n -> give(type, n));
      (name.isEmpty() ? fresh : kept).add(type);
    }
    kept.forEach(this::reserveUnion);
    kept.forEach(type -> allocator.reserve(inner.keep(
        type.source(),
        names.get(type.source()).name(),
        type.shape(),
        path -> held.inner(type, path).orElse(null))));
    kept.stream()
        .filter(type -> documents.contains(type.source()))
        .forEach(type ->
            allocator.reserve(List.of(Words.plural(names.get(type.source()).name()))));
    if (!kept.isEmpty()) {
      allocator.reserve(added);
    }
    return fresh;
  }

  private void settleInner(Declared type) {
    inner.settle(type.source(), names.get(type.source()).name(), type.shape());
  }

  private Map<String, Map<String, InnerName>> innerNames(List<Declared> types) {
    Map<String, Map<String, InnerName>> all = new HashMap<>();
    types.forEach(type -> all.put(type.source(), inner.of(type.source())));
    return all;
  }

  private static Set<String> members(List<Declared> types) {
    Set<String> members = new HashSet<>();
    for (Declared type : types) {
      if (bare(type.shape()) instanceof Shape.OneOf union) {
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
    full.reserve(List.of(name));
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

  private void reserveUnion(Declared type) {
    if (bare(type.shape()) instanceof Shape.OneOf) {
      String name = names.get(type.source()).name();
      List<String> beside = List.of("Unknown" + name, name + "Cases");
      allocator.reserve(beside).reserve(List.of(Words.plural(name)));
      full.reserve(beside);
    }
  }

  private static Shape bare(Shape shape) {
    return shape instanceof Shape.Checked checked ? checked.shape() : shape;
  }

  private static String wanted(Declared type) {
    return TypeName.of(type.proposedNames().get(0));
  }
}
