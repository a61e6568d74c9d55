package dev.parley.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unions as plain Jackson reads them, too. */
class OddUnionsTest {
  @TempDir
  private Path folder;

  @Test
  void aTagMayBeAnyText() {
    GeneratedTypes types = new GeneratedTypes(Contracts.load(Contracts.ofTopic("odd-names")));

    for (String tag : List.of("\\\"", "\\n", "$1 ${x} `y` \\\\u0041 */", "😀", "long".repeat(75))) {
      types.comesBack("Events", "Event", "{\"type\":\"" + tag + "\"}");
    }
    types.comesBack("Events", "Event", "{\"type\":\"\\\"\",\"which\":\"${\"}");
  }

  @Test
  void theTagMayStandAnywhereAndWhatLooksLikeItIsNotTaken() throws IOException {
    Path contract = Files.writeString(folder.resolve("asyncapi.yaml"), """
        asyncapi: 3.0.0
        info: { title: Places, version: 1.0.0 }
        channels:
          feed:
            address: /feed
            x-union: Event
            x-unknown: reject
            messages:
              a: { payload: { type: object, required: [type], properties: { type: { const: a }, x: {}, y: {} } } }
              b: { payload: { type: object, required: [type], properties: { type: { const: b }, x: {}, y: {}, in: { $ref: '#/channels/feed/messages/a/payload' } } } }
        operations:
          send: { action: send, channel: { $ref: '#/channels/feed' } }
        """);
    GeneratedTypes types = new GeneratedTypes(Contracts.load(List.of(contract)));

    String far = "\"" + "\\\"{[".repeat(40) + "\"";
    for (String x :
        List.of("1", far, "[" + far + ",{\"type\":\"a\"}]", "{\"type\":\"a\"}", "{}", "[]")) {
      types.comesBack("Events", "Event", "{\"x\":" + x + ",\"type\":\"b\"}");
      types.comesBack("Events", "Event", "{\"x\":" + x + ",\"type\":\"b\",\"y\":" + x + "}");
      types.comesBack("Events", "Event", "{\"x\":" + x + " , \"type\" : \"b\" } ");
      types.comesBack(
          "Events",
          "Event",
          "{\"x\":" + x + ",\"ty\\u0070e\":\"b\",\"in\":{\"x\":2,\"type\":\"a\"}}");
    }
    for (String wrong : List.of(
        "{\"x\":{\"y\":1,\"type\":\"b\"}",
        "{\"x\":[1,\"type\":\"b\"}",
        "{\"x\":\"\\\",\"type\":\"b\"}",
        "{\"x\":1 \"type\":\"b\"}",
        "{\"type\":\"a\",\"x\":1,\"type\":\"b\"}",
        "{\"x\":{\"y\":1,\"type\":\"b\"}}",
        "{,\"type\":\"b\"}",
        "{\"x\":\"}",
        "{}",
        "{\"",
        "{")) {
      types.refused("Events", wrong);
    }
  }

  @Test
  void aMemberMayBeTooLargeForARecordWhereOtherTagsAreRefused() throws IOException {
    String properties = IntStream.range(0, 300)
        .mapToObj(i -> ", p" + i + ": { type: string }")
        .collect(Collectors.joining());
    Path contract = Files.writeString(folder.resolve("asyncapi.yaml"), """
        asyncapi: 3.0.0
        info: { title: Wide, version: 1.0.0 }
        channels:
          feed:
            address: /feed
            x-union: Event
            x-unknown: reject
            messages:
              wide: { payload: { type: object, required: [type], properties: { type: { const: wide }%1$s } } }
              shut: { payload: { type: object, required: [type], additionalProperties: false, properties: { type: { const: shut }%1$s } } }
              small: { payload: { type: object, required: [type], additionalProperties: false, properties: { type: { const: small } } } }
              more: { payload: { type: object, required: [type], additionalProperties: { type: integer }, properties: { type: { const: more } } } }
        operations:
          send: { action: send, channel: { $ref: '#/channels/feed' } }
        """.formatted(properties));
    GeneratedTypes types = new GeneratedTypes(Contracts.load(List.of(contract)));

    assertThat(types.type("Wide").isRecord()).isFalse();
    for (String type : List.of("wide", "shut")) {
      types.comesBack("Events", "Event", "{\"type\":\"" + type + "\",\"p299\":\"x\"}");
      types.comesBack("Events", "Event", "{\"p0\":\"x\",\"type\":\"" + type + "\"}");
    }
    types.comesBack("Events", "Event", "{\"type\":\"small\"}");
    types.comesBack("Events", "Event", "{\"x\":1,\"type\":\"more\",\"y\":2}");
    types.refused("Events", "{\"type\":\"other\"}");
  }
}
