package dev.parley.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.Contracts;
import dev.parley.support.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A contract in YAML and the same in JSON have the same findings, and in both each finding points at what it speaks of. */
class PositionsTest {
  private static final Path FIXTURES = Path.of("src/test/resources/diagnostics");

  /** What these say is about the text of the file, which JSON cannot say again. */
  private static final Set<String> OF_THE_TEXT =
      Set.of("syntax", "duplicate-key", "key-not-text", "file-not-text", "file-too-large");

  static Stream<Path> contracts() {
    return Contracts.files(FIXTURES, f -> f.toString().endsWith(".yaml")).stream()
        .filter(f -> !f.getParent().endsWith("parts"))
        .filter(f -> !OF_THE_TEXT.contains(f.getParent().getFileName().toString()));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void findingsAreTheSameInBothSyntaxesAndPointAtWhatTheySpeakOf(
      Path contract, @TempDir Path folder) throws IOException {
    copyParts(contract.resolveSibling("parts"), folder);
    Path yaml = Files.copy(contract, folder.resolve("contract.yaml"));
    JsonNode tree = JsonMapper.shared()
        .valueToTree(new Load(LoadSettings.builder().build()).loadFromString(Contracts.read(yaml)));
    Path json = Files.writeString(folder.resolve("contract.json"), tree.toPrettyString());

    List<Diagnostic> ofYaml = Findings.of(folder, yaml);
    List<Diagnostic> ofJson = Findings.of(folder, json);

    assertThat(ofJson.stream().map(PositionsTest::withoutPosition))
        .containsExactlyInAnyOrderElementsOf(
            ofYaml.stream().map(PositionsTest::withoutPosition).toList());
    Stream.concat(ofYaml.stream(), ofJson.stream())
        .forEach(finding -> pointsAtItsSubject(finding, folder, tree));
  }

  private static String withoutPosition(Diagnostic finding) {
    String text = finding.rule() + " " + finding.place().file() + "#"
        + finding.place().pointer() + " " + finding.message();
    return text.replace("contract.yaml", "contract").replace("contract.json", "contract");
  }

  /** The text at the place begins with the key that the pointer ends in, or with the value there. */
  private static void pointsAtItsSubject(Diagnostic finding, Path folder, JsonNode tree) {
    Place place = finding.place();
    boolean nothing = tree.at(place.pointer()).isNull();
    if (nothing || !place.file().startsWith("contract.")) {
      return;
    }
    List<String> lines = Contracts.read(folder.resolve(place.file())).lines().toList();
    String text = lines.get(place.line() - 1).substring(place.column() - 1);
    String key = place.pointer().substring(place.pointer().lastIndexOf('/') + 1);
    JsonNode value = tree.at(place.pointer());
    String plain =
        value.isContainer() ? "" : value.isString() ? value.stringValue() : value.toString();
    boolean atKey = text.startsWith(key + ":") || text.startsWith("\"" + key + "\"");
    boolean atValue = value.isContainer()
        ? text.startsWith("{") || text.startsWith("[") || text.matches("[A-Za-z$_?'\"-].*")
        : text.startsWith(plain) || text.startsWith("\"") || text.startsWith("'");

    String before = lines.get(place.line() - 1).substring(0, place.column() - 1);
    boolean inValue = value.isString() && pointsInto(finding, plain, before, text);

    assertThat(atKey || atValue || inValue)
        .as(finding + "\n  points at: " + text)
        .isTrue();
  }

  /** In the order of a lifecycle a finding stands where the thing begins that it names first, or behind the order where something is missing. */
  private static boolean pointsInto(Diagnostic finding, String value, String before, String text) {
    String[] named = finding.message().split("`", 3);
    boolean atName = named.length == 3 && text.startsWith(named[1]) && value.contains(named[1]);
    String end = value.strip();
    return finding.rule().name().startsWith("LIFECYCLE_")
        && (atName
            || before.stripTrailing().endsWith(end.substring(Math.max(0, end.length() - 5))));
  }

  private static void copyParts(Path parts, Path folder) throws IOException {
    for (Path part : Contracts.files(parts, f -> true)) {
      Path target = folder.resolve("parts").resolve(parts.relativize(part));
      Files.createDirectories(target.getParent());
      Files.copy(part, target);
    }
  }
}
