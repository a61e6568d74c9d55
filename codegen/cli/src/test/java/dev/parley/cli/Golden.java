package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the program prints, word for word. {@code -Dgolden=update} writes it anew and fails all the same: read the diff. */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  static void compare(String name, String actual) {
    Path file = FOLDER.resolve(name);
    try {
      String expected = Files.exists(file) ? Files.readString(file) : "";
      if ("update".equals(System.getProperty("golden")) && !expected.equals(actual)) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, actual);
        throw new AssertionError(file + " is written anew: read its diff");
      }
      assertThat(actual).isEqualTo(expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
