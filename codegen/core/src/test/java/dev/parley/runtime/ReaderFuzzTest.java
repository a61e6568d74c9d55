package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** For Jazzer: in a build it runs on the seeds among the resources; with {@code JAZZER_FUZZ=1}, on what the fuzzer makes of them (CONTRIBUTING.md). */
class ReaderFuzzTest {
  /** The reader makes the same of a document as Jackson at its strictest, and writes it so that it is read again as it was. */
  @FuzzTest(maxDuration = "5m")
  void readsAsJacksonDoes(byte[] document) {
    Optional<JsonNode> read = JsonReaderTest.read(document);
    assertThat(JsonReaderTest.text(read))
        .isEqualTo(JsonReaderTest.text(JsonReaderTest.byJackson(document)));
    if (read.isPresent()) {
      JsonNode value = read.get();
      byte[] written = Writing.bytes(value, Trees::write);
      // 1e0 is written as 1, which is a node of another kind.
      assertThat(JsonReaderTest.text(JsonReaderTest.read(written))).contains(value.toString());
    }
  }
}
