package dev.parley.internal.output;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Paths of generated files below a folder: none of them leaves it, neither by its name nor by a link on the way. */
final class FolderPaths {
  private final Path folder;
  private final Set<Path> checked = new HashSet<>();
  private final Map<String, Path> written = new HashMap<>();
  private final boolean isNew;

  FolderPaths(Path folder) {
    this.folder = folder;
    this.isNew = !Files.exists(folder);
  }

  /** Whether there was no such folder: then nothing can stand in it. */
  boolean isNew() {
    return isNew;
  }

  /**
   * @param path relative to the folder
   */
  Path target(String path) throws IOException {
    Path target = resolved(path).normalize();
    if (!target.startsWith(folder) || target.equals(folder)) {
      throw new FileSystemException(path, null, "the path leaves the output folder");
    }
    if (!isNew) {
      check(target);
    }
    return target;
  }

  /** The path of a file that is written now. */
  Path written(String path) throws IOException {
    Path target = target(path);
    written.put(folded(target), target);
    return target;
  }

  /** Whether a file is one that is written now, in whatever spelling: on many disks {@code ID.java} and {@code Id.java} are one file. */
  boolean isWritten(Path file) throws IOException {
    Path same = written.get(folded(file));
    return same != null && Files.exists(same) && Files.isSameFile(same, file);
  }

  private static String folded(Path path) {
    return Normalizer.normalize(path.toString(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private void check(Path path) throws IOException {
    if (path.equals(folder) || checked.contains(path)) {
      return;
    }
    check(path.getParent());
    if (Files.isSymbolicLink(path)) {
      throw new FileSystemException(
          path.toString(), null, "a symbolic link stands in the output folder");
    }
    checked.add(path);
  }

  private Path resolved(String path) throws IOException {
    try {
      return folder.resolve(path);
    } catch (InvalidPathException e) {
      throw new FileSystemException(
          path,
          null,
          "the locale has no letters for this name; set LC_ALL=C.UTF-8 or another with UTF-8");
    }
  }
}
