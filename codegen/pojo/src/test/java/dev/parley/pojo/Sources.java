package dev.parley.pojo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Targets;
import dev.parley.Toolkit;
import dev.parley.emit.GeneratedFile;
import dev.parley.model.ContractSet;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Contracts, what is generated from them, and classes. */
final class Sources {
  private static final Path SCHEMAS = Path.of("../../schemas").toAbsolutePath().normalize();
  static final Path GOLDEN = Path.of("../core/src/test/resources/golden");
  static final List<String> SYSTEMS = List.of("agent", "assistant", "conversations");

  private Sources() {}

  static Path system(String name) {
    return SCHEMAS.resolve(name);
  }

  static ContractSet load(List<Path> documents) {
    return new Toolkit(Optional.empty(), Path.of(""))
        .load(documents)
        .contracts()
        .orElseThrow();
  }

  static ContractSet real() {
    return load(SYSTEMS.stream().map(s -> system(s).resolve("asyncapi.yaml")).toList());
  }

  static List<GeneratedFile> beans(ContractSet contracts, String packageName) {
    return Targets.optional("pojo").orElseThrow().emitter(packageName).emit(contracts);
  }

  static List<Path> files(Path folder, String name) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.getFileName().toString().matches(name))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Compiles without a warning where there is Jackson 2 and nothing else but JSpecify. */
  static ClassLoader compile(List<GeneratedFile> files, Path folder) throws IOException {
    for (GeneratedFile file : files) {
      Path path = folder.resolve("src").resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.content());
    }
    Files.createDirectories(folder.resolve("classes"));
    String classPath = Arrays.stream(
            System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(e -> new File(e)
            .getName()
            .matches("jackson-(core|databind)-2\\..*|(jackson-annotations|jspecify)-.*"))
        .collect(Collectors.joining(File.pathSeparator));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter log = new StringWriter();
    try (StandardJavaFileManager manager =
        javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      List<String> options = List.of(
          "--release",
          "17",
          "-Xlint:all",
          "-Werror",
          "-proc:none",
          "-d",
          folder.resolve("classes").toString(),
          "-classpath",
          classPath);
      boolean ok = javac
          .getTask(
              log,
              manager,
              null,
              options,
              null,
              manager.getJavaFileObjectsFromPaths(files(folder.resolve("src"), ".*\\.java")))
          .call();
      assertThat(ok).as("javac says:\n" + log).isTrue();
    }
    return new URLClassLoader(new URL[] {folder.resolve("classes").toUri().toURL()});
  }
}
