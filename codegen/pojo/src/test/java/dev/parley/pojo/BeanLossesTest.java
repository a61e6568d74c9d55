package dev.parley.pojo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Loaded;
import dev.parley.LossReport;
import dev.parley.Targets;
import dev.parley.Toolkit;
import dev.parley.emit.Emitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing is lost in silence: what a bean does not hold anyone to stands in the report. */
class BeanLossesTest {
  private static final String PARCEL = """
      $schema: https://json-schema.org/draft/2020-12/schema
      title: Parcel
      type: object
      additionalProperties: false
      required: [id]
      properties:
        id: { type: string, minLength: 1, pattern: '^p' }
        plain: { type: string }
        since: { type: string, format: date-time }
        mail: { type: string, format: email }
        at: { type: array, prefixItems: [{ type: number }, { type: number }] }
        size: { anyOf: [{ type: string }, { type: number }] }
        note: { type: [string, 'null'] }
        tags: { type: array, maxItems: 3, items: { type: string, maxLength: 9 } }
        inner: { type: object, properties: { depth: { type: integer, minimum: 0 } } }
      """;

  @TempDir
  Path folder;

  private List<String> losses(List<Emitter> targets) throws IOException {
    Path document = Files.writeString(folder.resolve("parcel.yaml"), PARCEL);
    Loaded loaded = new Toolkit(Optional.empty(), folder).load(List.of(document));
    JsonNode report = JsonMapper.shared().readTree(LossReport.of(loaded, targets));
    List<String> losses = new ArrayList<>();
    for (JsonNode loss : report.get("losses")) {
      if (loss.get("target").asString().equals("pojo")) {
        losses.add(loss.get("line").asInt() + " " + loss.get("pointer").asString() + " "
            + loss.get("reason").asString());
      }
    }
    return losses;
  }

  @Test
  void everyPlaceOfABeanIsNamedAndNothingElse() throws IOException {
    Emitter beans = Targets.optional("pojo").orElseThrow().emitter("demo");

    assertThat(losses(List.of(beans)))
        .containsExactly(
            "1  whether other properties are refused is a setting of the mapper",
            "7 /properties/id beans do not check `minLength`",
            "7 /properties/id beans do not check `pattern`",
            "7 /properties/id beans do not check that the property is there",
            "10 /properties/mail beans do not check the format of the text",
            "11 /properties/at the tuple is a `List<Object>`",
            "12 /properties/size the choice is an `Object`",
            "13 /properties/note beans cannot tell null from absent",
            "14 /properties/tags beans do not check `maxLength`",
            "14 /properties/tags beans do not check the largest size",
            "15 /properties/inner/properties/depth beans do not check `minimum`");
  }

  @Test
  void recordsLoseNoneOfIt() throws IOException {
    assertThat(losses(List.of(Targets.java("demo"), Targets.typescript()))).isEmpty();
  }
}
