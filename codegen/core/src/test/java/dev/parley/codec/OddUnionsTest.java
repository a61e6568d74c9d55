package dev.parley.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.Codec;
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

  @Test
  void aMemberWithTheTagMayBeAChoiceOrNull() throws IOException {
    Path contract = Files.writeString(folder.resolve("asyncapi.yaml"), """
        asyncapi: 3.0.0
        info: { title: Choices, version: 1.0.0 }
        channels:
          feed:
            address: /feed
            messages:
              either: &either
                payload:
                  type: object
                  required: [type]
                  properties: { type: { const: either } }
                  anyOf:
                    - { required: [y], properties: { y: { type: integer } } }
                    - { required: [z], properties: { z: { type: string } } }
              none: { payload: { type: [object, 'null'], required: [type], properties: { type: { const: none } } } }
              plain: { payload: { type: object, required: [type], properties: { type: { const: plain } } } }
          ask: { messages: { either: *either } }
        operations:
          send: { action: send, channel: { $ref: '#/channels/feed' } }
          ask: { action: receive, channel: { $ref: '#/channels/ask' } }
        """);
    GeneratedTypes types = new GeneratedTypes(Contracts.load(List.of(contract)));

    for (String right : List.of(
        "{\"type\":\"either\",\"y\":1}",
        "{\"type\":\"either\",\"z\":\"\"}",
        "{\"type\":\"none\"}",
        "null",
        "{\"type\":\"plain\"}")) {
      Codec codec = types.codec("FeedEvents");
      assertThat(codec.encode(codec.decode(right))).isEqualTo(right);
    }
    types.refused("FeedEvents", "{\"type\":\"either\"}");
    types.refused("FeedEvents", "{\"type\":\"other\"}");
  }

  @Test
  void aMemberThatContainsTheUnionMayBeAChoiceOrNull() throws IOException {
    Path contract = Files.writeString(folder.resolve("choices.yaml"), """
        $ref: '#/$defs/Either'
        $defs:
          Node: { oneOf: [{ $ref: '#/$defs/Either' }, { $ref: '#/$defs/None' }, { $ref: '#/$defs/Plain' }] }
          Either:
            type: object
            required: [type]
            properties: { type: { const: either }, child: { $ref: '#/$defs/Node' } }
            anyOf:
              - { required: [y], properties: { y: { type: integer } } }
              - { required: [z], properties: { z: { $ref: '#/$defs/None' } } }
          None: { type: [object, 'null'], required: [type], properties: { type: { const: none }, child: { $ref: '#/$defs/Node' } } }
          Plain: { type: object, required: [type], properties: { type: { const: plain } } }
        """);
    GeneratedTypes types = new GeneratedTypes(Contracts.load(List.of(contract)));

    for (String child : List.of(
        "{\"type\":\"either\",\"y\":2}",
        "{\"type\":\"either\",\"z\":null}",
        "{\"type\":\"none\",\"child\":null}",
        "null",
        "{\"type\":\"plain\"}")) {
      String right = "{\"type\":\"either\",\"child\":" + child + ",\"y\":1}";
      Codec codec = types.codec("Eithers");
      assertThat(codec.encode(codec.decode(right))).isEqualTo(right);
    }
    types.refused("Eithers", "{\"type\":\"either\",\"child\":{\"type\":\"either\"},\"y\":1}");
  }
}
