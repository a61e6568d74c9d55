package dev.parley.internal.source;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
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
 *   <li>where they lead to several, values decide, and no type can: the nearest one is taken, and that is said.
 * </ul>
 */
final class DynamicScope {
  private final Sources sources;
  private final Resources resources;
  private final References references;
  private final Diagnostics diagnostics;
  private final Map<String, Set<Resource>> outermost = new HashMap<>();

  DynamicScope(
      Sources sources, Resources resources, References references, Diagnostics diagnostics) {
    this.sources = sources;
    this.resources = resources;
    this.references = references;
    this.diagnostics = diagnostics;
  }

  /**
   * @param lexical where the reference leads when it is read as a plain one
   */
  Optional<SourceNode> decided(SourceNode.Text reference, Optional<SourceNode> lexical) {
    String keyword = Pointer.lastKey(reference.place().pointer());
    boolean recursive = keyword.equals(DynamicReferences.RECURSIVE);
    if (lexical.isEmpty() || !recursive && !keyword.equals(DynamicReferences.DYNAMIC)) {
      return lexical;
    }
    String anchor =
        recursive ? "" : reference.value().substring(reference.value().indexOf('#') + 1);
    Resource nearest = resources.enclosing(lexical.get().place());
    boolean plain =
        !nearest.hasDynamicAnchor(anchor) || !nearest.anchored(anchor).equals(lexical);
    if (plain) {
      return lexical;
    }
    Set<Resource> first = outermost.get(anchor);
    if (first == null) {
      first = outermost(anchor);
      outermost.put(anchor, first);
    }
    if (first.size() > 1) {
      diagnostics.add(
          Rule.KEYWORD_NOT_ENFORCED,
          reference.place(),
          "`" + keyword + "` leads to one of " + first.size()
              + " schemas, depending on how it is reached, and is read as the nearest one",
          "refer to the schema that is meant with `$ref`");
      return lexical;
    }
    return first.stream().findFirst().flatMap(r -> r.anchored(anchor)).or(() -> lexical);
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
      }
    });
    return List.copyOf(next);
  }
}
