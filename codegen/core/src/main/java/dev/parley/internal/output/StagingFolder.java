package dev.parley.internal.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for files that are moved out of it, which others may read then: files of a temporary folder belong to its owner alone. */
final class StagingFolder {
  private static final String NAME = ".parley-staging-";

  private StagingFolder() {}

  static Path in(Path folder) throws IOException {
    // Not Files.createTempDirectory: what it takes for a name that nobody guesses takes longer than
    // to write some hundred files.
    for (long number = System.nanoTime(); ; number++) {
      try {
        return Files.createDirectory(folder.resolve(NAME + Long.toUnsignedString(number, 36)));
      } catch (FileAlreadyExistsException e) {
        continue;
      }
    }
  }
}
