package dev.parley.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaTextTest {
  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @Test
  void whatFitsOnALineStaysOnIt() {
    assertThat(SchemaText.of(json("{\"type\": \"string\", \"maxLength\": 5}")))
        .isEqualTo("{\"type\":\"string\",\"maxLength\":5}");
  }

  @Test
  void whatDoesNotFitIsBrokenAtItsMembers() {
    String part = "{\"type\":\"string\",\"maxLength\":5}";

    assertThat(SchemaText.of(json(
            "{\"properties\":{\"one\":" + part + ",\"two\":" + part + ",\"three\":" + part + "}}")))
        .isEqualTo("""
            {
              "properties": {
                "one": {"type":"string","maxLength":5},
                "two": {"type":"string","maxLength":5},
                "three": {"type":"string","maxLength":5},
              },
            }""");
  }

  @Test
  void eachPropertyHasALineOfItsOwnHoweverShort() {
    assertThat(SchemaText.of(json("{\"items\": {\"properties\": {\"one\": {}}}}")))
        .isEqualTo("""
            {
              "items": {
                "properties": {
                  "one": {},
                },
              },
            }""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"a\\\"b\\\\\\u2028\"",
        "1E+400",
        "null",
        "{\"a\\n\\\"\":[1,[2,{\"b\":{}}]],\"long\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"}"
      })
  void theTextIsTheSameJson(String text) {
    assertThat(dev.parley.support.Json.differences(
            dev.parley.support.Json.read(text),
            dev.parley.support.Json.read(
                withoutLastCommas(SchemaText.of(dev.parley.support.Json.read(text))))))
        .isEmpty();
  }

  private static String withoutLastCommas(String text) {
    return text.replaceAll(",(\\n *[}\\]])", "$1");
  }
}
