package dev.parley.internal.resolve;

import dev.parley.internal.contract.Draft;
import dev.parley.internal.schema.Declared;
import dev.parley.model.Shape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the types that several contracts use, which are generated once.
 *
 * <p>A type stays with its contract all the same when it is a member of a union that does (a sealed interface and its records live in one
 * package), or when it refers to such a type (packages must not need each other both ways).
 */
final class Sharing {
  private final Map<String, Declared> types = new HashMap<>();
  private final Set<String> shared = new HashSet<>();

  private Sharing(List<Draft> drafts) {
    Map<String, Integer> uses = new HashMap<>();
    for (Draft draft : drafts) {
      for (Declared type : draft.types()) {
        types.putIfAbsent(type.source(), type);
        uses.merge(type.source(), 1, Integer::sum);
      }
    }
    uses.forEach((source, count) -> {
      if (count > 1) {
        shared.add(source);
      }
    });
  }

  /** The sources of the shared types. */
  static Set<String> of(List<Draft> drafts) {
    Sharing sharing = new Sharing(drafts);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Declared type : sharing.types.values()) {
        changed |= sharing.keepMembers(type) | sharing.keepUser(type);
      }
    }
    return sharing.shared;
  }

  private boolean keepMembers(Declared type) {
    Shape shape = type.shape() instanceof Shape.Checked checked ? checked.shape() : type.shape();
    if (!(shape instanceof Shape.OneOf union) || shared.contains(type.source())) {
      return false;
    }
    return shared.removeAll(union.variants().stream().map(v -> v.type().name()).toList());
  }

  private boolean keepUser(Declared type) {
    return shared.contains(type.source())
        && ReferredTypes.of(type.shape()).stream().anyMatch(id -> !shared.contains(id.name()))
        && shared.remove(type.source());
  }
}
