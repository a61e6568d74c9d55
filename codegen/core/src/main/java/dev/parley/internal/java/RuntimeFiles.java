package dev.parley.internal.java;

import dev.parley.emit.GeneratedFile;
import dev.parley.internal.output.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The support code beside generated code: ordinary sources of Parley's own, moved to the user's package. */
final class RuntimeFiles {
  private static final String FOLDER = "/dev/parley/internal/runtime/java/dev/parley/runtime/";
  private static final String PACKAGE = "dev.parley.runtime";

  private RuntimeFiles() {}

  static List<GeneratedFile> in(String packageName) {
    return Arrays.stream(read("files.txt").split("\n"))
        .filter(n -> !n.isBlank())
        .map(name -> file(name, packageName))
        .toList();
  }

  private static GeneratedFile file(String name, String packageName) {
    String text = read(name)
        .replace("package " + PACKAGE + ";", "package " + packageName + ";")
        .replace("import " + PACKAGE + ".", "import " + packageName + ".");
    return new GeneratedFile(
        packageName.replace('.', '/') + "/" + name, Header.of("its own support code") + text);
  }

  private static String read(String name) {
    try (InputStream in = RuntimeFiles.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the support code " + name + " is missing from the build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
