package dev.parley.internal.source;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Follows {@code $ref}s: within a file, across files, never to the network (RFC 3986 §5, RFC 6901 §6). */
public final class References {
  private static final Pattern SCHEME =
      Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]+:|//).*", Pattern.DOTALL);

  /** More than these no key has; a hostile pointer has millions. */
  private static final int MOST_SLASHES = 20;

  private final Sources sources;
  private final Diagnostics diagnostics;

  public References(Sources sources, Diagnostics diagnostics) {
    this.sources = sources;
    this.diagnostics = diagnostics;
  }

  /** The node itself, or what it refers to in the end; nothing after saying why. */
  public Optional<SourceNode> follow(SourceNode node) {
    Set<Place> seen = new LinkedHashSet<>();
    SourceNode at = node;
    while (true) {
      Optional<SourceNode.Text> reference = reference(at);
      if (reference.isEmpty()) {
        return Optional.of(at);
      }
      if (!seen.add(at.place())) {
        diagnostics.add(
            Rule.REF_CYCLE,
            reference.get().place(),
            "`$ref` `" + Excerpt.of(reference.get().value())
                + "` comes back to itself without reaching anything",
            "let one of the references in the circle lead to a definition");
        return Optional.empty();
      }
      Optional<SourceNode> target = target(reference.get());
      if (target.isEmpty()) {
        return Optional.empty();
      }
      at = target.get();
    }
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
    String value = reference.value();
    if (SCHEME.matcher(value).matches()) {
      boolean file = value.toLowerCase(Locale.ROOT).startsWith("file:");
      diagnostics.add(
          file ? Rule.REF_OUTSIDE_ROOT : Rule.REF_REMOTE,
          reference.place(),
          "`$ref` leads to `" + Excerpt.of(value) + "`; Parley "
              + (file ? "follows relative paths only" : "never uses the network"),
          "copy the document into the contract's folder and refer to it by a relative path");
      return Optional.empty();
    }
    int hash = value.indexOf('#');
    String path = hash < 0 ? value : value.substring(0, hash);
    String fragment = hash < 0 ? "" : value.substring(hash + 1);
    Optional<SourceNode> root = sources.file(
        path.isEmpty() ? ownName(reference.place()) : decoded(path), reference.place());
    return root.flatMap(node -> at(node, fragment, reference));
  }

  private static String ownName(Place place) {
    return place.file().substring(place.file().lastIndexOf('/') + 1);
  }

  private Optional<SourceNode> at(SourceNode root, String fragment, SourceNode.Text reference) {
    String pointer = decoded(fragment);
    if (!pointer.isEmpty() && !pointer.startsWith("/")) {
      dangling(
          reference,
          "`#" + Excerpt.of(fragment) + "` is no JSON Pointer",
          "write `#/` and the keys that lead to the definition");
      return Optional.empty();
    }
    SourceNode at = root;
    List<String> keys = Pointer.keys(pointer);
    for (int i = 0; i < keys.size(); ) {
      int length = keyLength(at, keys.subList(i, keys.size()));
      if (length == 0) {
        danglingAt(reference, at, keys.get(i));
        return Optional.empty();
      }
      at = child(at, String.join("/", keys.subList(i, i + length))).orElseThrow();
      i += length;
    }
    return Optional.of(at);
  }

  /**
   * How many parts of a pointer make up the next key: one, or more where a key has slashes in it that somebody forgot to write as {@code ~1}; 0
   * when there is no such key.
   */
  private static int keyLength(SourceNode node, List<String> keys) {
    for (int length = 1; length <= Math.min(keys.size(), MOST_SLASHES); length++) {
      if (child(node, String.join("/", keys.subList(0, length))).isPresent()) {
        return length;
      }
    }
    return 0;
  }

  private void danglingAt(SourceNode.Text reference, SourceNode at, String key) {
    String near = at instanceof SourceNode.Mapping mapping ? Nearest.hint(key, mapping.keys()) : "";
    dangling(
        reference,
        "`" + Excerpt.of(reference.value()) + "` leads nowhere: there is no `" + Excerpt.of(key)
            + "` at `#" + Excerpt.of(at.place().pointer()) + "`" + near,
        "correct the reference, or add the definition");
  }

  private static Optional<SourceNode> child(SourceNode node, String key) {
    if (node instanceof SourceNode.Mapping mapping) {
      return mapping.get(key);
    }
    if (node instanceof SourceNode.Sequence sequence && key.matches("0|[1-9][0-9]{0,8}")) {
      int index = Integer.parseInt(key);
      return index < sequence.items().size()
          ? Optional.of(sequence.items().get(index))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private void dangling(SourceNode.Text reference, String message, String fix) {
    diagnostics.add(Rule.REF_DANGLING, reference.place(), message, fix);
  }

  private static String decoded(String text) {
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
