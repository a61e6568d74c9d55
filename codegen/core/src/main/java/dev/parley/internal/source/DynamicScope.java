package dev.parley.internal.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides where {@code $dynamicRef} and {@code $recursiveRef} lead: to the outermost resource, on the way that an evaluation took, that has the
 * dynamic anchor (JSON Schema 2020-12 §8.2.3.2). A contract is evaluated from its own document, so
 *
 * <ul>
 *   <li>a document that has the anchor itself is that resource;
 *   <li>else it is the one resource with the anchor that references lead to first;
 *   <li>where they lead to several, values decide, and no type can: then it is asserted, along each {@link Way}.
 * </ul>
 */
final class DynamicScope {
  private final Sources sources;
  private final Resources resources;
  private final References references;
  private final Map<String, Set<Resource>> outermost = new HashMap<>();
  private final Map<SourceNode.Text, SourceNode> undecided = new IdentityHashMap<>();

  DynamicScope(Sources sources, Resources resources, References references) {
    this.sources = sources;
    this.resources = resources;
    this.references = references;
  }

  /**
   * Where a reference leads on every way.
   *
   * @param lexical where it leads when it is read as a plain one
   * @return nothing, and then {@link #isUndecided} holds, where that depends on the way
   */
  Optional<SourceNode> decided(SourceNode.Text reference, Optional<SourceNode> lexical) {
    Optional<String> anchor = lexical.flatMap(node -> anchor(reference, node));
    if (anchor.isEmpty()) {
      return lexical;
    }
    Set<Resource> first = outermost.get(anchor.get());
    if (first == null) {
      first = outermost(anchor.get());
      outermost.put(anchor.get(), first);
    }
    if (first.size() > 1) {
      undecided.put(reference, lexical.get());
      return Optional.empty();
    }
    return first.stream().findFirst().flatMap(r -> r.anchored(anchor.get())).or(() -> lexical);
  }

  /** The dynamic anchor that a reference leads to; nothing for one that is as good as a plain one. */
  private Optional<String> anchor(SourceNode.Text reference, SourceNode lexical) {
    String keyword = Pointer.lastKey(reference.place().pointer());
    boolean recursive = keyword.equals(DynamicReferences.RECURSIVE);
    if (!recursive && !keyword.equals(DynamicReferences.DYNAMIC)) {
      return Optional.empty();
    }
    String anchor =
        recursive ? "" : reference.value().substring(reference.value().indexOf('#') + 1);
    Resource nearest = resources.enclosing(lexical.place());
    boolean isDynamic =
        nearest.hasDynamicAnchor(anchor) && nearest.anchored(anchor).equals(Optional.of(lexical));
    return isDynamic ? Optional.of(anchor) : Optional.empty();
  }

  boolean isUndecided(SourceNode.Text reference) {
    return undecided.containsKey(reference);
  }

  boolean hasUndecided() {
    return !undecided.isEmpty();
  }

  /** Where an undecided reference leads on one way. */
  Optional<SourceNode> target(SourceNode.Text reference, Way way) {
    SourceNode lexical = undecided.get(reference);
    return anchor(reference, lexical).flatMap(way::anchored).or(() -> Optional.of(lexical));
  }

  /** The resources with the anchor that can be reached from the document without passing through another one. */
  private Set<Resource> outermost(String anchor) {
    Set<Resource> found = new LinkedHashSet<>();
    Set<Resource> seen = new LinkedHashSet<>();
    Deque<Resource> open = new ArrayDeque<>();
    open.add(resources.of(sources.all().get(0).place().file()).root());
    while (!open.isEmpty()) {
      Resource at = open.remove();
      if (seen.add(at)) {
        if (at.hasDynamicAnchor(anchor)) {
          found.add(at);
        } else {
          open.addAll(next(at));
        }
      }
    }
    return found;
  }

  private List<Resource> next(Resource resource) {
    FileResources file = resources.of(resource.node().place().file());
    Set<Resource> next = new LinkedHashSet<>();
    Walk.over(resource.node(), mapping -> {
      if (file.enclosing(mapping.place().pointer()) == resource) {
        References.reference(mapping)
            .filter(r -> Pointer.lastKey(r.place().pointer()).equals("$ref"))
            .flatMap(references::target)
            .ifPresent(target -> next.add(resources.enclosing(target.place())));
      } else if (isPartOf(resource, mapping, file)) {
        next.add(file.enclosing(mapping.place().pointer()));
      }
    });
    return List.copyOf(next);
  }

  /** Whether a schema with an id of its own is evaluated where it stands, and is no definition. */
  private static boolean isPartOf(
      Resource resource, SourceNode.Mapping schema, FileResources file) {
    String pointer = schema.place().pointer();
    String around = pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    String within = pointer.substring(resource.node().place().pointer().length());
    return file.enclosing(pointer).node() == schema
        && file.enclosing(around) == resource
        && Pointer.keys(within).stream().noneMatch(Set.of("$defs", "definitions")::contains);
  }
}
