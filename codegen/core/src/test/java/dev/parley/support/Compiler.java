package dev.parley.support;

import dev.parley.emit.GeneratedFile;
import dev.parley.emit.Jackson;
import dev.parley.internal.output.Header;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles generated Java in memory under the flags that it must keep: Java 17, every warning an error. Only one version of Jackson and JSpecify
 * are on its class path, so that code which needs anything else does not compile.
 */
public final class Compiler {
  private static final String SUPPORT_CODE = Header.of("its own support code");
  private static final Map<Support, Map<String, byte[]>> COMPILED = new ConcurrentHashMap<>();

  private record Support(Jackson jackson, List<GeneratedFile> files) {}

  private Compiler() {}

  /** The compiled classes; what javac says when it does not like the sources ends the test. */
  public static ClassLoader compile(List<GeneratedFile> files) {
    return compile(files, Jackson.V3);
  }

  /** The classes, compiled where there is no other Jackson than that. */
  public static ClassLoader compile(List<GeneratedFile> files, Jackson jackson) {
    List<GeneratedFile> support =
        files.stream().filter(f -> f.content().startsWith(SUPPORT_CODE)).toList();
    // It is the same each time, and longer than most of what is compiled with it.
    Map<String, byte[]> known = COMPILED.computeIfAbsent(
        new Support(jackson, support), s -> compile(support, jackson, Map.of()));
    Map<String, byte[]> classes = new HashMap<>(known);
    classes.putAll(compile(
        files.stream().filter(f -> !f.content().startsWith(SUPPORT_CODE)).toList(),
        jackson,
        known));
    return new Loader(classes);
  }

  private static Map<String, byte[]> compile(
      List<GeneratedFile> files, Jackson jackson, Map<String, byte[]> known) {
    List<Source> sources =
        files.stream().filter(f -> f.path().endsWith(".java")).map(Source::new).toList();
    if (sources.isEmpty()) {
      return Map.of();
    }
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    StringWriter log = new StringWriter();
    try (StandardJavaFileManager standard =
            javac.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8);
        MemoryFiles memory = new MemoryFiles(standard, known)) {
      List<String> options = List.of(
          "--release",
          "17",
          "-Xlint:all",
          "-Werror",
          "-proc:none",
          "-classpath",
          classPath(jackson));
      boolean ok = javac.getTask(log, memory, problems, options, null, sources).call();
      if (!ok || !problems.getDiagnostics().isEmpty()) {
        throw new AssertionError(problems.getDiagnostics().stream()
            .limit(20)
            .map(Object::toString)
            .collect(Collectors.joining("\n", "javac refuses the generated code:\n", "\n" + log)));
      }
      return memory.compiled();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String classPath(Jackson jackson) {
    String version = jackson == Jackson.V2 ? "2" : "3";
    String allowed =
        "jackson-(core|databind)-" + version + "\\..*|(jackson-annotations|jspecify)-.*";
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(e -> new File(e).getName().matches(allowed))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String content;

    Source(GeneratedFile file) {
      super(URI.create("memory:///" + file.path()), Kind.SOURCE);
      this.content = file.content();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }

  /** Binary names of all classes that were compiled together. */
  public static Set<String> names(ClassLoader compiled) {
    return ((Loader) compiled).classes.keySet();
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(Compiler.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
