package dev.parley.contracttests;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import au.com.dius.pact.consumer.MessagePactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import dev.parley.reference.contract.agent.AgentEvent;
import dev.parley.reference.contract.agent.AgentEvents;
import dev.parley.reference.contract.agent.ToolExecuting;
import dev.parley.reference.contract.runtime.ContractViolationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A Java client that shows which tool an agent is using, and for whom. */
@Order(Pacts.WRITTEN)
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(
    providerName = Pacts.PROVIDER,
    providerType = ProviderType.ASYNCH,
    pactVersion = PactSpecVersion.V4)
class ToolExecutingConsumerTest {
  private static final String NAME = "[A-Za-z0-9_.:-]{1,128}";
  private static final Path REFUSED =
      Path.of("../schemas/agent/examples/AgentEvent/invalid/tool_executing.data-for-payload.json");

  @Pact(consumer = Pacts.CONSUMER)
  V4Pact toolExecuting(MessagePactBuilder builder) {
    return builder
        .expectsToReceive(Pacts.TOOL_EXECUTING)
        .withMetadata(Map.of("channel", Pacts.CHANNEL, "event", "tool_executing"))
        .withContent(newJsonBody(event -> event
                .stringValue("type", "tool_executing")
                .object(
                    "payload",
                    payload -> payload
                        .stringMatcher("tool_name", NAME, "aws_cost_analyzer")
                        .stringMatcher("agent_name", NAME, "data_helper")
                        .stringMatcher("run_id", NAME, "run_123")
                        .stringMatcher("thread_id", NAME, "thread_456")
                        .numberType("timestamp", 1757989033.25)
                        .stringMatcher("user_id", NAME, "test_user_123")))
            .build())
        .toPact();
  }

  @Test
  @PactTestFor(pactMethod = "toolExecuting")
  void theGeneratedDecoderReadsWhatThePactPromises(V4Interaction.AsynchronousMessage message) {
    AgentEvent event = AgentEvents.decode(content(message));

    assertThat(event).isInstanceOfSatisfying(ToolExecuting.class, executing -> {
      assertThat(executing.payload().toolName()).isEqualTo("aws_cost_analyzer");
      assertThat(executing.payload().agentName()).isEqualTo("data_helper");
      assertThat(executing.payload().runId()).isEqualTo("run_123");
      assertThat(executing.payload().threadId()).isEqualTo("thread_456");
      assertThat(executing.payload().timestamp()).isEqualTo(1757989033.25);
      assertThat(executing.payload().userId()).isEqualTo("test_user_123");
    });
  }

  @Test
  @PactTestFor(pactMethod = "toolExecuting")
  void theSameDecoderRefusesTheDocumentWithDataForPayload(V4Interaction.AsynchronousMessage message)
      throws IOException {
    byte[] document = Files.readAllBytes(REFUSED);
    assertThat(AgentEvents.check(content(message))).isEmpty();

    ContractViolationException refusal =
        catchThrowableOfType(ContractViolationException.class, () -> AgentEvents.decode(document));

    assertThat(refusal.violations())
        .extracting(each -> each.pointer() + " " + each.rule())
        .containsExactly(
            "/payload missing",
            "/payload/agent_name missing",
            "/payload/thread_id missing",
            "/payload/run_id wrong-level",
            "/payload/user_id wrong-level");
    assertThat(refusal.violations().get(0).hint()).contains("`payload`", "`data`", "renamed");
  }

  private static byte[] content(V4Interaction.AsynchronousMessage message) {
    return message.getContents().getContents().getValue();
  }
}
