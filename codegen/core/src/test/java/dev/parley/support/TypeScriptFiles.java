package dev.parley.support;

import dev.parley.emit.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Generated TypeScript on its way to a type checker, which there is none of here: {@code npm run check:corpus} in {@code ts-bindings} goes
 * over all of it in one run.
 */
public final class TypeScriptFiles {
  private static final Path FOLDER = Path.of("target/corpus/typescript");

  private TypeScriptFiles() {}

  /** Forgets what an earlier run has left. */
  public static void clear() throws IOException {
    clear(FOLDER);
  }

  /** The same, of another folder. */
  public static void clear(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Leaves the modules of a document in a folder of their own. */
  public static void keep(String document, List<GeneratedFile> modules) {
    try {
      write(FOLDER.resolve(document), modules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes modules, and the folders that they stand in. */
  public static void write(Path folder, List<GeneratedFile> modules) throws IOException {
    for (GeneratedFile module : modules) {
      Path file = folder.resolve(module.path());
      Files.createDirectories(file.getParent());
      Files.writeString(file, module.content());
    }
  }
}
