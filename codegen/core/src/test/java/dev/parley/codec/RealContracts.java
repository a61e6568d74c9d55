package dev.parley.codec;

import dev.parley.internal.names.Words;
import dev.parley.support.Codec;
import dev.parley.support.Compiler;
import dev.parley.support.Contracts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The code of the three real contracts, compiled once, and their examples. */
final class RealContracts {
  static final ClassLoader CLASSES = Compiler.compile(Contracts.java(Contracts.real(), "demo"));

  private RealContracts() {}

  /**
   * @param name {@code agent/AgentEvent/valid/ack.full}
   */
  record Example(String system, String union, String name, Path file) {
    String text() {
      return Contracts.read(file);
    }

    Codec codec() {
      return RealContracts.codec(system, union);
    }

    /** The lines of the file beside an invalid example. */
    List<String> violations() {
      Path beside =
          file.resolveSibling(file.getFileName().toString().replace(".json", ".violations"));
      return Contracts.read(beside).lines().toList();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Codec codec(String system, String union) {
    return new Codec(CLASSES, "demo." + system + "." + Words.plural(union));
  }

  /**
   * @param kind {@code valid} or {@code invalid}
   */
  static List<Example> examples(String kind) {
    List<Example> examples = new ArrayList<>();
    for (String system : Contracts.SYSTEMS) {
      Path folder = Contracts.SCHEMAS.resolve(system).resolve("examples");
      for (Path file : Contracts.files(folder, f -> f.toString().endsWith(".json"))) {
        if (file.getParent().endsWith(kind)) {
          Path union = file.getParent().getParent().getFileName();
          String name = file.getFileName().toString().replace(".json", "");
          examples.add(new Example(
              system, union.toString(), system + "/" + union + "/" + kind + "/" + name, file));
        }
      }
    }
    if (new TreeSet<>(examples.stream().map(Example::union).toList()).size() < 6) {
      throw new AssertionError("each union of each system must have " + kind + " examples");
    }
    return examples;
  }
}
