package dev.parley.support;

import dev.parley.emit.GeneratedFile;
import dev.parley.emit.Jackson;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
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
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles generated Java in memory under the flags that it must keep: Java 17, every warning an error. Only one version of Jackson and JSpecify
 * are on its class path, so that code which needs anything else does not compile.
 */
public final class Compiler {

  private Compiler() {}

  /** The compiled classes; what javac says when it does not like the sources ends the test. */
  public static ClassLoader compile(List<GeneratedFile> files) {
    return compile(files, Jackson.V3);
  }

  /** The classes, compiled where there is no other Jackson than that. */
  public static ClassLoader compile(List<GeneratedFile> files, Jackson jackson) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    StringWriter log = new StringWriter();
    Map<String, ByteArrayOutputStream> classes = new HashMap<>();
    try (StandardJavaFileManager standard =
            javac.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8);
        JavaFileManager memory = new Memory(standard, classes)) {
      List<String> options = List.of(
          "--release",
          "17",
          "-Xlint:all",
          "-Werror",
          "-proc:none",
          "-classpath",
          classPath(jackson));
      List<Source> sources = files.stream()
          .filter(f -> f.path().endsWith(".java"))
          .map(Source::new)
          .toList();
      boolean ok = javac.getTask(log, memory, problems, options, null, sources).call();
      if (!ok || !problems.getDiagnostics().isEmpty()) {
        throw new AssertionError(problems.getDiagnostics().stream()
            .limit(20)
            .map(Object::toString)
            .collect(Collectors.joining("\n", "javac refuses the generated code:\n", "\n" + log)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Loader(classes);
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

  private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> classes;

    Memory(JavaFileManager standard, Map<String, ByteArrayOutputStream> classes) {
      super(standard);
      this.classes = classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(
          URI.create("memory:///" + name.replace('.', '/') + ".class"), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          classes.put(name, bytes);
          return bytes;
        }
      };
    }
  }

  /** Binary names of all classes that were compiled together. */
  public static Set<String> names(ClassLoader compiled) {
    return ((Loader) compiled).classes.keySet();
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, ByteArrayOutputStream> classes;

    Loader(Map<String, ByteArrayOutputStream> classes) {
      super(Compiler.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      ByteArrayOutputStream bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes.toByteArray(), 0, bytes.size());
    }
  }
}
