package dev.parley.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.parley.Targets;
import dev.parley.codec.Mutations.Mutant;
import dev.parley.emit.GeneratedFile;
import dev.parley.emit.Jackson;
import dev.parley.emit.JavaMappings;
import dev.parley.emit.JavaOptions;
import dev.parley.support.Codec;
import dev.parley.support.Compiler;
import dev.parley.support.Contracts;
import dev.parley.support.Json;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Java that holds values in the types of mappings reads and writes the same documents, and holds them to the same contract. */
class MappingsTest {
  private static final List<Path> CONTRACT =
      List.of(Path.of("src/test/resources/mappings/asyncapi.yaml"));
  private static final List<String> TEXTS = List.of(
      "format:date=java.lang.String",
      "format:time=java.lang.String",
      "format:duration=java.lang.String",
      "format:uuid=java.lang.String",
      "format:uri=java.lang.String");
  private static final JavaMappings MAPPINGS = mappings("java.time.Instant");
  private static final Map<Jackson, ClassLoader> CLASSES = new EnumMap<>(Jackson.class);

  private static JavaMappings mappings(String dateTime) {
    List<String> all = new ArrayList<>(TEXTS);
    all.add("number=java.math.BigDecimal");
    all.add("integer=java.math.BigInteger");
    all.add("format:date-time=" + dateTime);
    return JavaMappings.of(all);
  }

  private static List<GeneratedFile> java(
      List<Path> contracts, Jackson jackson, JavaMappings mappings) {
    return Targets.java("mapped", new JavaOptions(jackson, mappings))
        .emit(Contracts.load(contracts));
  }

  private static ClassLoader classes(Jackson jackson) {
    return CLASSES.computeIfAbsent(
        jackson, j -> Compiler.compile(java(CONTRACT, jackson, MAPPINGS), jackson));
  }

  private static Codec codec(Jackson jackson) {
    return new Codec(classes(jackson), "mapped.Events");
  }

  private static String document(String more) {
    return "{\"type\":\"measured\",\"amount\":1.50,\"count\":1,\"at\":\"2026-01-31T12:00:00Z\""
        + (more.isEmpty() ? "" : ",") + more + "}";
  }

  private static final String FULL = document("\"small\":5,\"positive\":9223372036854775808,"
      + "\"even\":4,\"cents\":0.03,\"rate\":0.25,\"fixed\":0.5,\"three\":3,\"maybe\":null,"
      + "\"often\":[0.1,0.10000000000000000000000000001],\"nested\":[[1.0],[1.5]],"
      + "\"by_name\":{\"a\":100000000000000000000},"
      + "\"times\":[\"2026-01-31T12:00:00.123Z\",null],\"day\":\"2026-01-31\","
      + "\"clock\":\"12:00:00Z\",\"span\":\"PT1H\","
      + "\"id\":\"F81D4FAE-7dec-11d0-a765-00a0c91e6bf6\",\"link\":\"https://example.com/\","
      + "\"choice\":-0.12345678901234567890123,\"checked\":8.50,\"pair\":[1.25,2]");

  @Test
  void componentsHaveTheTypesThatWereChosen() throws ClassNotFoundException {
    Class<?> type = classes(Jackson.V3).loadClass("mapped.Measured");

    assertThat(component(type, "amount")).isEqualTo(BigDecimal.class);
    assertThat(component(type, "count")).isEqualTo(BigInteger.class);
    assertThat(component(type, "small")).isEqualTo(Integer.class);
    assertThat(component(type, "at")).isEqualTo(Instant.class);
    assertThat(component(type, "fixed")).isEqualTo(Double.class);
    for (String text : List.of("day", "clock", "span", "id", "link")) {
      assertThat(component(type, text)).isEqualTo(String.class);
    }
  }

  private static Class<?> component(Class<?> type, String name) {
    return Arrays.stream(type.getRecordComponents())
        .filter(c -> c.getName().equals(name))
        .findFirst()
        .map(RecordComponent::getType)
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Jackson.class)
  void everyDigitAndEveryTextComesBackAsItWas(Jackson jackson) {
    Codec codec = codec(jackson);
    for (String document : List.of(
        document(""),
        FULL,
        document("\"cents\":1E+400,\"maybe\":123456789012345678901234567890.12345678900"),
        document("\"maybe\":0.0000000000000000000000000000000000000000000000000000000000010"))) {
      Object value = codec.decode(document);

      assertThat(same(codec.encode(value))).isEqualTo(same(document));
      assertThat(codec.decode(codec.encode(value))).isEqualTo(value);
      assertThat(codec.check(document)).isEmpty();
    }
  }

  /** Java writes small numbers with an exponent. */
  private static String same(String document) {
    return document.replaceAll("1\\.0E-60|0\\.0{59}10", "TINY");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "amount":0.09999999999999999999999                  | /amount minimum
      "amount":1E+500                                     | /amount exclusiveMaximum
      "amount":1E+1000                                    | /amount range
      "amount":1e99999999999                              | /amount range
      "amount":"1.5"                                      | /amount type
      "count":1.5                                         | /count type
      "count":1E+1000                                     | /count range
      "small":2147483648                                  | /small range
      "positive":-9223372036854775809                     | /positive exclusiveMinimum
      "even":9223372036854775809                          | /even multipleOf
      "cents":0.0300000000000000000001                    | /cents multipleOf
      "rate":0.2500000000000000000001                     | /rate enum
      "fixed":0.25                                        | /fixed const
      "often":[1.0,1.00]                                  | /often uniqueItems
      "often":[10.00000000000000000001]                   | /often/0 maximum
      "nested":[[1.0,2],[1,2.00]]                         | /nested uniqueItems
      "at":"2026-01-31T12:00:00"                          | /at format
      "day":"2026-02-30"                                  | /day format
      "clock":"12:00"                                     | /clock minLength, /clock format
      "span":"1 hour"                                     | /span format
      "id":"f81d4fae"                                     | /id format
      "link":"example"                                    | /link format
      "link":"https://example.com/path-that-is-long"      | /link maxLength
      "choice":0.500000000000000000000000001              | /choice maximum
      "checked":7.00                                      | /checked not
      """)
  void whatBreaksTheContractIsRefused(String property, String violations) {
    String name = property.substring(0, property.indexOf(':') + 1);
    String document = document("").contains(name)
        ? document("").replaceFirst(name + "[^,}]*", property)
        : document(property);
    for (Jackson jackson : Jackson.values()) {
      Codec codec = codec(jackson);

      assertThat(codec.refusedFromBytes(document)).contains(List.of(violations.split(", ")));
      assertThat(codec.refusedFromText(document)).contains(List.of(violations.split(", ")));
    }
  }

  @ParameterizedTest
  @EnumSource(Jackson.class)
  void theDecoderAndTheExplainerAgreeOnEveryMistake(Jackson jackson) {
    Codec codec = codec(jackson);
    for (Mutant mutant : Mutations.of(Json.read(FULL), 7)) {
      List<String> checked = codec.check(mutant.text());
      assertThat(codec.refusedFromBytes(mutant.text()))
          .as(mutant.toString())
          .isEqualTo(checked.isEmpty() ? Optional.empty() : Optional.of(checked));
    }
  }

  @Test
  void constructorsHoldTheTypesToTheContract() throws Exception {
    Object value = codec(Jackson.V3).decode(document(""));

    assertThatThrownBy(() -> with(value, "amount", new BigDecimal("0.09")))
        .hasMessageContaining("at least 0.1");
    assertThatThrownBy(() -> with(value, "amount", new BigDecimal("1e1000")))
        .hasMessageContaining("at most 1000 digits");
    assertThatThrownBy(() -> with(value, "cents", new BigDecimal("0.0300000000000000000001")))
        .hasMessageContaining("a multiple of 0.01");
    assertThatThrownBy(() -> with(value, "positive", BigInteger.TWO.pow(70).negate()))
        .hasMessageContaining("more than 0");
    assertThatThrownBy(() -> with(value, "rate", BigDecimal.ONE.movePointLeft(30)))
        .hasMessageContaining("0.25");
    assertThatThrownBy(() -> with(value, "day", "today")).hasMessageContaining("a date such as");
    assertThat(with(value, "rate", new BigDecimal("1.00")))
        .hasToString(value.toString().replace("rate=null", "rate=1.00"));
  }

  /** The same record but for one component. */
  private static Object with(Object value, String component, Object other) throws Exception {
    RecordComponent[] components = value.getClass().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      arguments[i] = components[i].getName().equals(component)
          ? other
          : Codec.call(value, components[i].getName());
    }
    try {
      return value.getClass().getConstructor(types).newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw (Exception) e.getCause();
    }
  }

  @Test
  void plainJackson3KeepsThemToo() throws ClassNotFoundException {
    // Without this Jackson rounds the numbers of trees, and of a tree it makes choices and open
    // tuples.
    JsonMapper mapper = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();
    Class<?> type = classes(Jackson.V3).loadClass("mapped.Measured");
    Object value = codec(Jackson.V3).decode(FULL);

    assertThat(mapper.readValue(FULL, type)).isEqualTo(value);
    assertThat(mapper.readValue(FULL, classes(Jackson.V3).loadClass("mapped.Event")))
        .isEqualTo(value);
    assertThat(codec(Jackson.V3).encode(mapper.readValue(mapper.writeValueAsString(value), type)))
        .isEqualTo(FULL);
  }

  @Test
  void plainJackson2KeepsThemToo() throws Exception {
    ObjectMapper mapper = new ObjectMapper()
        .registerModules(new JavaTimeModule(), new Jdk8Module())
        .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    Class<?> type = classes(Jackson.V2).loadClass("mapped.Measured");
    Object value = codec(Jackson.V2).decode(FULL);

    assertThat(mapper.readValue(FULL, type)).isEqualTo(value);
    assertThat(mapper.readValue(FULL, classes(Jackson.V2).loadClass("mapped.Event")))
        .isEqualTo(value);
    assertThat(codec(Jackson.V2).encode(mapper.readValue(mapper.writeValueAsString(value), type)))
        .isEqualTo(FULL);
  }

  @ParameterizedTest
  @CsvSource({
    "java.time.ZonedDateTime, 2026-01-31T12:00:00+02:00, 2026-01-31T12:00:00+02:00",
    "java.time.Instant, 2026-01-31T12:00:00+02:00, 2026-01-31T10:00:00Z",
    "java.time.Instant, 2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
    "java.lang.String, 2026-01-31t12:00:00.1234567890z, 2026-01-31t12:00:00.1234567890z",
  })
  void timesAreHeldInTheTypeThatWasChosen(String type, String text, String comesBack)
      throws Exception {
    for (Jackson jackson : Jackson.values()) {
      ClassLoader classes = Compiler.compile(java(CONTRACT, jackson, mappings(type)), jackson);
      Codec codec = new Codec(classes, "mapped.Events");
      Object value = codec.decode(document("").replace("2026-01-31T12:00:00Z", text));

      assertThat(component(value.getClass(), "at")).isEqualTo(Class.forName(type));
      assertThat(codec.encode(value))
          .isEqualTo(document("").replace("2026-01-31T12:00:00Z", comesBack));
      if (type.equals("java.time.ZonedDateTime")) {
        ZonedDateTime inParis = ZonedDateTime.parse("2026-01-31T12:00:00+01:00[Europe/Paris]");
        assertThat(codec.encode(with(value, "at", inParis)))
            .contains("\"2026-01-31T12:00:00+01:00\"");
      }
    }
  }

  static Stream<String> topics() {
    return Contracts.topics().stream();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void everyGoldenContractCompilesWithAllMappings(String topic) {
    Compiler.compile(java(Contracts.ofTopic(topic), Jackson.V3, MAPPINGS));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      number                            | no type mapping such as `number=java.math.BigDecimal`
      decimal=java.math.BigDecimal      | nothing called `decimal` is mapped; there are: number, integer, format:date-time
      number=com.example.Money          | `number` is not mapped to `com.example.Money`; there are: double, java.math.BigDecimal
      format:date-time=java.util.Date   | there are: java.time.OffsetDateTime, java.time.Instant, java.time.ZonedDateTime, java.lang.String
      """)
  void aMappingThatIsNotThereIsRefusedWithThoseThatAre(String mapping, String message) {
    assertThatThrownBy(() -> JavaMappings.of(List.of(mapping)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aKeyIsMappedOnce() {
    assertThatThrownBy(
            () -> JavaMappings.of(List.of("number=double", "number=java.math.BigDecimal")))
        .hasMessageContaining("`number` is mapped twice");
  }
}
