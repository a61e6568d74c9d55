package dev.parley.internal.asyncapi;

import dev.parley.diagnostic.Place;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Walk;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Where schemas lead by their references, over any number of steps. */
final class Reach {
  private final References references;
  private final Set<Place> places = new HashSet<>();
  private final Deque<SourceNode> waiting = new ArrayDeque<>();

  private Reach(References references) {
    this.references = references;
  }

  /** The places of all mappings that stand in some schemas, or that references in them lead to. */
  static Set<Place> of(Collection<SourceNode> schemas, References references) {
    Reach reach = new Reach(references);
    reach.waiting.addAll(schemas);
    while (!reach.waiting.isEmpty()) {
      Walk.into(reach.waiting.pop(), reach::isNew);
    }
    return reach.places;
  }

  private boolean isNew(SourceNode.Mapping mapping) {
    if (!places.add(mapping.place())) {
      return false;
    }
    References.reference(mapping).flatMap(references::target).ifPresent(waiting::push);
    return true;
  }
}
