package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.emit.GeneratedFile;
import dev.parley.model.ContractSet;
import dev.parley.support.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("changes the locale and the time zone of the machine")
class DeterminismTest {
  private static final String CONTRACT = """
      asyncapi: 3.0.0
      info: {title: Shop, version: 1.0.0}
      channels:
        shop:
          address: /shop
          messages:
      %s
      operations: {send: {action: send, channel: {$ref: '#/channels/shop'}}}
      components:
        schemas:
      %s
      """;

  private static final String PLACED =
      "      Placed: {payload: {type: object, required: [type, id], properties: {type: {const: placed}, id: {$ref: '#/components/schemas/Id'}, kind: {enum: [i, ii]}}}}\n";
  private static final String SHIPPED =
      "      Shipped: {payload: {type: object, required: [type], properties: {type: {const: shipped}, to: {$ref: '#/components/schemas/Place'}}}}\n";
  private static final String RETURNED =
      "      Returned: {payload: {type: object, required: [type], properties: {type: {const: returned}}}}\n";
  private static final String ID = "    Id: {type: string, pattern: '^i[0-9]{1,9}$'}\n";
  private static final String PLACE =
      "    Place: {type: object, properties: {title: {type: string}, at: {type: object, properties: {x: {type: number, minimum: 0.5}}}}}\n";

  @TempDir
  Path folder;

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @CsvSource({
    "tr-TR, Asia/Kolkata",
    "ar-EG-u-nu-arab, Africa/Cairo",
    "th-TH-u-ca-buddhist-nu-thai, Pacific/Chatham",
    "de-DE, Europe/Berlin"
  })
  void theSameContractsGiveTheSameBytesEverywhere(String otherLocale, String otherZone) {
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Map<String, String> here = generate(Contracts.real());
    List<String> findings = findings();
    Locale.setDefault(Locale.forLanguageTag(otherLocale));
    TimeZone.setDefault(TimeZone.getTimeZone(otherZone));
    assertThat(generate(Contracts.real())).isEqualTo(here);
    assertThat(findings()).isEqualTo(findings);
  }

  @Test
  void theFolderOfTheCheckoutDoesNotMatter() throws IOException {
    Map<String, String> here = generate(Contracts.real());
    for (Path file : Contracts.files(Contracts.SCHEMAS, f -> true)) {
      Path copy =
          folder.resolve("a b").resolve(Contracts.SCHEMAS.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    List<Path> copies = Contracts.SYSTEMS.stream()
        .map(s -> folder.resolve("a b").resolve(s).resolve("asyncapi.yaml"))
        .toList();
    assertThat(generate(copies)).isEqualTo(here);
  }

  @Test
  void theOrderOfDefinitionsChangesNoType() throws IOException {
    Map<String, String> one = generate(PLACED + SHIPPED, ID + PLACE);
    Map<String, String> other = generate(PLACED + SHIPPED, PLACE + ID);
    assertThat(other).isEqualTo(one);
  }

  @Test
  void aNewEventChangesNoFileOfAnother() throws IOException {
    Map<String, String> before = generate(PLACED + SHIPPED, ID + PLACE);
    Map<String, String> after = generate(PLACED + RETURNED + SHIPPED, ID + PLACE);
    assertThat(after).containsKey("java/x/Returned.java");
    List<String> changed = before.keySet().stream()
        .filter(f -> !before.get(f).equals(after.get(f)))
        .toList();
    assertThat(changed)
        .containsExactlyInAnyOrder(
            "java/x/ContractSchemas.java",
            "java/x/ShopEvent.java",
            "java/x/ShopEvents.java",
            "typescript/shop.ts");
  }

  @Test
  void aNewOptionalPropertyAddsLinesAndChangesFewOthers() throws IOException {
    Map<String, String> before = generate(PLACED + SHIPPED, ID + PLACE);
    Map<String, String> after =
        generate(PLACED + SHIPPED, ID + PLACE.replace("title:", "note: {type: string}, title:"));
    List<String> lost = new ArrayList<>(before.get("java/x/Place.java").lines().toList());
    after.get("java/x/Place.java").lines().forEach(lost::remove);
    // The list of property names is one line.
    assertThat(lost).hasSizeLessThanOrEqualTo(1);
  }

  private List<String> findings() {
    return new Toolkit()
        .check(Contracts.real()).diagnostics().stream()
            .map(d -> d.place() + d.message() + d.fix())
            .toList();
  }

  private Map<String, String> generate(String messages, String schemas) throws IOException {
    Path contract = folder.resolve("shop").resolve("asyncapi.yaml");
    Files.createDirectories(contract.getParent());
    Files.writeString(contract, String.format(Locale.ROOT, CONTRACT, messages, schemas));
    return generate(List.of(contract));
  }

  private static Map<String, String> generate(List<Path> documents) {
    Loaded loaded = new Toolkit().load(documents);
    ContractSet contracts = loaded
        .contracts()
        .orElseThrow(() -> new AssertionError(loaded.diagnostics().toString()));
    Map<String, String> files = new TreeMap<>();
    for (GeneratedFile file : Targets.java("x").emit(contracts)) {
      files.put("java/" + file.path(), file.content());
    }
    for (GeneratedFile file : Targets.typescript().emit(contracts)) {
      files.put("typescript/" + file.path(), file.content());
    }
    return files;
  }
}
