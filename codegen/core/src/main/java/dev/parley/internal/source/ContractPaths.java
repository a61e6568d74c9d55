package dev.parley.internal.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which paths belong to a contract, and how they are written: no reference leaves the root, neither by its text nor by a link on the way. */
final class ContractPaths {
  private final Path root;
  private final Path home;
  private final Path here;
  private final Set<Path> alsoInside = new HashSet<>();
  private final Map<Path, Path> followed = new HashMap<>();
  private final Map<Path, String> fromRoot = new HashMap<>();

  /**
   * @param asked the root that was asked for; otherwise it is the nearest folder with a {@value Sources#ROOT_MARKER}, or the document's own
   * @param here messages name files relative to it
   */
  ContractPaths(Path document, Optional<Path> asked, Path here) {
    this.home = real(document.toAbsolutePath().normalize()).getParent();
    this.root = asked.map(ContractPaths::real).orElseGet(() -> findRoot(home));
    this.here = real(here);
  }

  private static Path findRoot(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(Sources.ROOT_MARKER))) {
        return at;
      }
    }
    return folder;
  }

  Path root() {
    return root;
  }

  /** The folder of the contract. */
  Path home() {
    return home;
  }

  /** Symbolic links followed, so that a link cannot lead out of the root. */
  static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  /** As {@link #real}, which asks the file system about every folder on the way: many references lead to one file. */
  Path followed(Path path) {
    return followed.computeIfAbsent(path, ContractPaths::real);
  }

  /** Lets references lead to a folder outside the root. */
  void allow(Path folder) {
    alsoInside.add(folder);
  }

  boolean isInside(Path file) {
    return file.startsWith(root) || alsoInside.stream().anyMatch(file::startsWith);
  }

  /** With {@code /} between folders: the same wherever the contract is checked out. */
  String fromRoot(Path file) {
    return fromRoot.computeIfAbsent(file, f -> slashes(root.relativize(f)));
  }

  /** As messages name it. */
  String display(Path file) {
    String name = slashes(file.startsWith(here) ? here.relativize(file) : file);
    return name.isEmpty() ? "." : name;
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
