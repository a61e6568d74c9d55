package dev.parley.internal.output;

import dev.parley.emit.GeneratedFile;
import dev.parley.emit.Written;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
final class OutputFolder {
  private static final String OLD = "old-";

  private final Path folder;
  private final FolderPaths paths;
  private final List<Staged> staged = new ArrayList<>();
  private final List<Path> obsolete;
  private final List<Path> createdFolders = new ArrayList<>();
  private final Written written;
  private @Nullable Path staging;
  private int moved;

  /** A file to write, and whether another stands in its place. */
  private record Staged(GeneratedFile file, Path target, boolean replaces) {}

  private OutputFolder(Path folder, List<GeneratedFile> files, Origin origin) throws IOException {
    this.folder = folder;
    this.paths = new FolderPaths(folder);
    FolderList list = FolderList.of(folder, files, origin.contracts());
    FolderList before = FolderList.read(folder);
    if (!origin.alone()) {
      before.checkReplacedBy(list);
    }
    int created = 0;
    for (GeneratedFile file : files) {
      Path target = paths.written(file.path());
      boolean exists = !paths.isNew() && Files.exists(target, LinkOption.NOFOLLOW_LINKS);
      if (exists) {
        checkOurs(file, target, before.files());
      }
      if (!exists
          || !Arrays.equals(
              Files.readAllBytes(target), file.content().getBytes(StandardCharsets.UTF_8))) {
        staged.add(new Staged(file, target, exists));
        created += exists ? 0 : 1;
      }
    }
    this.obsolete = obsolete(list.files(), before.files());
    this.written = new Written(
        created, staged.size() - created, files.size() - staged.size(), obsolete.size());
    Path target = folder.resolve(FolderList.NAME);
    boolean hasList = Files.exists(target);
    // Other ways to the same contracts, as on another machine, are no reason to write it anew.
    boolean isOld = !hasList || before.hasOrigins() != list.hasOrigins();
    if (!staged.isEmpty() || !obsolete.isEmpty() || isOld) {
      GeneratedFile file = new GeneratedFile(FolderList.NAME, list.text());
      staged.add(new Staged(file, target, hasList));
    }
  }

  /** Writes several folders: all of them or, when that fails, none. */
  static Map<Path, Written> write(Map<Path, List<GeneratedFile>> files, Origin origin)
      throws IOException {
    List<OutputFolder> folders = new ArrayList<>();
    Map<Path, Written> written = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, List<GeneratedFile>> entry : files.entrySet()) {
        OutputFolder folder = new OutputFolder(folder(entry.getKey()), entry.getValue(), origin);
        folders.add(folder);
        folder.stage();
        written.put(entry.getKey(), folder.written);
      }
      for (OutputFolder folder : folders) {
        folder.moveIntoPlace();
      }
    } catch (IOException e) {
      for (OutputFolder folder : folders) {
        folder.moveBack();
        folder.removeStaging();
        folder.removeCreatedFolders();
      }
      throw e;
    }
    for (OutputFolder folder : folders) {
      folder.removeStaging();
      folder.removeObsolete();
    }
    return written;
  }

  private static Path folder(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    for (Path at = absolute; at != null; at = at.getParent()) {
      if (Files.exists(at) && !Files.isDirectory(at)) {
        throw new NotDirectoryException(at.toString());
      }
    }
    return absolute;
  }

  private void stage() throws IOException {
    if (staged.isEmpty()) {
      return;
    }
    createFolders(folder);
    Path into = StagingFolder.in(folder);
    staging = into;
    Set<Path> parents = new LinkedHashSet<>();
    for (int i = 0; i < staged.size(); i++) {
      write(into.resolve(String.valueOf(i)), staged.get(i).file());
      parents.add(staged.get(i).target().getParent());
    }
    for (Path parent : parents) {
      createFolders(parent);
    }
  }

  /** Not by {@link Files}, whose way to an open file is longer than what is written to most of them. */
  private static void write(Path path, GeneratedFile file) throws IOException {
    try (OutputStream out = new FileOutputStream(path.toFile())) {
      out.write(file.content().getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Needs no more room: the bytes are on the disk, and the folders exist. What was there is kept beside them until all is in place.
   */
  private void moveIntoPlace() throws IOException {
    if (staging == null) {
      return;
    }
    for (int i = 0; i < staged.size(); i++) {
      Path target = staged.get(i).target();
      boolean replaces = staged.get(i).replaces();
      if (replaces) {
        move(target, staging.resolve(OLD + i));
      }
      try {
        move(staging.resolve(String.valueOf(i)), target);
      } catch (IOException e) {
        if (replaces) {
          move(staging.resolve(OLD + i), target);
        }
        throw e;
      }
      moved = i + 1;
    }
  }

  /** As it was before {@link #moveIntoPlace}, as far as that came. */
  private void moveBack() throws IOException {
    for (int i = moved - 1; i >= 0 && staging != null; i--) {
      Path target = staged.get(i).target();
      Path old = staging.resolve(OLD + i);
      if (Files.exists(old)) {
        move(old, target);
      } else {
        Files.deleteIfExists(target);
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private void removeObsolete() throws IOException {
    for (Path file : obsolete) {
      Files.deleteIfExists(file);
      removeEmptyParents(file.getParent());
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

  private void removeStaging() throws IOException {
    if (staging != null) {
      StagingFolder.remove(staging);
      staging = null;
    }
  }

  /** A file that somebody wrote by hand is never overwritten. */
  private static void checkOurs(GeneratedFile file, Path target, Set<String> listed)
      throws IOException {
    if (!Files.isRegularFile(target)) {
      throw new FileSystemException(
          target.toString(), null, "a folder stands where a generated file belongs");
    }
    boolean ours = listed.contains(file.path()) || isGenerated(target);
    if (!ours
        && !Arrays.equals(
            Files.readAllBytes(target), file.content().getBytes(StandardCharsets.UTF_8))) {
      throw new FileSystemException(
          target.toString(),
          null,
          "the file was not written by Parley, and a generated one belongs there");
    }
  }

  /** What an earlier run wrote and this one does not. The list is a file that anyone can edit, so its entries are checked like any path. */
  private List<Path> obsolete(Set<String> current, Set<String> listed) throws IOException {
    List<Path> obsolete = new ArrayList<>();
    for (String line : listed) {
      if (current.contains(line)) {
        continue;
      }
      try {
        Path file = paths.target(line);
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && isGenerated(file)
            && !paths.isWritten(file)) {
          obsolete.add(file);
        }
      } catch (FileSystemException e) {
        // Not one that Parley wrote: it leaves the folder, or a link is on the way.
        continue;
      }
    }
    return obsolete;
  }

  private static boolean isGenerated(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return Header.isOf(lines.findFirst().orElse(""));
    } catch (java.io.UncheckedIOException e) {
      return false;
    }
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
