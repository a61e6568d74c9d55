package dev.parley.internal.typescript;

import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.model.TypeId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All types that are generated together, by module and by id; which of them are documents of their own, and which are part of one.
 */
final class Types {
  private final Map<String, List<NamedType>> modules = new LinkedHashMap<>();
  private final Map<TypeId, NamedType> byId = new HashMap<>();
  private final Map<TypeId, Declaration> declarations = new HashMap<>();
  private final Set<TypeId> documents = new HashSet<>();
  private final Set<TypeId> inDocuments = new HashSet<>();

  Types(ContractSet contracts) {
    contracts.modules().forEach((module, declared) -> {
      declared.forEach(d -> declarations.put(d.id(), d));
      List<NamedType> types = InlineTypes.of(module, declared);
      modules.put(module, types);
      types.forEach(t -> byId.put(t.id(), t));
    });
    for (Contract contract : contracts.contracts()) {
      documents.addAll(contract.documents());
    }
    follow();
  }

  private void follow() {
    Deque<TypeId> open = new ArrayDeque<>(documents);
    while (!open.isEmpty()) {
      TypeId id = open.pop();
      if (inDocuments.add(id)) {
        open.addAll(get(id).references());
      }
    }
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

  /** As the contract declares it, with nothing moved out of it. */
  Declaration declaration(TypeId id) {
    return declarations.get(id);
  }

  /** Whether a channel carries values of the type as documents. */
  boolean isDocument(TypeId id) {
    return documents.contains(id);
  }

  /** Whether a document may contain values of the type. */
  boolean isInDocument(TypeId id) {
    return inDocuments.contains(id);
  }

  /** Whether the type stands in the module that the others import. */
  static boolean isShared(TypeId id) {
    return id.module().equals(ContractSet.SHARED);
  }
}
