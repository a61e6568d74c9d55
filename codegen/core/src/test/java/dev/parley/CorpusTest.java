package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Severity;
import dev.parley.emit.GeneratedFile;
import dev.parley.internal.names.QualifiedName;
import dev.parley.internal.names.Words;
import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.model.TypeId;
import dev.parley.support.Codec;
import dev.parley.support.Compiler;
import dev.parley.support.Contracts;
import dev.parley.support.Corpus;
import dev.parley.support.Golden;
import dev.parley.support.TypeScriptFiles;
import dev.parley.support.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Documents of other people: each generates code that compiles, or says at a place why not; its valid instances decode and the invalid ones are
 * refused. What is known not to hold stands in {@code src/test/resources/corpus/known.tsv} with the reason, and must still not hold. The
 * folder is given by {@code -Dparley.corpus=DIR}; without it nothing is tested, and that is said. Whether the TypeScript compiles is for {@code
 * ts-bindings} to say.
 */
class CorpusTest {
  private static final String CORPUS = System.getProperty("parley.corpus", "");
  private static final Path KNOWN = Path.of("src/test/resources/corpus/known.tsv");
  private static final Path PAGE = Path.of("../../docs/corpus.md");

  /** Counts by kind and draft: one row of the page each. */
  private static final Map<String, Row> ROWS = new TreeMap<>();

  private static final Map<String, Set<String>> RULES = new TreeMap<>();
  private static final Map<String, String> EXCEPTIONS = new TreeMap<>();

  /** What becomes of instances, for {@code ts-bindings} to compare. */
  private static final ArrayNode VERDICTS = JsonNodeFactory.instance.arrayNode();

  private static final class Row {
    private int documents;
    private int generated;
    private int refused;
    private int valid;
    private int decoded;
    private int invalid;
    private int refusedInstances;
  }

  @BeforeAll
  static void aCorpusIsGiven() throws IOException {
    TypeScriptFiles.clear();
    assumeTrue(!CORPUS.isEmpty(), "no corpus: give a folder with -Dparley.corpus=DIR");
  }

  @TestFactory
  Stream<DynamicTest> everyDocumentGeneratesOrSaysWhyNot() {
    Corpus corpus = new Corpus(Path.of(CORPUS));
    assertThat(corpus.documents()).isNotEmpty();
    String only = System.getProperty("parley.corpus.only", "");
    return corpus.documents().stream()
        .filter(d -> d.id().startsWith(only))
        .map(d -> DynamicTest.dynamicTest(d.id(), () -> tryOut(d, corpus.instancesOf(d))));
  }

  private static void tryOut(Corpus.Entry document, List<Corpus.Entry> instances)
      throws IOException {
    Row row = ROWS.computeIfAbsent(document.kind() + "\t" + document.draft(), r -> new Row());
    row.documents++;
    instances.forEach(i -> {
      row.valid += i.isValid() ? 1 : 0;
      row.invalid += i.isValid() ? 0 : 1;
    });
    Loaded loaded =
        new Toolkit(Optional.of(document.origin()), Path.of("")).load(List.of(document.file()));
    loaded
        .diagnostics()
        .forEach(d -> RULES
            .computeIfAbsent(d.severity() + "\t" + d.rule().id(), r -> new TreeSet<>())
            .add(document.id()));
    if (loaded.hasErrors()) {
      row.refused++;
      saysWhere(loaded);
      return;
    }
    ContractSet contracts = loaded.contracts().orElseThrow();
    List<GeneratedFile> java = Targets.java("corpus").emit(contracts);
    ClassLoader classes;
    try {
      classes = Compiler.compile(java);
      TypeScriptFiles.keep(document.id(), Targets.typescript().emit(contracts));
    } catch (RuntimeException | AssertionError e) {
      EXCEPTIONS.put(document.id(), String.valueOf(e.getMessage()));
      return;
    }
    row.generated++;
    Contract contract = contracts.contracts().get(0);
    for (Corpus.Entry instance : instances) {
      judge(instance, row, contract, classes);
    }
  }

  private static void saysWhere(Loaded loaded) {
    List<Diagnostic> errors = loaded.diagnostics().stream()
        .filter(d -> d.severity() == Severity.ERROR)
        .toList();
    assertThat(errors).allSatisfy(e -> assertThat(e.place().line()).isPositive());
  }

  private static void judge(
      Corpus.Entry instance, Row row, Contract contract, ClassLoader classes) {
    Verdict verdict;
    try {
      Optional<TypeId> type = type(instance, contract);
      if (type.isEmpty()) {
        EXCEPTIONS.put(instance.id(), "no type is a document for it");
        return;
      }
      String json = instance.json();
      verdict = Verdict.of(codec(classes, type.get()), json);
      verdict.write(VERDICTS
          .addObject()
          .put("name", instance.id())
          .put("folder", instance.document())
          .put("module", type.get().module())
          .put("type", type.get().name())
          .put("document", json));
    } catch (RuntimeException | AssertionError e) {
      EXCEPTIONS.put(instance.id(), String.valueOf(e));
      return;
    }
    if (!verdict.says(instance.isValid())) {
      EXCEPTIONS.put(instance.id(), instance.isValid() ? "refused: " + verdict.message() : "taken");
    } else if (instance.isValid()) {
      row.decoded++;
    } else {
      row.refusedInstances++;
    }
  }

  /** Where a file describes something as a whole, its definitions are no documents, and an instance of one is one of the whole. */
  private static Optional<TypeId> type(Corpus.Entry instance, Contract contract) {
    List<TypeId> roots = contract.roots();
    if (instance.definition().isEmpty() || roots.size() == 1) {
      return roots.stream().limit(1).findFirst().filter(r -> roots.size() == 1);
    }
    String key = instance.definition().substring(instance.definition().lastIndexOf('/') + 1);
    return Stream.concat(Stream.of(key), QualifiedName.simple(key).stream())
        .map(Words::pascal)
        .flatMap(name -> roots.stream().filter(r -> r.name().equals(name)))
        .findFirst();
  }

  private static Codec codec(ClassLoader classes, TypeId type) {
    String plural = Words.plural(type.name());
    try {
      return new Codec(classes, "corpus." + plural);
    } catch (AssertionError e) {
      return new Codec(classes, "corpus." + plural + "2");
    }
  }

  @AfterAll
  static void leavesWhatBecameOfInstances() throws IOException {
    if (!VERDICTS.isEmpty()) {
      Files.writeString(Path.of("target/corpus/verdicts.json"), VERDICTS.toString());
    }
  }

  @AfterAll
  static void nothingElseThanWhatIsKnown() {
    if (CORPUS.isEmpty() || !System.getProperty("parley.corpus.only", "").isEmpty()) {
      EXCEPTIONS.forEach((id, why) -> System.out.println("corpus: " + id + "\t" + why));
      return;
    }
    System.out.print(page());
    EXCEPTIONS.forEach((id, why) -> System.out.println("corpus: " + id + "\t" + first(why)));
    Golden.compare(PAGE, page());
    Map<String, String> known = known();
    assertThat(EXCEPTIONS.keySet()).isEqualTo(known.keySet());
  }

  private static String first(String text) {
    return text.lines().limit(3).collect(Collectors.joining(" ")).replaceAll("(.{300}).*", "$1");
  }

  private static Map<String, String> known() {
    Map<String, String> known = new TreeMap<>();
    for (String line : Contracts.read(KNOWN).lines().toList()) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] cells = line.split("\t");
        assertThat(cells).as(line).hasSize(2);
        known.put(cells[0], cells[1]);
      }
    }
    return known;
  }

  private static String page() {
    StringBuilder page = new StringBuilder("""
        # Documents of other people

        What became of the documents of a corpus of public AsyncAPI documents and JSON Schema files. Each of them generates code that compiles without a
        warning, or is refused with findings that say where and why; what does not hold yet stands in
        codegen/core/src/test/resources/corpus/known.tsv with its reason. Instances were confirmed by an independent validator. The test `CorpusTest`
        writes this page (`-Dparley.corpus=DIR -Dgolden=update`) and holds it to what it counts. [wild.md](wild.md) has documents
        of packages of npm, which anyone can fetch.

        | kind | version or draft | documents | generated | refused | valid instances | decoded | invalid instances | refused |
        | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        """);
    Row sum = new Row();
    ROWS.forEach((name, row) -> {
      page.append(line(name, row));
      sum.documents += row.documents;
      sum.generated += row.generated;
      sum.refused += row.refused;
      sum.valid += row.valid;
      sum.decoded += row.decoded;
      sum.invalid += row.invalid;
      sum.refusedInstances += row.refusedInstances;
    });
    page.append(line("all\t", sum)).append("""

        ## Findings

        In how many of the documents each rule found something.

        | severity | rule | documents |
        | --- | --- | ---: |
        """);
    RULES.forEach((rule, documents) -> page.append("| ")
        .append(rule.replaceFirst("\t(.*)", " | [$1](rules/$1.md)"))
        .append(" | ")
        .append(documents.size())
        .append(" |\n"));
    return page.toString();
  }

  private static String line(String name, Row row) {
    List<String> cells = new ArrayList<>(List.of(name.split("\t", -1)));
    for (int count : new int[] {
      row.documents,
      row.generated,
      row.refused,
      row.valid,
      row.decoded,
      row.invalid,
      row.refusedInstances
    }) {
      cells.add(String.valueOf(count));
    }
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
