package dev.parley.reference.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The streams are those of the HTML standard's section on server-sent events. */
class SseReaderTest {
  @Test
  void linesOfDataAreJoined() throws IOException {
    assertThat(read("data: YHOO\ndata: +2\ndata: 10\n\n"))
        .containsExactly(new SseFrame("message", "", "YHOO\n+2\n10", null));
  }

  @Test
  void commentsAndUnknownFieldsAreIgnoredAndIdsAreKept() throws IOException {
    assertThat(read(": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nnoise\n\n"
            + "data:  third event\nid\n\n"))
        .containsExactly(
            new SseFrame("message", "1", "first event", null),
            new SseFrame("message", "1", "second event", null),
            new SseFrame("message", "", " third event", null));
  }

  @Test
  void anEventThatTheStreamBreaksOffIsNone() throws IOException {
    assertThat(read("data\n\ndata\ndata\n\ndata:"))
        .extracting(SseFrame::data)
        .containsExactly("", "\n");
  }

  @Test
  void anyLineBreakEndsALineAndAMarkIsNoText() throws IOException {
    assertThat(read("\uFEFFevent: a\rdata: 1\r\rretry: 5\r\nevent: b\r\ndata: \u20282\r\n\r\n"))
        .containsExactly(new SseFrame("a", "", "1", null), new SseFrame("b", "", "\u20282", "5"));
  }

  private static List<SseFrame> read(String stream) throws IOException {
    return SseReader.readAll(new ByteArrayInputStream(stream.getBytes(StandardCharsets.UTF_8)));
  }
}
