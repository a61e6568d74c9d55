package dev.parley.internal.typescript;

import dev.parley.emit.TypeScriptOptions;
import dev.parley.internal.explain.RepeatedProperties;
import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All types that are generated together, by module and by id, and what each of them takes part in. All of it is found out once, by following
 * references forth or back.
 */
final class Types {
  private final Map<String, List<NamedType>> modules = new LinkedHashMap<>();
  private final Map<TypeId, NamedType> byId = new HashMap<>();
  private final Kinds kinds;
  private final boolean bigints;
  private final Set<TypeId> documents = new HashSet<>();
  private final Set<TypeId> nullable;
  private final Set<TypeId> withSchema;
  private final Set<TypeId> inShapes = new HashSet<>();
  private final Set<TypeId> picked;
  private final Set<TypeId> judged;
  private final Map<String, String> assertions;

  Types(ContractSet contracts, TypeScriptOptions options) {
    this.bigints = options.bigints();
    Map<TypeId, Shape> declared = contracts.modules().values().stream()
        .flatMap(List::stream)
        .collect(Collectors.toMap(Declaration::id, Declaration::shape));
    nullable = contracts.modules().values().stream()
        .flatMap(List::stream)
        .filter(Declaration::nullable)
        .map(Declaration::id)
        .collect(Collectors.toSet());
    kinds =
        new Kinds(id -> declared.containsKey(id) ? declared.get(id) : get(id).shape());
    contracts.modules().forEach((module, declarations) -> {
      List<NamedType> types = InlineTypes.of(module, declarations, kinds, this::isBigint);
      modules.put(module, types);
      types.forEach(t -> byId.put(t.id(), t));
    });
    for (Contract contract : contracts.contracts()) {
      documents.addAll(contract.documents());
    }
    byId.values().forEach(t -> inShapes.addAll(t.references()));
    Set<TypeId> schemas = ids(t -> t.isChecked() && !isOnlyAsserted(t) || t.asksForNames());
    schemas.addAll(documents);
    withSchema = reached(
        schemas,
        t -> Stream.concat(t.references().stream(), t.asserted().stream()).toList());
    Map<TypeId, Set<TypeId>> owners = new HashMap<>();
    byId.values()
        .forEach(t -> t.references()
            .forEach(id -> owners.computeIfAbsent(id, i -> new HashSet<>()).add(t.id())));
    Function<NamedType, Collection<TypeId>> back = t -> owners.getOrDefault(t.id(), Set.of());
    picked = reached(ids(t -> t.isUnion() || t.object().isPresent()), back);
    judged = reached(ids(this::isJudged), back);
    assertions = RepeatedProperties.assertions(contracts);
    assertions.values().removeIf(id -> !hasSchema(SchemaPart.type(id)));
  }

  private Set<TypeId> ids(Predicate<NamedType> which) {
    return byId.values().stream()
        .filter(which)
        .map(NamedType::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Set<TypeId> reached(
      Collection<TypeId> from, Function<NamedType, Collection<TypeId>> next) {
    Set<TypeId> reached = new HashSet<>();
    Deque<TypeId> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      TypeId id = open.pop();
      if (reached.add(id)) {
        open.addAll(next.apply(get(id)));
      }
    }
    return reached;
  }

  private boolean isJudged(NamedType type) {
    return type.isChecked()
        || type.fixed().keySet().stream().anyMatch(Fixed.Options.class::isInstance);
  }

  Set<String> modules() {
    return modules.keySet();
  }

  /** The types of a module, sorted by name. */
  List<NamedType> of(String module) {
    return modules.get(module);
  }

  NamedType get(TypeId id) {
    NamedType type = byId.get(id);
    if (type == null) {
      throw new IllegalStateException("nothing declares " + id);
    }
    return type;
  }

  /** Whether integers that a number does not hold exactly are {@code bigint}. */
  boolean hasBigints() {
    return bigints;
  }

  /** Whether values of the shape are {@code bigint}. */
  boolean isBigint(Shape.Whole shape) {
    return bigints && (shape.isInt64() || shape.range() == Shape.Whole.Range.BIG);
  }

  Kinds kinds() {
    return kinds;
  }

  /** Whether a channel carries values of the type as documents. */
  boolean isDocument(TypeId id) {
    return documents.contains(id);
  }

  /** Whether documents of the type may be null. */
  boolean isNullDocument(TypeId id) {
    return nullable.contains(id) && isDocument(id);
  }

  /** Whether anybody reads the schema of the type at run time. */
  boolean hasSchema(TypeId id) {
    NamedType type = get(id);
    return withSchema.contains(id)
        && (type.kind() == NamedType.Kind.DECLARED || type.isChecked() || type.asksForNames());
  }

  /** The names of schemas that only assert, by those of the types that they assert. */
  Map<String, String> assertions() {
    return assertions;
  }

  /** Whether the type only says what others assert, and no value is of it. */
  boolean isOnlyAsserted(NamedType type) {
    return type.isChecked()
        && type.unchecked() instanceof Shape.Anything
        && type.kind() == NamedType.Kind.DECLARED
        && !inShapes.contains(type.id())
        && !documents.contains(type.id());
  }

  /** Whether values of the type may have more properties than are declared, or in another order. */
  boolean isPicked(TypeId id) {
    return picked.contains(id);
  }

  /** Whether a value that fits the type may no longer do so when the properties are gone that are not declared. */
  boolean isJudged(TypeId id) {
    return judged.contains(id) && picked.contains(id);
  }

  /** Whether options of a choice that are tried one after another hold values of the choice again. */
  boolean isTriedAgain(NamedType type) {
    return type.unchecked() instanceof Shape.Choice choice
        && !kinds.areApart(choice.options().stream().map(Shape.Option::shape).toList())
        && reached(type.references(), NamedType::references).contains(type.id());
  }

  /** Whether the type stands in the module that the others import. */
  static boolean isShared(TypeId id) {
    return id.module().equals(ContractSet.SHARED);
  }
}
