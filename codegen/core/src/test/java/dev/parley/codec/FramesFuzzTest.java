package dev.parley.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.parley.support.Codec;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** For Jazzer: in a build it runs on the seeds among the resources; with {@code JAZZER_FUZZ=1}, on what the fuzzer makes of them (CONTRIBUTING.md). */
class FramesFuzzTest {
  private static final List<Codec> CODECS = List.of(
      RealContracts.codec("agent", "AgentEvent"),
      RealContracts.codec("agent", "AgentCommand"),
      RealContracts.codec("assistant", "AssistantEvent"),
      RealContracts.codec("assistant", "AssistantCommand"),
      RealContracts.codec("conversations", "ConversationEvent"),
      RealContracts.codec("conversations", "ConversationCommand"));

  /** Decoders take a frame or refuse it, and have no other end; what they take, they take again from their own encoders. */
  @FuzzTest(maxDuration = "5m")
  void takesOrRefuses(byte[] frame) {
    for (Codec codec : CODECS) {
      if (codec.refusedFromBytes(frame).isEmpty()) {
        Object value = codec.decodeBytes(frame);
        String encoded = codec.encode(value);
        assertThat(codec.encode(codec.decodeBytes(encoded.getBytes(StandardCharsets.UTF_8))))
            .isEqualTo(encoded);
      }
    }
  }
}
