package dev.parley.internal.source;

import dev.parley.diagnostic.ContractFile;
import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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

  /** One byte more than a document may have, so that what is too large is refused and not cut. */
  public static final int ENOUGH_BYTES = Limits.BYTES_PER_FILE + 1;

  private final ContractPaths paths;
  private final Diagnostics diagnostics;
  private final SourceReader reader;
  private final Map<Path, Optional<SourceNode>> nodes = new HashMap<>();
  private final Map<String, SourceNode> loaded = new LinkedHashMap<>();
  private final Map<String, Path> byDisplayName = new HashMap<>();
  private final Map<Path, ContractFile> files = new LinkedHashMap<>();
  private final Map<String, SourceNode> roots = new HashMap<>();
  private final List<SourceNode> all = new ArrayList<>();
  private final Surroundings surroundings;
  private boolean givenAreRead;

  private Sources(ContractPaths paths, Surroundings surroundings, Diagnostics diagnostics) {
    this.paths = paths;
    this.surroundings = surroundings;
    this.diagnostics = diagnostics;
    this.reader = new SourceReader(diagnostics);
  }

  /**
   * What a contract is read amid.
   *
   * @param root the folder that references must not leave, when it was asked for
   * @param workingDirectory messages name files relative to it
   * @param given all documents of this run
   * @param contents of documents that are on no disk
   * @param delegates whether generated code may leave to a validator what it cannot check itself
   */
  public record Surroundings(
      Optional<Path> root,
      Path workingDirectory,
      List<Path> given,
      Catalogue catalogue,
      Map<Path, byte[]> contents,
      boolean delegates) {
    public Surroundings {
      given = List.copyOf(given);
      contents = Map.copyOf(contents);
    }

    public Surroundings(
        Optional<Path> root, Path workingDirectory, List<Path> given, Catalogue catalogue) {
      this(root, workingDirectory, given, catalogue, Map.of(), false);
    }
  }

  /** The files that belong to the contract in {@code document}. */
  public static Sources of(Path document, Surroundings surroundings, Diagnostics diagnostics) {
    ContractPaths paths =
        new ContractPaths(document, surroundings.root(), surroundings.workingDirectory());
    return new Sources(paths, surroundings, diagnostics);
  }

  public boolean delegates() {
    return surroundings.delegates();
  }

  /** The contract's own document. */
  public Optional<SourceNode> document(Path document) {
    return read(ContractPaths.real(document), Optional.empty());
  }

  /**
   * A file that goes with the contract and is none of its documents.
   *
   * @param name as messages show it
   * @param text nothing when there is no such file, or it cannot be read (which has been reported)
   */
  public record Companion(String name, Optional<String> text) {}

  /** Reads a file that may be there. */
  public Companion companion(Path file) {
    Path actual = ContractPaths.real(file);
    remember(actual);
    String name = paths.display(actual);
    return new Companion(name, Files.exists(actual) ? reader.text(actual, name) : Optional.empty());
  }

  /** Every file that has been read, its root node. */
  public Collection<SourceNode> loaded() {
    return Collections.unmodifiableCollection(loaded.values());
  }

  /** The root node of a file that has been read, by its name in messages. */
  public Optional<SourceNode> loaded(String file) {
    return Optional.ofNullable(loaded.get(file));
  }

  /** Every file that has been read or looked for. */
  public Collection<ContractFile> files() {
    return files.values();
  }

  /** The same, and the meta-schemas that were referred to, in the order in which they were read. */
  public List<SourceNode> all() {
    return Collections.unmodifiableList(all);
  }

  /** Where the character at an offset of a text that is a notation of its own stands in its file. */
  public Place place(SourceNode.Text node, int offset) {
    return reader.place(node, offset);
  }

  ContractPaths paths() {
    return paths;
  }

  /** The file that the catalogue maps a URI to. What stands in its folder may be referred to from it. */
  Optional<SourceNode> mapped(URI uri, Place from) {
    Optional<Path> file = surroundings.catalogue().file(uri).map(ContractPaths::real);
    file.map(Path::getParent).ifPresent(paths::allow);
    return file.flatMap(f -> read(f, Optional.of(from)));
  }

  /** Reads the other documents of this run, so that what is in them can be found. */
  void readGiven() {
    if (!givenAreRead) {
      givenAreRead = true;
      for (Path document : surroundings.given()) {
        Path file = ContractPaths.real(document);
        paths.allow(file.getParent());
        read(file, Optional.empty());
      }
    }
  }

  Optional<SourceNode> bundled(URI uri) {
    return Bundled.document(uri).flatMap(document -> {
      SourceNode known = roots.get(document.name());
      Optional<SourceNode> node =
          known == null ? reader.read(document.name(), document.text()) : Optional.of(known);
      if (known == null) {
        node.ifPresent(n -> keep(document.name(), n));
      }
      return node;
    });
  }

  Optional<SourceNode> open(Path file, Place from) {
    return read(ContractPaths.real(file), Optional.of(from));
  }

  /** Whether a relative path leads to a file that may be read. */
  boolean isThere(String path, Place from) {
    Path base = byDisplayName.get(from.file());
    if (base == null) {
      return false;
    }
    try {
      Path target = base.resolveSibling(path).normalize();
      Path actual = paths.followed(target);
      return paths.isInside(target)
          && paths.isInside(actual)
          && (nodes.containsKey(actual) || Files.isRegularFile(actual));
    } catch (java.nio.file.InvalidPathException e) {
      return false;
    }
  }

  /** Path of a file from the root, with {@code /} between folders: the same wherever the contract is checked out. */
  public String pathFromRoot(Place place) {
    Path file = byDisplayName.get(place.file());
    return file == null ? place.file() : paths.fromRoot(file);
  }

  /** The root of another file, or nothing after saying why. {@code path} is the part of a reference before {@code #}, decoded. */
  Optional<SourceNode> file(String path, Place from) {
    Path base = byDisplayName.get(from.file());
    if (base == null) {
      diagnostics.add(
          Rule.REF_DANGLING,
          from,
          "`$ref` leads to `" + Excerpt.of(path) + "`, which is not at hand",
          "map its URI to a file in a catalogue");
      return Optional.empty();
    }
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
    Path actual = paths.followed(target);
    if (!paths.isInside(target) || !paths.isInside(actual)) {
      diagnostics.add(
          Rule.REF_OUTSIDE_ROOT,
          from,
          "`$ref` leads to `" + Excerpt.of(path) + "`, outside the contract's root `"
              + paths.display(paths.root()) + "`",
          "move the file below the root, or mark a higher folder as the root with an empty file `"
              + ROOT_MARKER + "` or `--root`");
      return Optional.empty();
    }
    if (!nodes.containsKey(actual) && !Files.exists(actual)) {
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
      String display = paths.display(file);
      byDisplayName.put(display, file);
      Place asked = cause.orElse(Place.start(display));
      Optional<byte[]> content = Optional.ofNullable(surroundings.contents().get(file))
          .or(() -> reader.content(file, display, asked));
      content.ifPresent(bytes -> files.put(file, ContractFile.of(file, display, bytes)));
      remember(file);
      known = content.flatMap(bytes -> reader.read(display, bytes, asked));
      nodes.put(file, known);
      known.ifPresent(node -> {
        loaded.put(display, node);
        keep(display, node);
      });
    }
    return known;
  }

  private void remember(Path file) {
    files.computeIfAbsent(file, f -> ContractFile.of(f, paths.display(f)));
  }

  private void keep(String display, SourceNode node) {
    roots.put(display, node);
    all.add(node);
  }
}
