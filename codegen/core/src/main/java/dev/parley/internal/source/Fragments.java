package dev.parley.internal.source;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the fragment of a reference names in a resource: an anchor, or what a pointer leads to. */
final class Fragments {
  private final References references;
  private final Resources resources;
  private final Diagnostics diagnostics;

  /** References whose pointers are on their way through others, which may come back to them. */
  private final Set<SourceNode.Text> walking = Collections.newSetFromMap(new IdentityHashMap<>());

  Fragments(References references, Resources resources, Diagnostics diagnostics) {
    this.references = references;
    this.resources = resources;
    this.diagnostics = diagnostics;
  }

  /** Nothing after saying why. */
  Optional<SourceNode> find(Resource resource, String fragment, SourceNode.Text reference) {
    String pointer = decoded(fragment);
    Optional<SourceNode> anchored = resource.anchored(pointer).filter(a -> !pointer.isEmpty());
    if (anchored.isPresent()) {
      resource
          .alsoAnchored(pointer)
          .ifPresent(second -> ambiguous(reference, anchored.get(), second));
      return anchored;
    }
    if (!pointer.isEmpty() && !pointer.startsWith("/")) {
      dangling(
          reference,
          "`#" + Excerpt.of(fragment) + "` is no JSON Pointer, and no `$anchor` has this name"
              + slashed(resource, pointer)
                  .orElseGet(() -> Nearest.hint(pointer, resource.anchors())),
          "write `#/` and the keys that lead to the definition");
      return Optional.empty();
    }
    Resource.Walked walked = through(resource.walk(pointer), reference);
    if (walked.arrived()) {
      return Optional.of(walked.node());
    }
    // Many who write an `$id` into a definition go on to count from the file.
    Resource file = resources.of(resource.node().place().file()).root();
    Resource.Walked fromFile = through(file.walk(pointer), reference);
    if (fromFile.arrived()) {
      return Optional.of(fromFile.node());
    }
    danglingAt(reference, walked.node(), walked.rest().get(0), counted(file, pointer, reference));
    return Optional.empty();
  }

  private void ambiguous(SourceNode.Text reference, SourceNode first, SourceNode second) {
    diagnostics.add(
        Rule.REF_AMBIGUOUS,
        reference.place(),
        "`" + Excerpt.of(reference.value()) + "` may be the schema at `#"
            + Excerpt.of(first.place().pointer()) + "` or the one at `#"
            + Excerpt.of(second.place().pointer())
            + "`, which have the same anchor: the first is taken",
        "rename one of the two anchors");
  }

  /** Where a pointer comes to a reference and goes on, it goes on in what that leads to, as in a channel that stands in a file of its own. */
  private Resource.Walked through(Resource.Walked walked, SourceNode.Text reference) {
    Resource.Walked at = walked;
    if (walking.add(reference)) {
      while (!at.arrived() && References.reference(at.node()).isPresent()) {
        Optional<SourceNode> end = references.follow(at.node());
        if (end.isEmpty()) {
          break;
        }
        at = at.on(end.get());
      }
      walking.remove(reference);
    }
    return at;
  }

  /** Where a reference leads that counts from a schema around it, as in a schema that was a file of its own before. */
  private static String counted(Resource file, String pointer, SourceNode.Text reference) {
    String around = reference.place().pointer();
    while (!around.isEmpty()) {
      around = around.substring(0, around.lastIndexOf('/'));
      if (file.walk(around + pointer).arrived()) {
        return ": did you mean `#" + Excerpt.of(around + pointer) + "`?";
      }
    }
    return "";
  }

  /** Where a name leads as a pointer, which lacks its slash, or the place of definitions before it. */
  private static Optional<String> slashed(Resource resource, String name) {
    return Stream.of("/", "/$defs/", "/definitions/")
        .map(before -> before + name)
        .filter(pointer -> resource.walk(pointer).arrived())
        .map(pointer -> ": did you mean `#" + Excerpt.of(pointer) + "`?")
        .findFirst();
  }

  private void danglingAt(SourceNode.Text reference, SourceNode at, String key, String otherwise) {
    String near = at instanceof SourceNode.Mapping mapping ? Nearest.hint(key, mapping.keys()) : "";
    dangling(
        reference,
        "`" + Excerpt.of(reference.value()) + "` leads nowhere: there is no `" + Excerpt.of(key)
            + "` at `#" + Excerpt.of(at.place().pointer()) + "`"
            + (near.isEmpty() ? otherwise : near),
        "correct the reference, or add the definition");
  }

  private void dangling(SourceNode.Text reference, String message, String fix) {
    diagnostics.add(Rule.REF_DANGLING, reference.place(), message, fix);
  }

  /** Text without percent signs that stand for characters. */
  static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
