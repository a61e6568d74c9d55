package dev.parley.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Files that hold what is expected, word for word. {@code -Dgolden=update} writes them anew and the test fails all the same: a golden is
 * approved by reading its diff.
 */
public final class Golden {
  private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  private Golden() {}

  /**
   * Compares a folder both ways: nothing is missing, nothing is left over.
   *
   * @param generated text by path within the folder
   */
  public static void compareFolder(Path folder, Map<String, String> generated) {
    Map<String, String> expected = new TreeMap<>();
    for (Path file : Contracts.files(folder, f -> true)) {
      expected.put(folder.relativize(file).toString().replace('\\', '/'), Contracts.read(file));
    }
    if (UPDATE && !expected.equals(generated)) {
      expected.keySet().stream()
          .filter(name -> !generated.containsKey(name))
          .forEach(name -> delete(folder.resolve(name)));
      generated.forEach((name, text) -> write(folder.resolve(name), text));
      throw new AssertionError(folder + " is written anew: read its diff");
    }
    assertThat(generated.keySet()).as("files of " + folder).isEqualTo(expected.keySet());
    generated.forEach((name, text) -> assertThat(text).as(name).isEqualTo(expected.get(name)));
  }

  public static void compare(Path file, String actual) {
    String expected = Files.exists(file) ? Contracts.read(file) : "(there is no such file)\n";
    if (UPDATE && !expected.equals(actual)) {
      write(file, actual);
      throw new AssertionError(file + " is written anew: read its diff");
    }
    assertThat(actual).as(file.toString()).isEqualTo(expected);
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
