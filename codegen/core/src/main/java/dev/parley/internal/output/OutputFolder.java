package dev.parley.internal.output;

import dev.parley.Written;
import dev.parley.emit.GeneratedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes generated files into a folder.
 *
 * <ul>
 *   <li>what is already there with the same bytes is not touched, so that builds stay incremental;
 *   <li>what has changed is first written in full to a staging folder beside its target, then moved into place, so that a full disk leaves
 *       everything as it was;
 *   <li>a list of what was written is kept, and what is on an older list and no longer generated is removed.
 * </ul>
 */
public final class OutputFolder {
  static final String LIST = ".parley-files";
  private static final String STAGING = ".parley-staging-";

  private final Path folder;
  private final List<Path> createdFolders = new ArrayList<>();

  private OutputFolder(Path folder) {
    this.folder = folder;
  }

  public static Written write(Path folder, List<GeneratedFile> files) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    for (Path at = absolute; at != null; at = at.getParent()) {
      if (Files.exists(at) && !Files.isDirectory(at)) {
        throw new NotDirectoryException(at.toString());
      }
    }
    return new OutputFolder(absolute).write(files);
  }

  private Written write(List<GeneratedFile> files) throws IOException {
    List<GeneratedFile> changed = new ArrayList<>();
    int created = 0;
    for (GeneratedFile file : files) {
      Path target = target(file.path());
      byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
      boolean exists = Files.isRegularFile(target);
      if (!exists || !Arrays.equals(Files.readAllBytes(target), content)) {
        changed.add(file);
        created += exists ? 0 : 1;
      }
    }
    Set<String> names = files.stream().map(GeneratedFile::path).collect(Collectors.toCollection(TreeSet::new));
    List<Path> obsolete = obsolete(names);
    GeneratedFile list = new GeneratedFile(LIST, String.join("\n", names) + "\n");
    if (!changed.isEmpty() || !obsolete.isEmpty() || !Files.exists(folder.resolve(LIST))) {
      List<GeneratedFile> staged = new ArrayList<>(changed);
      staged.add(list);
      stageAndMove(staged);
    }
    for (Path file : obsolete) {
      Files.deleteIfExists(file);
      removeEmptyParents(file.getParent());
    }
    return new Written(created, changed.size() - created, files.size() - changed.size(), obsolete.size());
  }

  private void stageAndMove(List<GeneratedFile> files) throws IOException {
    Path staging = null;
    try {
      createFolders(folder);
      staging = Files.createTempDirectory(folder, STAGING);
      for (int i = 0; i < files.size(); i++) {
        Files.writeString(staging.resolve(String.valueOf(i)), files.get(i).content());
      }
      for (GeneratedFile file : files) {
        createFolders(target(file.path()).getParent());
      }
      // From here on nothing needs more room: the bytes are on the disk, and the folders exist.
      for (int i = 0; i < files.size(); i++) {
        Files.move(staging.resolve(String.valueOf(i)), target(files.get(i).path()), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      if (staging != null) {
        removeStaging(staging);
        staging = null;
      }
      removeCreatedFolders();
      throw e;
    } finally {
      if (staging != null) {
        removeStaging(staging);
      }
    }
  }

  private void createFolders(Path path) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path at = path; at != null && !Files.isDirectory(at); at = at.getParent()) {
      missing.add(0, at);
    }
    for (Path at : missing) {
      Files.createDirectory(at);
      createdFolders.add(at);
    }
  }

  private void removeCreatedFolders() {
    for (int i = createdFolders.size() - 1; i >= 0; i--) {
      createdFolders.get(i).toFile().delete();
    }
  }

  private static void removeStaging(Path staging) throws IOException {
    try (var files = Files.list(staging)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(staging);
  }

  /** What an earlier run wrote and this one does not. The list is a file that anyone can edit, so its entries are checked like any path. */
  private List<Path> obsolete(Set<String> current) throws IOException {
    Path list = folder.resolve(LIST);
    List<Path> obsolete = new ArrayList<>();
    if (Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
      for (String line : Files.readAllLines(list)) {
        Path file = folder.resolve(line).normalize();
        if (!line.isBlank() && !current.contains(line) && file.startsWith(folder) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isGenerated(file)) {
          obsolete.add(file);
        }
      }
    }
    return obsolete;
  }

  private static boolean isGenerated(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.findFirst().orElse("").startsWith(Header.START);
    } catch (java.io.UncheckedIOException e) {
      return false;
    }
  }

  private Path target(String path) throws IOException {
    Path target = folder.resolve(path).normalize();
    if (!target.startsWith(folder) || target.equals(folder)) {
      throw new FileSystemException(path, null, "the path leaves the output folder");
    }
    Path real = folder;
    for (Path part : folder.relativize(target)) {
      real = real.resolve(part);
      if (Files.isSymbolicLink(real)) {
        throw new FileSystemException(real.toString(), null, "a symbolic link stands in the output folder");
      }
    }
    return target;
  }

  private void removeEmptyParents(Path start) throws IOException {
    for (Path at = start; !at.equals(folder); at = at.getParent()) {
      try (var children = Files.list(at)) {
        if (children.findAny().isPresent()) {
          return;
        }
      }
      Files.delete(at);
    }
  }
}
