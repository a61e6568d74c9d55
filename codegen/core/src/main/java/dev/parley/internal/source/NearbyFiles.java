package dev.parley.internal.source;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a folder that give themselves, or a schema in them, an id. Looked at only when a reference leads nowhere else, once, and
 * within bounds: a folder may hold far more than contracts.
 */
final class NearbyFiles {
  private static final int MOST_FILES = 5_000;
  private static final int DEEPEST = 12;
  private static final long LARGEST = 8L << 20;
  private static final Set<String> SKIPPED = Set.of("node_modules", "target", "build", "dist");
  private static final Pattern ID = Pattern.compile("\\$?id[\"']?\\s*:\\s*[\"']?([^\"'\\s,}]+)");

  private final Path root;
  private final Path home;
  private Map<Path, Set<String>> lastSegments = Map.of();
  private boolean looked;

  /** Below the root, and in the folder of the contract, which may be one that is built. */
  NearbyFiles(ContractPaths paths) {
    this.root = paths.root();
    this.home = paths.home();
  }

  /** The files that may hold the schema with a URI, sorted by path. */
  List<Path> candidates(URI uri) {
    if (!looked) {
      looked = true;
      lastSegments = look();
    }
    String wanted = lastSegment(uri.toString());
    List<Path> candidates = new ArrayList<>();
    lastSegments.forEach((file, segments) -> {
      if (segments.contains(wanted)) {
        candidates.add(file);
      }
    });
    return candidates;
  }

  private Map<Path, Set<String>> look() {
    Map<Path, Set<String>> found = new TreeMap<>();
    try {
      for (Path file : files()) {
        Matcher id = ID.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        Set<String> segments = new HashSet<>();
        while (id.find()) {
          segments.add(lastSegment(id.group(1)));
        }
        found.put(file, segments);
      }
    } catch (IOException e) {
      // What cannot be looked at holds nothing: the reference is reported as leading nowhere.
      return found;
    }
    return found;
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(root, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String name = String.valueOf(folder.getFileName());
        boolean skipped =
            !home.startsWith(folder) && (name.startsWith(".") || SKIPPED.contains(name));
        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (attributes.isRegularFile()
            && attributes.size() <= LARGEST
            && name.matches(".*\\.(json|ya?ml|schema)")) {
          files.add(file);
        }
        return files.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) {
        return FileVisitResult.CONTINUE;
      }
    });
    return files;
  }

  private static String lastSegment(String uri) {
    String bare = uri.indexOf('#') < 0 ? uri : uri.substring(0, uri.indexOf('#'));
    return bare.substring(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf(':')) + 1);
  }
}
