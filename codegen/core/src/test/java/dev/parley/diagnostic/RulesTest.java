package dev.parley.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.parley.Toolkit;
import dev.parley.support.Contracts;
import dev.parley.support.Findings;
import dev.parley.support.Golden;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder per rule, {@code diagnostics/<rule-id>}: each contract in it yields, word for word, the findings in the {@code .txt} file beside it,
 * and the rule is among them. What no repository can hold, such as a file that cannot be read, is made by the test.
 */
class RulesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/diagnostics");
  private static final Path PAGES = Path.of("../../docs/rules");

  private static List<String> ids() {
    return Arrays.stream(Rule.values()).map(Rule::id).sorted().toList();
  }

  @TestFactory
  Stream<DynamicTest> aContractYieldsExactlyTheseFindings() {
    return Contracts.files(FIXTURES, RulesTest::isContract).stream()
        .map(file -> dynamicTest(FIXTURES.relativize(file).toString(), () -> check(file)));
  }

  /** Files in a folder {@code parts} are referred to by contracts. */
  private static boolean isContract(Path file) {
    return !file.toString().endsWith(".txt")
        && !file.toString().endsWith(".lock")
        && !file.getParent().endsWith("parts");
  }

  private static void check(Path file) {
    List<Diagnostic> findings = Findings.of(file.getParent(), file);
    String rule = file.getParent().getFileName().toString();

    assertThat(findings).extracting(f -> f.rule().id()).contains(rule);
    Golden.compare(file.resolveSibling(file.getFileName() + ".txt"), Findings.text(findings));
  }

  @Test
  void everyRuleHasAFixture() throws IOException {
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      assertThat(folders.map(f -> f.getFileName().toString()).sorted().toList()).isEqualTo(ids());
    }
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      assertThat(folders)
          .allSatisfy(f ->
              assertThat(Contracts.files(f, t -> t.toString().endsWith(".txt"))).isNotEmpty());
    }
  }

  @Test
  void everyFindingHasAFileALineAndAColumn() {
    for (Path expected : Contracts.files(FIXTURES, f -> f.toString().endsWith(".txt"))) {
      List<String> findings = Contracts.read(expected)
          .lines()
          .filter(line -> !line.startsWith("    "))
          .toList();

      assertThat(findings)
          .as(expected.toString())
          .isNotEmpty()
          .allMatch(line -> line.matches("[^:]+:[1-9]\\d*:[1-9]\\d*: (error|warning|info): .*"));
    }
  }

  @Test
  void everyRuleHasAPageAndEveryPageARule() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages
              .map(p -> p.getFileName().toString().replace(".md", ""))
              .sorted()
              .toList())
          .isEqualTo(ids());
    }
  }

  @Test
  void everyPageSaysWhatTheRuleIsAboutAndHowToMendIt() {
    for (Rule rule : Rule.values()) {
      String page = Contracts.read(PAGES.resolve(rule.id() + ".md"));

      assertThat(page).startsWith("# " + rule.id() + "\n");
      assertThat(page).as(rule.id()).contains(severity(rule), rule.purpose(), "## How to mend it");
      assertThat(page.lines()).as(rule.id()).hasSizeBetween(10, 40);
    }
  }

  private static String severity(Rule rule) {
    return switch (rule.severity()) {
      case ERROR -> "**Error**";
      case WARN -> "**Warning**";
      case INFO -> "**Note**";
    };
  }

  @Test
  void fileUnreadable(@TempDir Path folder) throws IOException {
    Path document = contract(folder, "a: { $ref: 'folder' }\nb: { $ref: 'closed.yaml' }");
    Files.createDirectory(folder.resolve("folder"));
    Path closed = Files.writeString(folder.resolve("closed.yaml"), "type: string\n");
    // Root may read everything, and then this finding is not to be had.
    boolean refuses = closed.toFile().setReadable(false) && !Files.isReadable(closed);
    List<Diagnostic> findings = Findings.of(folder, document);

    assertThat(findings)
        .extracting(Diagnostic::rule)
        .filteredOn(r -> r == Rule.FILE_UNREADABLE)
        .hasSize(refuses ? 2 : 1);
    compare(
        "file-unreadable",
        findings.stream().filter(f -> !f.message().contains("closed")).toList());
    Golden.compare(
        FIXTURES.resolve("file-unreadable/missing.txt"),
        Findings.text(Findings.of(folder, folder.resolve("missing.yaml"))));
  }

  @Test
  void fileNotText(@TempDir Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>(Map.of(
        "binary.yaml", new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, 0, 1},
        "latin-1.yaml", "title: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1),
        "nul.yaml", "asyncapi: 3.0.0\n\0".getBytes(StandardCharsets.UTF_8),
        "utf-16.json", "{\"asyncapi\": \"3.0.0\"}".getBytes(StandardCharsets.UTF_16)));
    StringBuilder all = new StringBuilder();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path document = Files.write(folder.resolve(file.getKey()), file.getValue());
      List<Diagnostic> findings = Findings.of(folder, document);
      assertThat(findings).extracting(Diagnostic::rule).containsOnly(Rule.FILE_NOT_TEXT);
      all.append(Findings.text(findings));
    }
    Golden.compare(FIXTURES.resolve("file-not-text/files.txt"), all.toString());
  }

  @Test
  void fileTooLarge(@TempDir Path folder) throws IOException {
    Path large = folder.resolve("large.yaml");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength((64L << 20) + 1);
    }
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String alias = "*a" + (i - 1);
      bomb.append("a")
          .append(i)
          .append(": &a")
          .append(i)
          .append(" [")
          .append((alias + ", ").repeat(9))
          .append(alias)
          .append("]\n");
    }
    Path laughs = Files.writeString(folder.resolve("laughs.yaml"), bomb);
    Path self = Files.writeString(folder.resolve("self.yaml"), "a: &a [*a]\n");
    Path deep =
        Files.writeString(folder.resolve("deep.json"), "[".repeat(100_000) + "]".repeat(100_000));
    Path deepYaml =
        Files.writeString(folder.resolve("deep.yaml"), "[".repeat(5_000) + "]".repeat(5_000));
    StringBuilder all = new StringBuilder();
    for (Path document : List.of(large, laughs, self, deep, deepYaml)) {
      List<Diagnostic> findings = Findings.of(folder, document);
      assertThat(findings)
          .as(document.toString())
          .extracting(Diagnostic::rule)
          .containsOnly(Rule.FILE_TOO_LARGE);
      all.append(Findings.text(findings));
    }
    Golden.compare(FIXTURES.resolve("file-too-large/files.txt"), all.toString());
  }

  @Test
  void catalogue(@TempDir Path folder) throws IOException {
    Path document = Files.writeString(folder.resolve("a.schema.json"), "{\"type\": \"string\"}");
    Path list = Files.writeString(folder.resolve("list.json"), "[]");
    Path odd = Files.writeString(
        folder.resolve("odd.json"),
        "{\"https://example.com/\": [\"vendor\"], \"https://example.com/a\": \"\"}");
    StringBuilder all = new StringBuilder();
    for (Path catalogue : List.of(list, odd)) {
      List<Diagnostic> findings = new Toolkit(Optional.empty(), folder, Optional.of(catalogue))
          .load(List.of(document))
          .diagnostics();
      assertThat(findings).extracting(Diagnostic::rule).containsOnly(Rule.CATALOGUE);
      all.append(Findings.text(findings).replace(folder + "/", ""));
    }
    Golden.compare(FIXTURES.resolve("catalogue/findings.txt"), all.toString());
  }

  @Test
  void patternsThatAreDelegated() {
    Path folder = FIXTURES.resolve("pattern-not-enforced");
    List<Diagnostic> findings = new Toolkit(Optional.empty(), folder)
        .delegating()
        .load(List.of(folder.resolve("patterns.yaml")))
        .diagnostics();
    Golden.compare(FIXTURES.resolve("pattern-delegated/findings.txt"), Findings.text(findings));
  }

  @Test
  void aLinkThatLeavesTheRootIsNotFollowed(@TempDir Path folder) throws IOException {
    Path root = Files.createDirectory(folder.resolve("root"));
    Files.writeString(folder.resolve("secret.yaml"), "type: string\n");
    Files.createSymbolicLink(root.resolve("link.yaml"), Path.of("../secret.yaml"));
    Path document = contract(root, "a: { $ref: 'link.yaml' }");

    assertThat(Findings.of(root, document))
        .extracting(Diagnostic::rule)
        .contains(Rule.REF_OUTSIDE_ROOT);
  }

  @Test
  void twoContractsOfOneNameAreRefused(@TempDir Path folder) throws IOException {
    Path first = contract(Files.createDirectories(folder.resolve("a/chat")), "a: { type: string }");
    Path second =
        contract(Files.createDirectories(folder.resolve("b/chat")), "a: { type: string }");

    Golden.compare(
        FIXTURES.resolve("contract-name/two-of-one-name.txt"),
        Findings.text(Findings.of(folder, first, second)));
  }

  private static Path contract(Path folder, String properties) throws IOException {
    return Files.writeString(folder.resolve("asyncapi.yaml"), """
        asyncapi: 3.0.0
        info: { title: Fixture, version: 1.0.0 }
        channels:
          feed:
            address: /feed
            messages:
              Note:
                payload:
                  type: object
                  required: [type]
                  properties:
                    type: { const: note }
        %soperations:
          send:
            action: send
            channel: { $ref: '#/channels/feed' }
        """.formatted(properties.indent(12)));
  }

  private static void compare(String rule, List<Diagnostic> findings) {
    Golden.compare(FIXTURES.resolve(rule).resolve("findings.txt"), Findings.text(findings));
  }
}
