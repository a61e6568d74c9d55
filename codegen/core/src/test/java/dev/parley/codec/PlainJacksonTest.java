package dev.parley.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.codec.RealContracts.Example;
import dev.parley.support.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records are plain Jackson values as well: a mapper with its defaults writes and reads them like the generated codec, wherever they stand. The
 * strict one is no stricter here: open records say themselves that they ignore what they do not know. Jackson spells date-times in a way of its own.
 */
class PlainJacksonTest {
  private static final List<JsonMapper> MAPPERS = List.of(
      new JsonMapper(),
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build());

  static Stream<Example> valid() {
    return RealContracts.examples("valid").stream();
  }

  @ParameterizedTest
  @MethodSource("valid")
  void aRecordIsWrittenLikeByItsCodecAloneInListsAndInMaps(Example example) {
    Object value = example.codec().decode(example.text());
    JsonNode expected = Json.read(example.codec().encode(value));

    assertThat(expected.path("type").isString()).isTrue();
    for (JsonMapper mapper : MAPPERS) {
      assertSame(expected, mapper.writeValueAsString(value));
      assertSame(expected, mapper.writerFor(union(value)).writeValueAsString(value));
      assertThat(Json.read(mapper.writeValueAsString(List.of(value, value))).size())
          .isEqualTo(2);
      assertSame(
          expected, Json.read(mapper.writeValueAsString(List.of(value))).get(0).toString());
      assertSame(
          expected,
          Json.read(mapper.writeValueAsString(Map.of("k", value))).get("k").toString());
      assertSame(
          expected,
          Json.read(mapper.writeValueAsString(new Object[] {value})).get(0).toString());
    }
  }

  @ParameterizedTest
  @MethodSource("valid")
  void aRecordIsReadLikeByItsCodecAloneInListsAndInMaps(Example example) {
    Object value = example.codec().decode(example.text());

    for (JsonMapper mapper : MAPPERS) {
      for (Class<?> type : List.of(value.getClass(), union(value))) {
        same(example, value, mapper.readValue(example.text(), type));
        JavaType list = mapper.getTypeFactory().constructCollectionType(List.class, type);
        JavaType map = mapper.getTypeFactory().constructMapType(Map.class, String.class, type);
        List<?> items = mapper.readValue("[" + example.text() + "]", list);
        Map<?, ?> entries = mapper.readValue("{\"k\":" + example.text() + "}", map);
        assertThat(items).hasSize(1);
        assertThat(entries).hasSize(1);
        same(example, value, items.get(0));
        same(example, value, entries.get("k"));
      }
    }
  }

  /** Equal, or in free parts the same numbers in other nodes: Jackson has one for {@code int} and one for {@code long}. */
  private static void same(Example example, Object expected, Object actual) {
    if (!actual.equals(expected)) {
      assertThat(actual).hasSameClassAs(expected);
      assertThat(example.codec().encode(actual)).isEqualTo(example.codec().encode(expected));
    }
  }

  /** The sealed interface of the union that the value is a member of. */
  private static Class<?> union(Object value) {
    return Stream.of(value.getClass().getInterfaces())
        .filter(Class::isSealed)
        .findFirst()
        .orElseThrow();
  }

  private static void assertSame(JsonNode expected, String actual) {
    assertThat(Json.differencesButForDateTimes(expected, Json.read(actual))).isEmpty();
  }
}
