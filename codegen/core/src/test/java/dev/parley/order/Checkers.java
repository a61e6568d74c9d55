package dev.parley.order;

import dev.parley.support.Compiler;
import dev.parley.support.Contracts;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The checkers of golden topics and of the real contracts, each compiled once. */
final class Checkers {
  private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts");
  private static final Map<String, ClassLoader> CLASSES = new HashMap<>();

  private Checkers() {}

  /** The checker that {@code transcripts/<topic>/channel.txt} names: package, module, checker, events, commands. */
  static GeneratedChecker of(String topic) {
    String[] names = Contracts.read(TRANSCRIPTS.resolve(topic).resolve("channel.txt"))
        .strip()
        .split(" ");
    boolean real = names[0].equals("demo");
    ClassLoader classes = CLASSES.computeIfAbsent(
        real ? "demo" : topic,
        t -> Compiler.compile(
            real
                ? Contracts.java(Contracts.real(), "demo")
                : Contracts.java(Contracts.ofTopic(topic), "golden")));
    return new GeneratedChecker(
        classes,
        real ? names[0] + "." + names[1] : names[0],
        names[2],
        names[3],
        names.length > 4 ? names[4] : "");
  }
}
