package dev.parley.internal.source;

import dev.parley.diagnostic.ContractFile;
import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of one contract: each is read once, and none outside the root. The root is the folder that was asked for, else the nearest
 * folder above the contract that holds a file {@value #ROOT_MARKER}, else the contract's own folder.
 */
public final class Sources {
  /** Marks a folder whose contracts may refer to one another's files. */
  public static final String ROOT_MARKER = ".parley-root";

  private final Path root;
  private final Path workingDirectory;
  private final Diagnostics diagnostics;
  private final SourceReader reader;
  private final Map<Path, Optional<SourceNode>> nodes = new LinkedHashMap<>();
  private final Map<String, Path> byDisplayName = new HashMap<>();
  private final Map<Path, ContractFile> files = new LinkedHashMap<>();

  private Sources(Path root, Path workingDirectory, Diagnostics diagnostics) {
    this.root = root;
    this.workingDirectory = workingDirectory;
    this.diagnostics = diagnostics;
    this.reader = new SourceReader(diagnostics);
  }

  /** The files that belong to the contract in {@code document}. */
  public static Sources of(
      Path document, Optional<Path> root, Path workingDirectory, Diagnostics diagnostics) {
    Path folder = real(document.toAbsolutePath().normalize()).getParent();
    return new Sources(
        root.map(Sources::real).orElseGet(() -> findRoot(folder)), workingDirectory, diagnostics);
  }

  private static Path findRoot(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(ROOT_MARKER))) {
        return at;
      }
    }
    return folder;
  }

  /** Symbolic links followed, so that a link cannot lead out of the root. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  /** The contract's own document. */
  public Optional<SourceNode> document(Path document) {
    return read(real(document), Optional.empty());
  }

  /** Every file that has been read, its root node. */
  public List<SourceNode> loaded() {
    return nodes.values().stream().flatMap(Optional::stream).toList();
  }

  /** Every file that has been read or looked for. */
  public Collection<ContractFile> files() {
    return files.values();
  }

  /** Path of a file from the root, with {@code /} between folders: the same wherever the contract is checked out. */
  public String pathFromRoot(Place place) {
    Path file = byDisplayName.get(place.file());
    return file == null ? place.file() : slashes(root.relativize(file));
  }

  /** The root of another file, or nothing after saying why. {@code path} is the part of a reference before {@code #}, decoded. */
  Optional<SourceNode> file(String path, Place from) {
    Path base = byDisplayName.get(from.file());
    Path target;
    try {
      target = base.resolveSibling(path).normalize();
    } catch (java.nio.file.InvalidPathException e) {
      diagnostics.add(
          Rule.REF_DANGLING,
          from,
          "`$ref` names a path that no file can have: `" + Excerpt.of(path) + "`",
          "correct the path");
      return Optional.empty();
    }
    Path actual = real(target);
    if (!target.startsWith(root) || !actual.startsWith(root)) {
      diagnostics.add(
          Rule.REF_OUTSIDE_ROOT,
          from,
          "`$ref` leads to `" + Excerpt.of(path) + "`, outside the contract's root `"
              + display(root) + "`",
          "move the file below the root, or mark a higher folder as the root with an empty file `"
              + ROOT_MARKER + "` or `--root`");
      return Optional.empty();
    }
    if (!Files.exists(actual)) {
      remember(actual);
      diagnostics.add(
          Rule.REF_DANGLING,
          from,
          "`$ref` leads to `" + Excerpt.of(path) + "`, and there is no such file"
              + Siblings.hint(target),
          "correct the path; it is relative to the file that it stands in");
      return Optional.empty();
    }
    return read(actual, Optional.of(from));
  }

  private Optional<SourceNode> read(Path file, Optional<Place> cause) {
    Optional<SourceNode> known = nodes.get(file);
    if (known == null) {
      String display = display(file);
      byDisplayName.put(display, file);
      // Before it is read, so that a change in between is taken for one after it.
      remember(file);
      known = reader.read(file, display, cause);
      nodes.put(file, known);
    }
    return known;
  }

  private void remember(Path file) {
    files.computeIfAbsent(file, f -> ContractFile.of(f, display(f)));
  }

  private String display(Path file) {
    Path here = real(workingDirectory);
    if (file.equals(here)) {
      return ".";
    }
    return file.startsWith(here) ? slashes(here.relativize(file)) : slashes(file);
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
