package dev.parley.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.parley.codec.Mutations.Mutant;
import dev.parley.codec.RealContracts.Example;
import dev.parley.emit.Jackson;
import dev.parley.internal.names.Words;
import dev.parley.support.Codec;
import dev.parley.support.Compiler;
import dev.parley.support.Contracts;
import dev.parley.support.Json;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The code of the three real contracts for Jackson 2 does what that for Jackson 3 does, which other tests hold to the contracts. */
class Jackson2Test {
  /** All mistakes are tried on Jackson 3; of those, one in so many here. */
  private static final int EVERY = 7;

  private static final ClassLoader CLASSES =
      Compiler.compile(Contracts.java(Contracts.real(), "demo", Jackson.V2), Jackson.V2);
  private static final ObjectMapper MAPPER =
      new ObjectMapper().registerModules(new JavaTimeModule(), new Jdk8Module());

  static Stream<Example> examples() {
    return Stream.of("valid", "invalid").flatMap(k -> RealContracts.examples(k).stream());
  }

  static Stream<Example> valid() {
    return RealContracts.examples("valid").stream();
  }

  private static Codec codec(String system, String union) {
    return new Codec(CLASSES, "demo." + system + "." + Words.plural(union));
  }

  private static Codec codec(Example example) {
    return codec(example.system(), example.union());
  }

  /** What is refused, or else what comes back. */
  private static Object verdict(Codec codec, String document) {
    Optional<List<String>> refused = codec.refusedFromBytes(document);
    assertThat(codec.refusedFromText(document)).isEqualTo(refused);
    return refused.isPresent() ? refused : Json.read(codec.encode(codec.decode(document)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theVerdictsOnTheExamplesAreTheSame(Example example) {
    assertThat(verdict(codec(example), example.text()))
        .isEqualTo(verdict(example.codec(), example.text()));
  }

  @ParameterizedTest
  @MethodSource("valid")
  void theVerdictsOnMistakesAreTheSame(Example example) {
    List<Mutant> mutants =
        Mutations.of(Json.read(example.text()), example.name().hashCode());
    for (int i = 0; i < mutants.size(); i += EVERY) {
      String document = mutants.get(i).text();
      assertThat(verdict(codec(example), document))
          .as(document)
          .isEqualTo(verdict(example.codec(), document));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"C0AF", "E080AF", "F4908080", "EDA080", "FF", "C3"})
  void whatIsNotUtf8IsRefused(String hex) {
    String document = "{\"type\":\"zz\",\"note\":\"%\"}";
    byte[] bytes = HexFormat.of()
        .parseHex(HexFormat.of()
            .formatHex(document.getBytes(StandardCharsets.US_ASCII))
            .replace("25", hex));

    assertThat(codec("agent", "AgentEvent").refusedFromBytes(bytes)).contains(List.of("- json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
  void otherEncodingsAreRefused(String charset) {
    byte[] bytes = "{\"type\":\"zz\"}".getBytes(Charset.forName(charset));

    assertThat(codec("agent", "AgentEvent").refusedFromBytes(bytes)).contains(List.of("- json"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"type\":\"zz\"} x",
        "{\"type\":\"zz\",\"type\":\"zz\"}",
        "{\"a\":1,\"a\":2,\"type\":\"zz\"}",
        "{\"type\":\"zz\",\"n\":1e999999999}",
        "{\"type\":\"zz\",\"n\":123456789012345678901234567890.5}",
        "{\"n\":12345678901234567890,\"type\":\"zz\"}",
        "{\"type\":\"zz\",\"n\":\"\\ud83d\\ude00\"}"
      })
  void oddDocumentsAreJudgedAlike(String document) {
    assertThat(verdict(codec("agent", "AgentEvent"), document))
        .isEqualTo(verdict(RealContracts.codec("agent", "AgentEvent"), document));
  }

  @Test
  void theLimitsAreTheSame() {
    for (int depth : List.of(499, 500)) {
      String document = "{\"type\":\"zz\",\"n\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
      assertThat(verdict(codec("agent", "AgentEvent"), document))
          .isEqualTo(verdict(RealContracts.codec("agent", "AgentEvent"), document));
    }
    String number = "{\"type\":\"zz\",\"n\":" + "1".repeat(1001) + "}";
    assertThat(verdict(codec("agent", "AgentEvent"), number))
        .isEqualTo(verdict(RealContracts.codec("agent", "AgentEvent"), number));
  }

  @ParameterizedTest
  @MethodSource("valid")
  void plainJackson2WritesAndReadsRecordsLikeTheirCodec(Example example) throws IOException {
    Codec codec = codec(example);
    Object value = codec.decode(example.text());
    JsonNode expected = Json.read(codec.encode(value));

    for (Class<?> type : List.of(value.getClass(), union(value))) {
      Object read = MAPPER.readValue(example.text(), type);
      assertThat(read).hasSameClassAs(value);
      same(expected, codec.encode(read));
    }
    // Which writes times as numbers, unless it is told otherwise.
    same(expected, MAPPER.writeValueAsString(value));
    same(expected, Json.read(MAPPER.writeValueAsString(List.of(value))).get(0).toString());
    same(
        expected,
        Json.read(MAPPER.writeValueAsString(Map.of("k", value))).get("k").toString());
  }

  private static Class<?> union(Object value) {
    return Stream.of(value.getClass().getInterfaces())
        .filter(Class::isSealed)
        .findFirst()
        .orElseThrow();
  }

  private static void same(JsonNode expected, String actual) {
    assertThat(Json.differencesButForDateTimes(expected, Json.read(actual))).isEmpty();
  }
}
