package dev.parley.stability;

import static dev.parley.support.EditedContract.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.EditedContract;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two contracts that share schemas, of which one is edited: the other's code stays as it is. */
class SharedTest {
  @TempDir
  Path folder;

  private EditedContract edited;
  private Generated before;

  @BeforeEach
  void generate() {
    edited = Own.edited("shared", folder);
    edited.generate();
    before = generated();
  }

  private Generated generated() {
    return Generated.of(edited.load().contracts().orElseThrow());
  }

  /** Edits the first contract. */
  private Generated after(Consumer<Document> edit) {
    Path orders = edited.documents().get(0);
    edited.edit(orders, tree -> edit.accept(new Document(orders, tree, before.tags(), List.of())));
    return generated();
  }

  private static void addEvent(Document document, String property, String reference) {
    Channels channels = new Channels(document);
    Map<String, Object> event = channels.event(Optional.of("orders"), "added");
    mapping(event.get("properties")).put(property, Map.of("$ref", reference));
    channels.addMessage("orders", "Added", event, new Random(0));
  }

  @Test
  void anEventOfOneContractRenamesNothing() {
    Generated after = after(orders -> addEvent(orders, "m", "../components.yaml#/$defs/Money"));

    assertThat(before.lostIn(after)).isEmpty();
    before.typeScript().files().forEach((path, text) -> {
      if (!path.startsWith("orders")) {
        assertThat(after.typeScript().files()).containsEntry(path, text);
      }
    });
  }

  @Test
  void whatASecondContractBeginsToUseMovesAndGivesWayToWhatIsThere() {
    Generated after =
        after(orders -> addEvent(orders, "s", "../stock/asyncapi.yaml#/components/schemas/Money"));

    assertThat(before.typeScript().types().lines())
        .containsKeys("shared.ts#Money", "stock.ts#Money");
    assertThat(after.typeScript().types().lines())
        .containsKeys("shared.ts#Money", "shared.ts#Money2")
        .doesNotContainKey("stock.ts#Money");
  }
}
