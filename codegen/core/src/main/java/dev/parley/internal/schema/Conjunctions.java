package dev.parley.internal.schema;

import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Schemas that stand nowhere in a contract: each demands several that do. The same ones are put together once, however they were met, so that
 * a schema that refers to itself in two ways, as a property and its inherited twin do, is one schema and has an end.
 */
final class Conjunctions {
  private final AllOf allOf;
  private final Map<SourceNode, List<SourceNode>> parts = new IdentityHashMap<>();
  private final Map<Set<SourceNode>, SourceNode> known = new HashMap<>();

  Conjunctions(AllOf allOf) {
    this.allOf = allOf;
  }

  /** A schema that demands both, at the place of the first, which goes before the second; one of the two where it demands the other already. */
  SourceNode of(SourceNode first, SourceNode second) {
    List<SourceNode> all = new ArrayList<>(parts(first));
    all.addAll(parts(second));
    Map<SourceNode, SourceNode> byTarget = new IdentityHashMap<>();
    List<SourceNode> distinct = new ArrayList<>();
    for (SourceNode part : all) {
      if (byTarget.putIfAbsent(target(part), part) == null) {
        distinct.add(part);
      }
    }
    List<SourceNode> needed = new ArrayList<>(distinct);
    for (SourceNode part : distinct) {
      needed.removeIf(other ->
          other != part && needed.contains(part) && inherited(part).contains(target(other)));
    }
    if (needed.size() == 1) {
      return needed.get(0);
    }
    Set<SourceNode> key = identitySet();
    needed.forEach(part -> key.add(target(part)));
    return known.computeIfAbsent(key, k -> made(needed));
  }

  private SourceNode made(List<SourceNode> needed) {
    List<SourceNode> inherited = new ArrayList<>(needed);
    Collections.reverse(inherited);
    SourceNode first = needed.get(0);
    SourceNode sequence = new SourceNode.Sequence(first.place(), inherited);
    SourceNode.Mapping made = new SourceNode.Mapping(
        first.place(), Map.of("allOf", new SourceNode.Entry("allOf", first.place(), sequence)));
    parts.put(made, List.copyOf(needed));
    return made;
  }

  boolean isMade(SourceNode schema) {
    return parts.containsKey(schema);
  }

  /** What the schema was put together from, the one that goes before the others first; itself, when it was not. */
  List<SourceNode> parts(SourceNode schema) {
    return parts.getOrDefault(schema, List.of(schema));
  }

  private SourceNode target(SourceNode part) {
    return allOf.target(part).orElse(part);
  }

  /** What a schema demands by its references and {@code allOf}, and what these do. */
  private Set<SourceNode> inherited(SourceNode part) {
    Set<SourceNode> found = identitySet();
    List<SourceNode> open = new ArrayList<>(List.of(target(part)));
    while (!open.isEmpty()) {
      if (open.remove(open.size() - 1) instanceof SourceNode.Mapping schema) {
        for (SourceNode demanded : demanded(schema)) {
          if (found.add(demanded)) {
            open.add(demanded);
          }
        }
      }
    }
    found.remove(target(part));
    return found;
  }

  private List<SourceNode> demanded(SourceNode.Mapping schema) {
    List<SourceNode> demanded = new ArrayList<>();
    Optional<SourceNode.Text> reference = References.reference(schema);
    reference.flatMap(allOf::target).ifPresent(demanded::add);
    if (schema.get("allOf").orElse(null) instanceof SourceNode.Sequence sequence) {
      sequence.items().forEach(item -> demanded.add(target(item)));
    }
    return demanded;
  }

  private static Set<SourceNode> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
