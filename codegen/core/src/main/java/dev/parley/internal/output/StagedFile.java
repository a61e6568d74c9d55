package dev.parley.internal.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file whose bytes are on the disk beside their place, so that nothing but a move is left to do; or nothing, when it is closed before. */
final class StagedFile implements AutoCloseable {
  private final Path target;
  private final Path staging;
  private final Path staged;

  StagedFile(Path target, byte[] content) throws IOException {
    this.target = target;
    Path folder = target.getParent();
    Files.createDirectories(folder);
    this.staging = StagingFolder.in(folder);
    this.staged = staging.resolve("file");
    try {
      Files.write(staged, content);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  void moveIntoPlace() throws IOException {
    Files.move(staged, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(staging)) {
      StagingFolder.remove(staging);
    }
  }
}
