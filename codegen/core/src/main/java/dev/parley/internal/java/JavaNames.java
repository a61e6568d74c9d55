package dev.parley.internal.java;

import dev.parley.internal.names.NameAllocator;
import dev.parley.internal.names.Words;
import dev.parley.model.Channel;
import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of all top-level types, settled before anything is emitted. Types of the contract choose first; what Parley adds beside them gives
 * way.
 */
final class JavaNames {
  /** What Parley adds to a type of the contract. */
  enum Role {
    TYPE,
    /** Package-private reading and writing of a record. */
    CODEC,
    /** Public decoding and encoding of a union, or of a type that crosses a channel by itself. */
    DOCUMENTS,
    /** The variant for tags that the contract does not list. */
    UNKNOWN
  }

  private static final String SCHEMAS = "ContractSchemas";
  private static final String EXPRESSIONS = "Expressions";

  private final String base;
  private final boolean single;
  private final Map<String, NameAllocator> allocators = new HashMap<>();
  private final Map<String, Set<String>> types = new HashMap<>();
  private final Map<TypeId, Map<Role, String>> names = new HashMap<>();
  private final Map<Channel, String> lifecycles = new IdentityHashMap<>();
  private final Map<String, String> schemas = new HashMap<>();
  private final Map<String, String> expressions = new HashMap<>();

  JavaNames(String base, ContractSet contracts) {
    this.base = base;
    this.single = contracts.contracts().size() == 1 && contracts.shared().isEmpty();
    contracts
        .modules()
        .forEach((module, declarations) -> declarations.stream()
            .filter(d -> hasType(d.shape()))
            .forEach(d -> give(d.id(), Role.TYPE, d.id().name())));
    contracts.modules().forEach(this::giveAdded);
    for (Contract contract : contracts.contracts()) {
      contract.documents().forEach(this::giveDocuments);
    }
    for (Contract contract : contracts.contracts()) {
      contract.channels().stream()
          .filter(c -> c.lifecycle().isPresent())
          .forEach(c -> lifecycles.put(
              c, take(contract.name(), JavaIdentifiers.type(c.name() + " lifecycle"))));
    }
  }

  /** Whether Java has a type of its own for a declared shape; others are used as what they are. */
  static boolean hasType(Shape shape) {
    Shape bare = Shapes.bare(shape);
    return hasCodec(bare) || bare instanceof Shape.OneOf || bare instanceof Shape.Enumeration;
  }

  /** Whether a class of its own reads and writes the shape. */
  static boolean hasCodec(Shape bare) {
    return bare instanceof Shape.ObjectOf
        || bare instanceof Shape.TupleOf
        || bare instanceof Shape.Choice;
  }

  private void giveAdded(String module, List<Declaration> declarations) {
    schemas.put(module, take(module, SCHEMAS));
    expressions.put(module, take(module, EXPRESSIONS));
    for (Declaration declaration : declarations) {
      TypeId id = declaration.id();
      Shape bare = Shapes.bare(declaration.shape());
      if (bare instanceof Shape.OneOf union) {
        giveDocuments(id);
        if (union.unknown() == Shape.OneOf.Unknown.KEEP) {
          give(id, Role.UNKNOWN, "Unknown" + id.name());
        }
      } else if (hasCodec(bare)) {
        give(id, Role.CODEC, id.name() + "Codec");
      }
    }
  }

  private void giveDocuments(TypeId id) {
    if (!names.getOrDefault(id, Map.of()).containsKey(Role.DOCUMENTS)) {
      give(id, Role.DOCUMENTS, Words.plural(id.name()));
    }
  }

  private void give(TypeId id, Role role, String wanted) {
    names
        .computeIfAbsent(id, i -> new HashMap<>())
        .put(role, take(id.module(), JavaIdentifiers.settledType(wanted)));
  }

  /** Takes one more top-level name of a module. */
  String take(String module, String wanted) {
    String name = allocators
        .computeIfAbsent(module, m -> new NameAllocator().reserve(List.of("package-info")))
        .allocate(wanted);
    types.computeIfAbsent(module, m -> new HashSet<>()).add(name);
    return name;
  }

  String packageOf(String module) {
    return single ? base : base + "." + JavaIdentifiers.packagePart(module);
  }

  String runtimePackage() {
    return base + ".runtime";
  }

  /** Simple name of a type or of what is added to it. */
  String simple(TypeId id, Role role) {
    return names.get(id).get(role);
  }

  boolean has(TypeId id, Role role) {
    return names.getOrDefault(id, Map.of()).containsKey(role);
  }

  /** The same as {@link Imports#use} takes it. */
  String type(TypeId id, Role role) {
    return packageOf(id.module()) + "#" + simple(id, role);
  }

  /** The checker of a channel's order. */
  String lifecycle(Channel channel) {
    return lifecycles.get(channel);
  }

  String schemas(String module) {
    return schemas.get(module);
  }

  String expressions(String module) {
    return expressions.get(module);
  }

  Set<String> typesOf(String module) {
    return types.getOrDefault(module, Set.of());
  }
}
