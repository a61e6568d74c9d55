package dev.parley.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.Loaded;
import dev.parley.Targets;
import dev.parley.Toolkit;
import dev.parley.support.Contracts;
import dev.parley.support.Corpus;
import dev.parley.support.Json;
import dev.parley.support.TypeScriptFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Documents of other people: whatever generated code makes of an instance, or of one with a change, is what another validator makes of it by the
 * document itself, or the report names the place. {@code -Dparley.wild=DIR} and {@code -Dparley.corpus=DIR} say where the documents are, {@code
 * -Dparley.differences=PATTERN} takes some of them; without any nothing is tested, and that is said. The generated TypeScript and what Java said
 * stay in {@code target/differences} for {@code ts-bindings} to compare.
 */
class DifferencesTest {
  private static final Path OUT = Path.of("target/differences");
  private static final Path LIST = Path.of("src/test/resources/wild/documents.tsv");
  private static final String WILD = System.getProperty("parley.wild", "");
  private static final String CORPUS = System.getProperty("parley.corpus", "");
  private static final Optional<Pattern> NAMED =
      Optional.ofNullable(System.getProperty("parley.differences")).map(Pattern::compile);

  /** Of the documents of a corpus that are no larger, in bytes, every so manieth is taken where none is named. */
  private static final int SMALL = 12_000;

  private static final int EVERY = 12;

  private static final long STACK = 1L << 28;
  private static final int LONGEST_EXAMPLE = 20_000;
  private static final int MOST_FILES = 40;
  private static final int MOST_EXAMPLES = 6;

  private record Document(String group, String name, Path root, Path file) {}

  private static List<Document> wild() throws IOException {
    List<Document> documents = new ArrayList<>();
    if (!WILD.isEmpty()) {
      for (String line : Files.readAllLines(LIST)) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t");
          Path root = Path.of(WILD, cells[0].replace('/', '+') + "@" + cells[1]).toRealPath();
          documents.add(new Document(
              "packages of npm", cells[0] + " " + cells[2], root, root.resolve(cells[2])));
        }
      }
    }
    return documents;
  }

  private static List<Document> corpus() {
    if (CORPUS.isEmpty()) {
      return List.of();
    }
    List<Document> documents = new Corpus(Path.of(CORPUS))
        .documents().stream()
            .map(d -> new Document(
                d.kind().startsWith("asyncapi") ? "corpus: AsyncAPI" : "corpus: JSON Schema",
                d.id(),
                d.origin().toAbsolutePath(),
                d.file().toAbsolutePath()))
            .toList();
    return NAMED.isPresent() || !WILD.isEmpty() ? documents : someOf(documents);
  }

  private static List<Document> someOf(List<Document> documents) {
    List<Document> small =
        documents.stream().filter(d -> d.file().toFile().length() <= SMALL).toList();
    return IntStream.range(0, small.size())
        .filter(i -> i % EVERY == 0)
        .mapToObj(small::get)
        .toList();
  }

  @Test
  void nothingIsLostThatTheReportDoesNotName() throws IOException, InterruptedException {
    List<Document> documents = Stream.concat(wild().stream(), corpus().stream())
        .filter(d -> NAMED.map(n -> n.matcher(d.name()).find()).orElse(true))
        .toList();
    assumeTrue(
        !documents.isEmpty(),
        "no documents: say where they are with -Dparley.wild=DIR or -Dparley.corpus=DIR");
    TypeScriptFiles.clear(OUT);
    Files.createDirectories(OUT);
    InstancesPage page = new InstancesPage();
    List<String> silent = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      String folder = "d" + i;
      // Validators and samplers follow documents down as deep as they go.
      List<Throwable> thrown = new ArrayList<>();
      Thread thread = new Thread(null, () -> tryOut(document, folder, page, silent), folder, STACK);
      thread.setUncaughtExceptionHandler((t, e) -> thrown.add(e));
      thread.start();
      thread.join();
      thrown.forEach(e -> silent.add("EXCEPTION\t" + document.name() + "\t" + e));
      Files.write(OUT.resolve("silent.tsv"), silent);
      Files.write(OUT.resolve("documents.tsv"), page.documents());
    }
    System.out.print(page.groups());
    Files.writeString(OUT.resolve("instances.md"), page.text());
    assertThat(silent).as("all of them are in " + OUT.resolve("silent.tsv")).isEmpty();
  }

  private static void tryOut(
      Document document, String folder, InstancesPage page, List<String> silent) {
    Loaded loaded =
        new Toolkit(Optional.of(document.root()), document.root()).load(List.of(document.file()));
    if (loaded.hasErrors()) {
      return;
    }
    ArrayNode verdicts = JsonNodeFactory.instance.arrayNode();
    Trial trial = new Trial(
        document.name(),
        document.root(),
        document.file(),
        loaded.contracts().orElseThrow(),
        loaded.diagnostics(),
        verdicts);
    trial.run(examples(document));
    silent.addAll(trial.silent());
    page.add(document.group(), document.name(), trial);
    try {
      TypeScriptFiles.write(
          OUT.resolve("typescript").resolve(folder),
          Targets.typescript().emit(loaded.contracts().orElseThrow()));
      Files.writeString(
          OUT.resolve(folder + ".json"),
          Json.write(trial.original().put("document", document.name()).set("instances", verdicts)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files that stand beside a document and may be instances of it. */
  private static List<JsonNode> examples(Document document) {
    List<JsonNode> examples = new ArrayList<>();
    for (Path file : Contracts.files(document.root(), f -> f.toString().endsWith(".json"))) {
      if (!file.equals(document.file())
          && file.toFile().length() < LONGEST_EXAMPLE
          && examples.size() < MOST_FILES) {
        try {
          examples.add(Json.readAny(file));
        } catch (JacksonException e) {
          // No JSON, whatever it is called.
        }
      }
    }
    return examples.stream().limit(MOST_EXAMPLES).toList();
  }
}
