package dev.parley.internal.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What stands in the folder where a file was looked for in vain. */
final class Siblings {
  private Siblings() {}

  static String hint(Path missing) {
    try (Stream<Path> files = Files.list(missing.getParent())) {
      List<String> names = files.map(f -> f.getFileName().toString()).sorted().toList();
      return Nearest.hint(missing.getFileName().toString(), names);
    } catch (IOException e) {
      return "";
    }
  }
}
