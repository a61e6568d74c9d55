package dev.parley;

import dev.parley.internal.output.FolderTakenException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NotDirectoryException;

/** Output cannot be written where it was asked for; all was left as it was. The message is a fact, {@link #fix} an imperative. */
public final class OutputException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String fix;

  private OutputException(String message, String fix, IOException cause) {
    super(message, cause);
    this.fix = fix;
  }

  /** What to do about it. */
  public String fix() {
    return fix;
  }

  static OutputException of(IOException cause) {
    if (cause instanceof FolderTakenException taken) {
      return new OutputException(String.valueOf(cause.getMessage()), taken.fix(), cause);
    }
    if (cause instanceof NotDirectoryException) {
      return new OutputException(
          "`" + cause.getMessage() + "` is a file, and must be a folder",
          "name another output folder",
          cause);
    }
    if (cause instanceof AccessDeniedException denied) {
      return new OutputException(
          "`" + denied.getFile() + "` may not be written; nothing was changed",
          "give yourself write permission",
          cause);
    }
    return new OutputException(
        "the output cannot be written, and was left as it was: " + cause.getMessage(),
        "make room, or name another output folder",
        cause);
  }
}
