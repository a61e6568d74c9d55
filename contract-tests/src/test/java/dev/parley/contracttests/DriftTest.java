package dev.parley.contracttests;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.messaging.MessageInteraction;
import au.com.dius.pact.core.support.Result;
import au.com.dius.pact.provider.BodyComparisonResult;
import au.com.dius.pact.provider.ComparisonResult;
import au.com.dius.pact.provider.ResponseComparison;
import dev.parley.reference.testing.SseFrame;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What would happen if the server's frames departed from the pact. */
@Order(Pacts.READ)
class DriftTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static SseFrame frame;

  @BeforeAll
  static void capture() throws Exception {
    frame = Pacts.named("tool_executing", Pacts.capture());
  }

  @Test
  void theFrameThatTheServerSendsFitsThePact() {
    assertThat(mismatches(frame.data())).isEmpty();
  }

  @Test
  void aFrameWithDataForPayloadDoesNot() {
    ObjectNode document = (ObjectNode) MAPPER.readTree(frame.data());
    document.set("data", document.remove("payload"));

    assertThat(mismatches(document.toString()))
        .containsExactly("Actual map is missing the following keys: payload");
  }

  private static List<String> mismatches(String document) {
    OptionalBody body =
        OptionalBody.body(document.getBytes(StandardCharsets.UTF_8), ContentType.getJSON());
    ComparisonResult comparison =
        ResponseComparison.Companion.compareMessage(pact(), body, Pacts.metadata(frame), Map.of());
    assertThat(comparison.getMetadataMismatches()).isEmpty();
    // Through Object, since Kotlin's Nothing has no counterpart in Java to which the result could
    // be cast.
    Object outcome = comparison.getBodyMismatches();
    assertThat(outcome).isInstanceOf(Result.Ok.class);
    BodyComparisonResult compared = (BodyComparisonResult) ((Result.Ok<?>) outcome).getValue();
    return compared.getMismatches().values().stream()
        .flatMap(List::stream)
        .map(BodyMismatch::getMismatch)
        .toList();
  }

  private static MessageInteraction pact() {
    File file = new File(Pacts.FOLDER, Pacts.CONSUMER + "-" + Pacts.PROVIDER + ".json");
    return DefaultPactReader.INSTANCE.loadPact(file).getInteractions().stream()
        .filter(each -> each.getDescription().equals(Pacts.TOOL_EXECUTING))
        .map(MessageInteraction.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
