package dev.parley.internal.source;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Maps URIs to files: {@code {"https://example.com/a.json": "vendor/a.json", "https://example.com/all/": "vendor/all/"}}. A key that ends in a
 * slash is a prefix, and its value a folder. Paths are relative to the catalogue.
 */
public final class Catalogue {
  public static final Catalogue NONE = new Catalogue(Map.of());

  private final Map<String, Path> entries;

  private Catalogue(Map<String, Path> entries) {
    this.entries = entries;
  }

  /** Reads a catalogue. What is wrong with it is a finding. */
  public static Catalogue read(Path file, Diagnostics diagnostics) {
    String display = file.toString().replace('\\', '/');
    Optional<SourceNode> root = new SourceReader(diagnostics).read(file, display);
    if (root.isEmpty()) {
      return NONE;
    }
    Map<String, Path> entries = new LinkedHashMap<>();
    if (root.get() instanceof SourceNode.Mapping mapping) {
      Path folder = file.toAbsolutePath().normalize().getParent();
      for (SourceNode.Entry entry : mapping.entries()) {
        path(folder, entry.value())
            .ifPresentOrElse(
                path -> entries.put(bare(entry.key()), path),
                () -> wrong(
                    entry.value(), "the entry `" + Excerpt.of(entry.key()) + "`", diagnostics));
      }
    } else {
      wrong(root.get(), "the catalogue", diagnostics);
    }
    return new Catalogue(entries);
  }

  private static Optional<Path> path(Path folder, SourceNode value) {
    try {
      return value instanceof SourceNode.Text text && !text.value().isEmpty()
          ? Optional.of(folder.resolve(text.value()).normalize())
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static void wrong(SourceNode node, String what, Diagnostics diagnostics) {
    diagnostics.add(
        Rule.CATALOGUE,
        node.place(),
        what + " is " + node.describe() + ", and must map URIs to paths of files",
        "write `{\"https://example.com/schemas/\": \"folder/of/them/\"}`");
  }

  private static String bare(String uri) {
    return uri.endsWith("#") ? uri.substring(0, uri.length() - 1) : uri;
  }

  /** The file that a URI is mapped to; the longest prefix that fits decides. */
  Optional<Path> file(URI uri) {
    String text = bare(uri.toString());
    if (entries.containsKey(text)) {
      return Optional.of(entries.get(text));
    }
    return entries.keySet().stream()
        .filter(key -> key.endsWith("/") && text.startsWith(key))
        .max((a, b) -> Integer.compare(a.length(), b.length()))
        .flatMap(key -> below(entries.get(key), text.substring(key.length())));
  }

  /** A path below a folder, and never beside it. */
  private static Optional<Path> below(Path folder, String rest) {
    try {
      Path path = folder.resolve(rest).normalize();
      return path.startsWith(folder) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
