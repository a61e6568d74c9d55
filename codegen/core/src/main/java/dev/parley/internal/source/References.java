package dev.parley.internal.source;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Follows {@code $ref}s, never to the network (RFC 3986 §5, RFC 6901 §6, JSON Schema 2020-12 §8).
 *
 * <ul>
 *   <li>without a path: in the resource that the reference stands in, by pointer or by anchor;
 *   <li>with one: what has this URI, where an {@code $id} gives the reference a base and that is at hand; else the file beside it;
 *   <li>a whole URI: what has it and is at hand, see {@link Resources};
 *   <li>a dynamic one: see {@link DynamicScope}.
 * </ul>
 */
public final class References {
  private static final Pattern SCHEME =
      Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]+:|//).*", Pattern.DOTALL);

  private final Sources sources;
  private final Diagnostics diagnostics;
  private final Resources resources;
  private final DynamicScope dynamic;
  private final Map<SourceNode.Text, Optional<SourceNode>> targets = new IdentityHashMap<>();
  private final Map<SourceNode.Text, Optional<SourceNode>> ends = new IdentityHashMap<>();

  /** References whose pointers are on their way through others, which may come back to them. */
  private final Set<SourceNode.Text> walking =
      Collections.newSetFromMap(new IdentityHashMap<>());

  public References(Sources sources, Diagnostics diagnostics) {
    this.sources = sources;
    this.diagnostics = diagnostics;
    this.resources = new Resources(sources);
    this.dynamic = new DynamicScope(sources, resources, this);
  }

  /** The node itself, or what it refers to in the end; nothing after saying why. */
  public Optional<SourceNode> follow(SourceNode node) {
    Set<Place> seen = new LinkedHashSet<>();
    List<SourceNode.Text> way = new ArrayList<>();
    Optional<SourceNode> at = Optional.of(node);
    for (Optional<SourceNode.Text> next = reference(node);
        next.isPresent();
        next = at.flatMap(References::reference)) {
      SourceNode.Text reference = next.get();
      Optional<SourceNode> known = ends.get(reference);
      if (known != null) {
        at = known;
        break;
      }
      way.add(reference);
      at = seen.add(at.orElseThrow().place()) ? target(reference) : circle(reference);
    }
    Optional<SourceNode> end = at;
    way.forEach(reference -> ends.put(reference, end));
    return end;
  }

  private Optional<SourceNode> circle(SourceNode.Text reference) {
    diagnostics.add(
        Rule.REF_CYCLE,
        reference.place(),
        "`$ref` `" + Excerpt.of(reference.value())
            + "` comes back to itself without reaching anything",
        "let one of the references in the circle lead to a definition");
    return Optional.empty();
  }

  /** The {@code $ref} of a node, when it has one. */
  public static Optional<SourceNode.Text> reference(SourceNode node) {
    return node instanceof SourceNode.Mapping mapping
            && mapping.get("$ref").orElse(null) instanceof SourceNode.Text text
        ? Optional.of(text)
        : Optional.empty();
  }

  /** What one reference leads to, itself perhaps a reference. */
  public Optional<SourceNode> target(SourceNode.Text reference) {
    Optional<SourceNode> known = targets.get(reference);
    if (known == null) {
      known = dynamic.decided(reference, find(reference));
      targets.put(reference, known);
    }
    return known;
  }

  /** The schema of a whole URI, if it is at hand. */
  public Optional<SourceNode.Mapping> atHand(String uri, Place from) {
    return FileResources.resolved(URI.create("parley:/"), uri)
        .flatMap(u -> resources.find(u, from))
        .flatMap(r -> r.node() instanceof SourceNode.Mapping m ? Optional.of(m) : Optional.empty());
  }

  /** Whether a reference has been met that leads nowhere because that depends on the way to it. */
  public boolean hasUndecided() {
    return dynamic.hasUndecided();
  }

  /** The way of an evaluation that has not begun. */
  public Way way() {
    return new Way(resources);
  }

  /** What a reference leads to on that way. */
  public Optional<SourceNode> target(SourceNode.Text reference, Way way) {
    Optional<SourceNode> target = target(reference);
    return dynamic.isUndecided(reference) ? dynamic.target(reference, way) : target;
  }

  private Optional<SourceNode> find(SourceNode.Text reference) {
    String value = reference.value();
    int hash = value.indexOf('#');
    String path = hash < 0 ? value : value.substring(0, hash);
    String fragment = hash < 0 ? "" : value.substring(hash + 1);
    if (path.isEmpty()) {
      return within(resources.enclosing(reference.place()), fragment, reference);
    }
    Optional<Resource> resource =
        SCHEME.matcher(path).matches() ? absolute(reference, path) : relative(reference, path);
    return resource.flatMap(r -> within(r, fragment, reference));
  }

  private Optional<Resource> absolute(SourceNode.Text reference, String path) {
    Optional<Resource> found = FileResources.resolved(FileResources.NOWHERE, path)
        .flatMap(uri -> resources.find(uri, reference.place()));
    if (found.isPresent()) {
      return found;
    }
    boolean file = path.toLowerCase(Locale.ROOT).startsWith("file:");
    diagnostics.add(
        file ? Rule.REF_OUTSIDE_ROOT : Rule.REF_REMOTE,
        reference.place(),
        "`$ref` leads to `" + Excerpt.of(reference.value()) + "`"
            + (file
                ? "; Parley follows relative paths only"
                : ", and no file at hand has this `$id`; Parley never uses the network"),
        file
            ? "copy the document into the contract's folder and refer to it by a relative path"
            : "copy the document, with its `$id`, into the contract's root folder, or map the URI to a file in a catalogue");
    return Optional.empty();
  }

  private Optional<Resource> relative(SourceNode.Text reference, String path) {
    Place place = reference.place();
    Optional<URI> base = resources.enclosing(place).uri();
    boolean there = sources.isThere(decoded(path), place);
    // Without a file, a name is what schemas that are given to a validator by hand call themselves.
    Optional<URI> uri = base.or(() -> there ? Optional.empty() : Optional.of(FileResources.NOWHERE))
        .flatMap(b -> FileResources.resolved(b, path));
    Optional<Resource> known = uri.flatMap(resources::known);
    if (known.isPresent()) {
      return known;
    }
    if (uri.isPresent()) {
      Optional<Resource> beside = there ? beside(path, place) : Optional.empty();
      boolean meant = beside.map(b -> b.uri().isEmpty() || b.uri().equals(uri)).orElse(false);
      Optional<Resource> found =
          meant ? beside : resources.find(uri.get(), place).or(() -> beside);
      if (found.isPresent()) {
        return found;
      }
    }
    return beside(path, place);
  }

  /** A file by its path from the file that the reference stands in. */
  private Optional<Resource> beside(String path, Place place) {
    return sources
        .file(decoded(path), place)
        .map(root -> resources.of(root.place().file()).root());
  }

  private Optional<SourceNode> within(
      Resource resource, String fragment, SourceNode.Text reference) {
    String pointer = decoded(fragment);
    Optional<SourceNode> anchored = resource.anchored(pointer).filter(a -> !pointer.isEmpty());
    if (anchored.isPresent()) {
      return anchored;
    }
    if (!pointer.isEmpty() && !pointer.startsWith("/")) {
      dangling(
          reference,
          "`#" + Excerpt.of(fragment) + "` is no JSON Pointer, and no `$anchor` has this name"
              + Nearest.hint(pointer, resource.anchors()),
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
    danglingAt(
        reference, walked.node(), walked.rest().get(0), counted(file, pointer, reference));
    return Optional.empty();
  }

  /** Where a pointer comes to a reference and goes on, it goes on in what that leads to, as in a channel that stands in a file of its own. */
  private Resource.Walked through(Resource.Walked walked, SourceNode.Text reference) {
    Resource.Walked at = walked;
    if (walking.add(reference)) {
      while (!at.arrived() && reference(at.node()).isPresent()) {
        Optional<SourceNode> end = follow(at.node());
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

  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /** All places that lead from {@code node} to the definition that it ends in, the definition's own last. */
  public List<SourceNode> chain(SourceNode node) {
    List<SourceNode> chain = new ArrayList<>();
    SourceNode at = node;
    chain.add(at);
    for (Optional<SourceNode.Text> next = reference(at);
        next.isPresent() && chain.size() < 50;
        next = reference(at)) {
      Optional<SourceNode> target = target(next.get());
      if (target.isEmpty()) {
        break;
      }
      at = target.get();
      chain.add(at);
    }
    return chain;
  }
}
