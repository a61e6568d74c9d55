package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class LossReportTest {
  @TempDir
  Path folder;

  @Test
  void theReportIsWrittenBesideTheCode() throws IOException {
    Path report = folder.resolve("reports/losses.json");
    Parley run = Parley.run(
        "generate", Parley.DOUBTFUL, "--typescript", folder.resolve("ts"), "--report", report);

    assertThat(run.status()).isZero();
    Golden.compare("losses-doubtful.json", Files.readString(report));
    try (var files = Files.list(report.getParent())) {
      assertThat(files).containsExactly(report);
    }
  }

  @Test
  void theReportIsWrittenWhenThereIsNothingToReportAndWhenTheContractIsFaulty() throws IOException {
    Path report = folder.resolve("losses.json");
    Parley.run("check", Parley.CLEAN, "--report", report);
    assertThat(Files.readString(report)).isEqualTo("""
        {
          "version" : 1,
          "errors" : 0,
          "losses" : [ ]
        }
        """);

    Parley run = Parley.run(
        "generate", Parley.FAULTY, "--typescript", folder.resolve("ts"), "--report", report);
    assertThat(run.status()).isEqualTo(1);
    assertThat(Files.readString(report)).contains("\"errors\" : 3", "\"ref-dangling\"");
  }

  @Test
  void whatIsDelegatedIsReportedAsThat() throws IOException {
    Path contract = folder.resolve("name.schema.json");
    Files.writeString(contract, "{\"type\": \"string\", \"pattern\": \"^(?!admin)\"}");

    Parley left = Parley.run("check", contract, "--report", "-");
    Parley delegated = Parley.run("check", contract, "--delegate", "--report", "-");

    assertThat(left.out()).contains("\"pattern-not-enforced\"", "is not enforced: it looks around");
    assertThat(delegated.out())
        .contains("\"pattern-delegated\"", "is delegated to a validator: it looks around")
        .doesNotContain("pattern-not-enforced");
  }

  @Test
  void everyReportIsWhatItsSchemaSays() throws IOException {
    Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(Path.of("../../docs/report.schema.json")), InputFormat.JSON);
    for (String contract : List.of(Parley.CLEAN, Parley.DOUBTFUL, Parley.FAULTY)) {
      String report = Parley.run("check", contract, "--report", "-").out();
      assertThat(schema.validate(report, InputFormat.JSON)).as(report).isEmpty();
      assertThat(schema.validate(
              report.replace("\"version\" : 1", "\"version\" : 2"), InputFormat.JSON))
          .hasSize(1);
    }
  }

  @Test
  void thePageShowsAReport() throws IOException {
    String page = Files.readString(Path.of("../../docs/report.md"));
    Matcher example = Pattern.compile(
            "<!-- file losses.json -->\n```json\n(.*?)```", Pattern.DOTALL)
        .matcher(page);
    assertThat(example.find()).isTrue();
    JsonNode shown = JsonMapper.shared().readTree(example.group(1)).at("/losses/0");
    JsonNode losses = JsonMapper.shared()
        .readTree(Parley.run("check", Parley.DOUBTFUL, "--report", "-").out())
        .get("losses");

    assertThat(losses).contains(((ObjectNode) shown).put("file", Parley.DOUBTFUL));
  }

  @Test
  void theSameReportIsNotWrittenAgain() throws IOException {
    Path report = folder.resolve("losses.json");
    Parley.run("check", Parley.DOUBTFUL, "--report", report);
    Object key = Files.readAttributes(report, BasicFileAttributes.class).fileKey();
    Parley.run("check", Parley.DOUBTFUL, "--report", report);

    assertThat(Files.readAttributes(report, BasicFileAttributes.class).fileKey())
        .isEqualTo(key);
  }

  @Test
  void aDashIsStandardOutputAndNothingElseIsPrintedThere() {
    Parley checked = Parley.run("check", Parley.DOUBTFUL, "--report", "-");
    Parley generated =
        Parley.run("generate", Parley.DOUBTFUL, "--report=-", "--typescript", folder.resolve("ts"));

    assertThat(JsonMapper.shared().readTree(checked.out()).get("losses").size()).isEqualTo(2);
    assertThat(checked.err()).contains("0 errors, 1 warning");
    assertThat(generated.out()).isEqualTo(checked.out());
    assertThat(generated.err()).contains("files created");
  }
}
