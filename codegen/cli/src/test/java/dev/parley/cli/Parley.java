package dev.parley.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One run of the program: what it printed, and its exit status. */
record Parley(int status, String out, String err) {
  static final String CLEAN = "src/test/resources/contracts/clean/asyncapi.yaml";
  static final String DOUBTFUL = "src/test/resources/contracts/doubtful/asyncapi.yaml";
  static final String FAULTY = "src/test/resources/contracts/faulty/asyncapi.yaml";

  /** In this process. */
  static Parley run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    int status = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
    return new Parley(status, lines(out.toString()), lines(err.toString()));
  }

  /** In a process of its own, as the launcher starts it. */
  static Parley start(Map<String, String> environment, Object... arguments)
      throws IOException, InterruptedException {
    return pipe("", Path.of(""), environment, arguments);
  }

  /**
   * In a process of its own, with something on its standard input.
   *
   * @param folder its working directory
   */
  static Parley pipe(String in, Path folder, Map<String, String> environment, Object... arguments)
      throws IOException, InterruptedException {
    Path piped = Files.writeString(Files.createTempFile("parley", ".in"), in);
    Path out = Files.createTempFile("parley", ".out");
    Path err = Files.createTempFile("parley", ".err");
    List<String> command = new ArrayList<>(List.of(
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
        "-cp",
        System.getProperty("java.class.path"),
        "dev.parley.cli.Main"));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command)
        .directory(folder.toAbsolutePath().toFile())
        .redirectInput(piped.toFile())
        .redirectOutput(out.toFile())
        .redirectError(err.toFile());
    builder
        .environment()
        .keySet()
        .removeAll(List.of("NO_COLOR", "CLICOLOR_FORCE", "JAVA_TOOL_OPTIONS"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the program does not end");
    }
    Parley run = new Parley(process.exitValue(), lines(read(out)), lines(read(err)));
    Files.delete(piped);
    Files.delete(out);
    Files.delete(err);
    return run;
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n");
  }
}
