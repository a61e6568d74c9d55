package dev.parley.internal.output;

import dev.parley.emit.GeneratedFile;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The file in an output folder that lists what was generated into it, and from which contracts. By it the next call knows what to remove, and
 * a call with other contracts that what is there is not its own.
 *
 * <pre>
 * # ts from ../../contracts/parcels/asyncapi.yaml
 * parcels.ts
 * runtime.ts
 * </pre>
 */
final class FolderList {
  static final String NAME = ".parley-files";

  private static final String ORIGIN = "# ";
  private static final String FROM = " from ";

  private final Path folder;
  private final Set<String> origins = new TreeSet<>();
  private final Set<String> files = new TreeSet<>();

  private FolderList(Path folder) {
    this.folder = folder;
  }

  /** What earlier calls wrote, as far as that can be read. */
  static FolderList read(Path folder) throws IOException {
    FolderList list = new FolderList(folder);
    Path file = folder.resolve(NAME);
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(line -> (line.startsWith(ORIGIN) ? list.origins : list.files).add(line));
    }
    return list;
  }

  /**
   * What is to be written.
   *
   * @param contracts that it is generated from, absolute
   */
  static FolderList of(Path folder, List<GeneratedFile> files, List<Path> contracts) {
    FolderList list = new FolderList(folder);
    for (GeneratedFile file : files) {
      list.files.add(file.path());
      String kind = file.path().substring(file.path().lastIndexOf('.') + 1);
      contracts.forEach(contract -> list.addOrigin(kind, contract));
    }
    return list;
  }

  private void addOrigin(String kind, Path contract) {
    // On Windows there is no way from one drive to another.
    if (contract.getRoot().equals(folder.getRoot())) {
      String way = folder.relativize(contract).toString();
      origins.add(ORIGIN + kind + FROM + way.replace(File.separatorChar, '/'));
    }
  }

  Set<String> files() {
    return files;
  }

  boolean hasOrigins() {
    return !origins.isEmpty();
  }

  String text() {
    Set<String> lines = new TreeSet<>(origins);
    lines.addAll(files);
    return String.join("\n", lines) + "\n";
  }

  /**
   * Refuses to replace what is listed here where that comes from a contract that is still there and not among those of the other list, or is of
   * another kind. What comes from contracts that are gone may go too.
   */
  void checkReplacedBy(FolderList other) throws IOException {
    for (String origin : origins) {
      Path contract = contract(origin);
      if (!other.origins.contains(origin)
          && Files.isRegularFile(contract)
          && !other.comesFrom(kind(origin), contract)) {
        throw new FolderTakenException(folder, contract, origin);
      }
    }
  }

  /** Whether the same file is among the contracts under another name, as by a link on the way. */
  private boolean comesFrom(String kind, Path contract) throws IOException {
    for (String origin : origins) {
      Path own = contract(origin);
      if (kind(origin).equals(kind)
          && Files.isRegularFile(own)
          && Files.isSameFile(own, contract)) {
        return true;
      }
    }
    return false;
  }

  private static String kind(String origin) {
    int from = origin.indexOf(FROM);
    return from < 0 ? origin : origin.substring(0, from);
  }

  /** The list is a file that anyone can edit: what is no path leads to the folder, where no contract is. */
  private Path contract(String origin) {
    int from = origin.indexOf(FROM);
    try {
      return folder
          .resolve(from < 0 ? "" : origin.substring(from + FROM.length()))
          .normalize();
    } catch (InvalidPathException e) {
      return folder;
    }
  }
}
