package dev.parley.internal.output;

import dev.parley.emit.GeneratedFile;
import dev.parley.emit.LockFile;
import dev.parley.emit.Written;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Generated files, and the lock files of the contracts that they come from. */
public final class LockedOutput {
  private LockedOutput() {}

  /** Writes folders and, beside contracts, lock files: all of them or, when that fails, none. */
  public static Map<Path, Written> write(
      Map<Path, List<GeneratedFile>> files, Origin origin, List<LockFile> locks)
      throws IOException {
    List<StagedFile> staged = new ArrayList<>();
    try {
      for (LockFile lock : locks) {
        staged.add(new StagedFile(lock.path(), lock.content().getBytes(StandardCharsets.UTF_8)));
      }
      Map<Path, Written> written = OutputFolder.write(files, origin);
      for (StagedFile lock : staged) {
        lock.moveIntoPlace();
      }
      return written;
    } finally {
      for (StagedFile lock : staged) {
        lock.close();
      }
    }
  }
}
