package dev.parley.reference.assistant;

import dev.parley.reference.contract.assistant.AssistantEvent;
import dev.parley.reference.contract.assistant.AssistantEvents;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The numbers of events. */
final class Seqs {
  private static final JsonMapper JSON = new JsonMapper();

  private Seqs() {}

  static @Nullable Long of(AssistantEvent event) {
    String document = new String(AssistantEvents.encode(event), StandardCharsets.UTF_8);
    JsonNode seq = JSON.readTree(document).path("seq");
    return seq.isNumber() ? seq.asLong() : null;
  }
}
