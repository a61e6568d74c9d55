package dev.parley.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.parley.support.Codec;
import java.nio.charset.StandardCharsets;

/** For Jazzer: in a build it runs on the seeds among the resources; with {@code JAZZER_FUZZ=1}, on what the fuzzer makes of them (CONTRIBUTING.md). */
class FramesFuzzTest {
  private static final Codec EVENTS = RealContracts.codec("agent", "AgentEvent");

  /** The decoder takes a frame or refuses it, and has no other end; what it takes, it takes again from its own encoder. */
  @FuzzTest(maxDuration = "5m")
  void takesOrRefuses(byte[] frame) {
    if (EVENTS.refusedFromBytes(frame).isEmpty()) {
      Object event = EVENTS.decodeBytes(frame);
      String encoded = EVENTS.encode(event);
      assertThat(EVENTS.encode(EVENTS.decodeBytes(encoded.getBytes(StandardCharsets.UTF_8))))
          .isEqualTo(encoded);
    }
  }
}
