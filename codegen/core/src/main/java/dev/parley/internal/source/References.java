package dev.parley.internal.source;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import java.net.URI;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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
  private final Fragments fragments;
  private final Map<SourceNode.Text, Optional<SourceNode>> targets = new IdentityHashMap<>();
  private final Map<SourceNode.Text, Optional<SourceNode>> ends = new IdentityHashMap<>();
  private final Map<SourceNode.Text, UnaryOperator<SourceNode>> rewrites = new IdentityHashMap<>();
  private UnaryOperator<SourceNode> unwrapping = UnaryOperator.identity();

  public References(Sources sources, Diagnostics diagnostics) {
    this.sources = sources;
    this.diagnostics = diagnostics;
    this.resources = new Resources(sources);
    this.dynamic = new DynamicScope(sources, resources, this);
    this.fragments = new Fragments(this, resources, diagnostics);
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
      known = dynamic
          .decided(reference, find(reference))
          .map(unwrapping)
          .map(rewrites.getOrDefault(reference, UnaryOperator.identity()));
      targets.put(reference, known);
    }
    return known;
  }

  /** Whether two references of the same words lead to the same: in another file, or beside another {@code $id}, they may not. */
  public boolean leadAlike(SourceNode.Text one, SourceNode.Text other) {
    if (resources.enclosing(one.place()) == resources.enclosing(other.place())) {
      return true;
    }
    Optional<SourceNode> target = target(one);
    return target.isPresent() && target(other).filter(t -> t == target.get()).isPresent();
  }

  /** From now on a reference leads to what is made of its target, as where that is written in another language. */
  public void rewrite(SourceNode.Text reference, UnaryOperator<SourceNode> rewriting) {
    if (rewrites.put(reference, rewriting) == null) {
      targets.remove(reference);
      ends.remove(reference);
    }
  }

  /** From the beginning every reference leads to what is wrapped in its target, where it is no schema itself but says what language one is in. */
  public void unwrap(UnaryOperator<SourceNode> unwrapping) {
    this.unwrapping = unwrapping;
  }

  /** What a reference to the node leads to. */
  public SourceNode unwrapped(SourceNode node) {
    return unwrapping.apply(node);
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
      return fragments.find(resources.enclosing(reference.place()), fragment, reference);
    }
    Optional<Resource> resource =
        SCHEME.matcher(path).matches() ? absolute(reference, path) : relative(reference, path);
    return resource.flatMap(r -> fragments.find(r, fragment, reference));
  }

  private Optional<Resource> absolute(SourceNode.Text reference, String path) {
    Optional<Resource> found = FileResources.resolved(FileResources.NOWHERE, path)
        .flatMap(uri -> resources.find(uri, reference.place()));
    if (found.isPresent()) {
      return named(reference, found);
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

  /** What has the URI of a reference, after saying so where something else has it too. */
  private Optional<Resource> named(SourceNode.Text reference, Optional<Resource> found) {
    found
        .flatMap(resources::alsoKnown)
        .ifPresent(second -> diagnostics.add(
            Rule.REF_AMBIGUOUS,
            reference.place(),
            "`" + Excerpt.of(reference.value()) + "` may be the schema at "
                + found.map(References::where).orElseThrow() + " or the one at " + where(second)
                + ", which have the same `$id`: the first is taken",
            "rename one of the two, or refer to its file by a path"));
    return found;
  }

  private static String where(Resource resource) {
    Place place = resource.node().place();
    return "`" + place.file() + "#" + Excerpt.of(place.pointer()) + "`";
  }

  private Optional<Resource> relative(SourceNode.Text reference, String path) {
    Place place = reference.place();
    Optional<URI> base = resources.enclosing(place).uri();
    boolean there = sources.isThere(Fragments.decoded(path), place);
    // Without a file, a name is what schemas that are given to a validator by hand call themselves.
    Optional<URI> uri = base.or(() -> there ? Optional.empty() : Optional.of(FileResources.NOWHERE))
        .flatMap(b -> FileResources.resolved(b, path));
    Optional<Resource> known = uri.flatMap(resources::known);
    if (known.isPresent()) {
      return named(reference, known);
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
        .file(Fragments.decoded(path), place)
        .map(root -> resources.of(root.place().file()).root());
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
