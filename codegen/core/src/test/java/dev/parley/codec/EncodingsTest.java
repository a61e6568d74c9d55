package dev.parley.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.parley.support.Codec;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Bytes that are not UTF-8 are refused by decoder and explainer alike, and unlisted events go through untouched. */
class EncodingsTest {
  private static final Codec EVENTS = RealContracts.codec("agent", "AgentEvent");
  private static final String UNLISTED = "{\"type\":\"zz\",\"note\":\"%s\"}";

  @ParameterizedTest
  @ValueSource(
      strings = {"C0AF", "C181", "E080AF", "F4908080", "F7BFBFBF", "EDA080", "FF", "80", "C3"})
  void whatIsNotUtf8IsRefused(String hex) throws Exception {
    ByteArrayOutputStream document = new ByteArrayOutputStream();
    document.write("{\"type\":\"zz\",\"note\":\"".getBytes(StandardCharsets.US_ASCII));
    document.write(HexFormat.of().parseHex(hex));
    document.write("\"}".getBytes(StandardCharsets.US_ASCII));

    assertThat(EVENTS.check(document.toByteArray())).isEqualTo(List.of("- json"));
    assertThat(EVENTS.refusedFromBytes(document.toByteArray())).contains(List.of("- json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
  void otherEncodingsAreRefused(String charset) {
    byte[] document = UNLISTED.formatted("x").getBytes(Charset.forName(charset));

    assertThat(EVENTS.refusedFromBytes(document)).contains(List.of("- json"));
    assertThat(EVENTS.check(document)).isEqualTo(List.of("- json"));
  }

  @Test
  void textBeyondAsciiIsRead() {
    byte[] document =
        UNLISTED.formatted("\u00fc\u4e2d\ud83d\ude00").getBytes(StandardCharsets.UTF_8);

    assertThat(EVENTS.refusedFromBytes(document)).isEqualTo(Optional.empty());
  }

  @Test
  void plainJacksonWritesAnUnlistedEventAsItCame() {
    String document = UNLISTED.formatted("x");
    Object event = EVENTS.decode(document);
    JsonMapper mapper = JsonMapper.builder().build();

    assertThat(mapper.writeValueAsString(event)).isEqualTo(document);
    assertThat(mapper.writeValueAsString(Optional.of(event))).isEqualTo(document);
    assertThat(mapper.writeValueAsString(List.of(event))).isEqualTo("[" + document + "]");
    assertArrayEquals(
        document.getBytes(StandardCharsets.UTF_8),
        EVENTS.encode(event).getBytes(StandardCharsets.UTF_8));
  }
}
