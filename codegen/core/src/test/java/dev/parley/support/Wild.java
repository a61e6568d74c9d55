package dev.parley.support;

import java.nio.file.Path;
import java.util.List;

/** Documents of other people that packages of npm hold, {@code src/test/resources/wild/documents.tsv}. */
public final class Wild {
  private static final Path LIST = Path.of("src/test/resources/wild/documents.tsv");

  private Wild() {}

  /** A document of one version of a package. */
  public record Document(String name, String version, String file) {
    private static Document of(String line) {
      String[] cells = line.split("\t");
      return new Document(cells[0], cells[1], cells[2]);
    }

    /** The package, below the folder into which {@code wild/fetch} has put them. */
    public Path root(String folder) {
      return Path.of(folder, name.replace('/', '+') + "@" + version);
    }
  }

  public static List<Document> documents() {
    return Contracts.read(LIST)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(Document::of)
        .toList();
  }
}
