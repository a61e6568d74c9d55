package dev.parley.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.model.ContractSet;
import dev.parley.support.Contracts;
import dev.parley.support.Corpus;
import dev.parley.support.EditedContract;
import dev.parley.support.Golden;
import dev.parley.support.Wild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Edits at places that a seed chooses, each with the lock file of the generation before: what people already use keeps its name, and little
 * else changes. Those of documents of other people are made with {@code -Dparley.corpus=DIR}, a few of each document by turns; with {@code
 * -Dparley.edits=all} all of each, or {@code ADD_EVENT,DESCRIBE} those; where all are made, {@code -Dgolden=update} writes the table of
 * docs/stability.md from them.
 */
class EditsTest {
  private static final String CORPUS = System.getProperty("parley.corpus", "");
  private static final String ONLY = System.getProperty("parley.corpus.only", "");
  private static final String WILD = System.getProperty("parley.wild", "");
  private static final String EDITS = System.getProperty("parley.edits", "");
  private static final boolean ALL = EDITS.equals("all");

  /** So many documents in a row share the edits out among them, where not all are made. */
  private static final int TURNS = 8;

  private static final long SEED = Long.getLong("parley.seed", 0);
  private static final Path KNOWN = Path.of("src/test/resources/corpus/unstable.tsv");
  private static final Path PAGE = Path.of("../../docs/stability.md");
  private static final Pattern TABLE =
      Pattern.compile("(?s)(<!-- counts -->\n).*(?=<!-- end of counts -->)");

  private static final int MOST_LINES = 3;

  /** What a text is in all files: of the record and its codec; of the interface, its predicate and the schema. */
  private static final int JAVA_LINES = 2;

  private static final int TYPESCRIPT_LINES = 3;

  @TempDir
  Path folder;

  private int turns;
  private final Counts counts = new Counts();
  private final Map<String, String> lost = new TreeMap<>();

  @Test
  void ourContracts() {
    for (Path document : Contracts.real()) {
      copy(Contracts.SCHEMAS, folder.resolve("schemas"));
      tryOut("schemas", Contracts.SCHEMAS.relativize(document), true);
    }
    for (String topic : Contracts.topics()) {
      Path contract = Contracts.GOLDEN.resolve(topic).resolve("contract");
      for (Path document : Contracts.ofTopic(topic)) {
        copy(contract, folder.resolve(topic));
        tryOut(topic, contract.relativize(document), true);
      }
    }

    assertThat(unknown()).as(counts.table()).isEmpty();
    assertThat(counts.changed(Edit.REORDER_DEFINITIONS)).isZero();
    for (Edit edit : List.of(Edit.ADD_PROPERTY, Edit.ADD_PROPERTY_BETWEEN)) {
      for (Counts.Lines which : List.of(Counts.Lines.JAVA_PUBLIC, Counts.Lines.TYPESCRIPT_PUBLIC)) {
        assertThat(counts.most(edit, which)).as(edit + ", " + which).isBetween(1, MOST_LINES);
      }
      assertThat(counts.median(edit, Counts.Lines.JAVA)).isBetween(1, JAVA_LINES);
      assertThat(counts.median(edit, Counts.Lines.TYPESCRIPT)).isBetween(1, TYPESCRIPT_LINES);
      assertThat(counts.most(edit, Counts.Lines.TYPESCRIPT)).isBetween(1, TYPESCRIPT_LINES);
    }
    for (Edit edit : List.of(Edit.ADD_KIND, Edit.ADD_DESCRIBED)) {
      for (Counts.Lines which : List.of(Counts.Lines.JAVA, Counts.Lines.TYPESCRIPT)) {
        assertThat(counts.median(edit, which)).as(edit + ", " + which).isBetween(1, MOST_LINES);
      }
    }
  }

  @Test
  void documentsOfOtherPeople() {
    assumeTrue(!CORPUS.isEmpty(), "no corpus: give a folder with -Dparley.corpus=DIR");
    Map<String, String> ids = new HashMap<>();
    for (Corpus.Entry entry : new Corpus(Path.of(CORPUS)).documents()) {
      if (entry.id().startsWith(ONLY)) {
        String origin = entry.origin().getFileName().toString();
        if (!Files.exists(folder.resolve(origin))) {
          copy(entry.origin(), folder.resolve(origin));
        }
        Path document = entry.origin().relativize(entry.file());
        ids.put(origin + "/" + document, entry.id());
        tryOut(origin, document, ALL);
      }
    }

    System.out.print(counts.table());
    lost.forEach((document, what) -> System.out.println(ids.get(document) + "\t" + what));
    ids.forEach((document, id) ->
        Optional.ofNullable(lost.remove(document)).ifPresent(what -> lost.put(id, what)));
    assertThat(unknown()).isEmpty();
    if (ONLY.isEmpty() && ALL) {
      String page = Contracts.read(PAGE);
      Golden.compare(
          PAGE, TABLE.matcher(page).replaceFirst("$1" + Matcher.quoteReplacement(counts.table())));
    }
  }

  /** Those that packages of npm hold; no table is made of them. */
  @Test
  void documentsInTheWild() {
    assumeTrue(!WILD.isEmpty(), "no documents: give a folder with -Dparley.wild=DIR");
    for (Wild.Document document : Wild.documents()) {
      if (document.name().startsWith(ONLY)) {
        Path root = document.root(WILD);
        String origin = root.getFileName().toString();
        if (!Files.exists(folder.resolve(origin))) {
          copy(root, folder.resolve(origin));
        }
        tryOut(origin, Path.of(document.file()), ALL);
      }
    }

    System.out.print(counts.table());
    lost.forEach((document, what) -> System.out.println(document + "\t" + what));
    if (ONLY.isEmpty()) {
      assertThat(unknown()).isEmpty();
    }
  }

  /** What is lost and not known to be. */
  private Map<String, String> unknown() {
    Map<String, String> unknown = new TreeMap<>(lost);
    unknown.keySet().removeAll(known().keySet());
    return unknown;
  }

  private static Map<String, String> known() {
    return Contracts.read(KNOWN)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file :
          files.filter(Files::isRegularFile).filter(EditsTest::isDocument).toList()) {
        Path copy = to.resolve(from.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packages have programs too, which no document refers to. */
  private static boolean isDocument(Path file) {
    return !file.toString().matches("(?i).*\\.([cm]?[jt]sx?|map|css|html|wasm|node|png|svg)");
  }

  private static boolean isWanted(Edit edit, int turn) {
    return EDITS.isEmpty()
        ? edit.ordinal() % TURNS == turn % TURNS
        : List.of(EDITS.split(",")).contains(edit.name());
  }

  /**
   * @param all edits, or those that are asked for or whose turn it is
   */
  private void tryOut(String origin, Path path, boolean all) {
    Path document = folder.resolve(origin).resolve(path);
    String original = Contracts.read(document);
    EditedContract contract = EditedContract.in(folder.resolve(origin), document);
    Optional<ContractSet> contracts = contract.load().contracts();
    if (contracts.isPresent()) {
      contract.lock();
      int turn = turns++;
      List<Edit> edits =
          Stream.of(Edit.values()).filter(edit -> all || isWanted(edit, turn)).toList();
      new Trial(origin + "/" + path, contract, Generated.of(contracts.get()), counts, lost)
          .run(edits, SEED);
    }
    // Other documents refer to it.
    EditedContract.write(document, original);
  }
}
