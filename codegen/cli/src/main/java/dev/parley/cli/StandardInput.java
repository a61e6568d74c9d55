package dev.parley.cli;

import dev.parley.Toolkit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** {@code -} for a contract that comes through a pipe. It is as if it stood in the working directory, in a file that no lock stands beside. */
final class StandardInput {
  private static final Path DASH = Path.of("-");

  private StandardInput() {}

  /** Whether a contract's name means standard input; {@code ./-} is a file. */
  static boolean isMeantBy(Path contract) {
    return contract.equals(DASH);
  }

  /** What the document is called in findings. */
  static Path document() {
    try {
      return Path.of("").toRealPath().resolve("stdin");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The toolkit, knowing what standard input holds. It can be read only once. */
  static Toolkit readBy(Toolkit toolkit) {
    try {
      return toolkit.withContent(document(), System.in);
    } catch (IOException e) {
      throw new WrongUseException(
          "standard input cannot be read: " + e.getMessage(), "name a file instead of `-`");
    }
  }
}
