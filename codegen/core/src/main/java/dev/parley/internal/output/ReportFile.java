package dev.parley.internal.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes one file that was asked for by name: all of it or nothing, and not at all when it is there with the same bytes. */
public final class ReportFile {
  private ReportFile() {}

  public static void write(Path file, String content) throws IOException {
    Path target = file.toAbsolutePath().normalize();
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    if (Files.isDirectory(target)) {
      throw new FileSystemException(
          file.toString(), null, "a folder stands where the report belongs");
    }
    // A pipe or a terminal has nothing to be replaced.
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      Files.write(target, bytes);
      return;
    }
    if (Files.exists(target) && Arrays.equals(Files.readAllBytes(target), bytes)) {
      return;
    }
    try (StagedFile staged = new StagedFile(target, bytes)) {
      staged.moveIntoPlace();
    }
  }
}
