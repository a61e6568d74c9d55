package dev.parley.internal.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** A folder for files that are moved out of it, which others may read then: files of a temporary folder belong to its owner alone. */
final class StagingFolder {
  private static final String NAME = ".parley-staging-";

  /** No run is as slow. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private StagingFolder() {}

  static Path in(Path folder) throws IOException {
    // Not Files.createTempDirectory: what it takes for a name that nobody guesses takes longer than
    // to write some hundred files.
    for (long number = System.nanoTime(); ; number++) {
      try {
        Path staging =
            Files.createDirectory(folder.resolve(NAME + Long.toUnsignedString(number, 36)));
        removeAbandoned(folder, since(staging).minus(ABANDONED));
        return staging;
      } catch (FileAlreadyExistsException e) {
        continue;
      }
    }
  }

  static void remove(Path staging) throws IOException {
    try (Stream<Path> files = Files.list(staging)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(staging);
  }

  /** What is left of runs that were killed. */
  private static void removeAbandoned(Path folder, Instant since) throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, NAME + "*")) {
      for (Path staging : found) {
        if (Files.isDirectory(staging, LinkOption.NOFOLLOW_LINKS)
            && since(staging).isBefore(since)) {
          remove(staging);
        }
      }
    } catch (NoSuchFileException e) {
      // Another run is removing it, too.
      return;
    }
  }

  private static Instant since(Path staging) throws IOException {
    return Files.getLastModifiedTime(staging).toInstant();
  }
}
