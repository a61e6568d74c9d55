package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reader takes JSON and nothing else, and makes the same of it as Jackson at its strictest: on lists of odd documents, cut anywhere, and changed anyhow. */
class JsonReaderTest {
  private static final int MUTATIONS = 40_000;

  private static final JsonMapper STRICT = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build();

  /** Jackson takes a character beyond Latin-1 for the hexadecimal digit that its lowest eight bits are. */
  private static final Pattern WIDE_DIGIT = Pattern.compile("\\\\u[0-9A-Fa-f]{0,3}[^\\x00-\\x7F]");

  private static final List<String> DOCUMENTS = List.of(
      "{\"type\":\"tool_executing\",\"payload\":{\"tool_name\":\"a\",\"timestamp\":1757989033.0401368,\"n\":[1,-2,3.5e-7,true,false,null]}}",
      " [ 0 , -0 , 0.0 , -0.0 , 1E400 , 1e-400 , 12345678901234567890 , 9007199254740993 , 123456789012345678 , 1234567890123456789 ] ",
      "{\"\":{\"a\":{}},\"b\":[[],[[]],\"\"],\"\\u00e9\":\"\\ud83d\\ude00\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\u001F\"}",
      "\"\u00e9\u4e2d\ud83d\ude00 plain text that is longer than eight bytes, then \\n an escape and \u20ac\"",
      "[\"abcdefg\",\"abcdefgh\",\"abcdefghi\",\"abcdefg\\n\",\"abcdefgh\\n\",\"\u00e9bcdefg\",\"abcdef\u00e9\"]",
      "\t\r\n-1.25E+2 \n");

  static Optional<JsonNode> read(byte[] document) {
    try {
      JsonReader reader = JsonReader.of(document);
      JsonNode value = Trees.read(reader);
      reader.end();
      return Optional.of(value);
    } catch (Refused e) {
      return Optional.empty();
    }
  }

  static Optional<JsonNode> byJackson(byte[] document) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
      if (WIDE_DIGIT.matcher(text).find()) {
        return Optional.empty();
      }
      JsonNode value = STRICT.readTree(text);
      return value.isMissingNode() ? Optional.empty() : Optional.of(value);
    } catch (CharacterCodingException | JacksonException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Jackson holds a short integer in another node, which is not equal; what is written is. */
  static Optional<String> text(Optional<JsonNode> value) {
    return value.map(JsonNode::toString);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void oddDocumentsAreReadAsJacksonDoes() {
    for (String document : DOCUMENTS) {
      assertThat(text(read(utf8(document))))
          .as(document)
          .isEqualTo(text(byJackson(utf8(document))))
          .isPresent();
      assertThat(Trees.read(JsonReader.of(document)))
          .isEqualTo(read(utf8(document)).get());
    }
  }

  @Test
  void whatIsCutAnywhereIsRefused() {
    for (String document : DOCUMENTS) {
      byte[] whole = utf8(document.strip());
      for (int length = 0; length < whole.length; length++) {
        byte[] cut = Arrays.copyOf(whole, length);
        assertThat(text(read(cut)))
            .as(new String(cut, StandardCharsets.UTF_8))
            .isEqualTo(text(byJackson(cut)));
      }
    }
  }

  @Test
  void whatIsChangedAnyhowIsReadOrRefusedAsJacksonDoes() {
    Random random = new Random(20261129);
    byte[] pieces =
        utf8("{}[],:\"\\\\/bnu0123456789eE+-. \ttruefalsn\u00e9\u4e2d\ud83d\ude00\u0001\u007f");
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] document = utf8(DOCUMENTS.get(random.nextInt(DOCUMENTS.size())));
      ByteArrayOutputStream mutant = new ByteArrayOutputStream();
      int from = random.nextInt(document.length);
      int to = Math.min(document.length, from + random.nextInt(4));
      mutant.write(document, 0, from);
      for (int n = random.nextInt(4); n > 0; n--) {
        mutant.write(
            random.nextInt(8) == 0
                ? random.nextInt(256)
                : random.nextBoolean()
                    ? pieces[random.nextInt(pieces.length)]
                    : document[random.nextInt(document.length)]);
      }
      mutant.write(document, to, document.length - to);
      byte[] bytes = mutant.toByteArray();
      assertThat(text(read(bytes)))
          .as(() ->
              new String(bytes, StandardCharsets.UTF_8) + " " + HexFormat.of().formatHex(bytes))
          .isEqualTo(text(byJackson(bytes)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "[",
        "]",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1,,2]",
        "{\"a\":1,}",
        "{,}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\" 1}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"\\u0061\":1}",
        "[1}",
        "{\"a\":1]",
        "1 2",
        "{} {}",
        "{}x",
        "01",
        "-01",
        "-",
        "+1",
        "1.",
        ".5",
        "1.e3",
        "1e",
        "1e+",
        "0x1",
        "1_0",
        "NaN",
        "Infinity",
        "-Infinity",
        "1a",
        "[1a]",
        "- 1",
        "tru",
        "True",
        "truee",
        "nul",
        "nulll",
        "falsy",
        "undefined",
        "\"",
        "\"a",
        "\"\\\"",
        "\"\\",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\\u+123\"",
        "\"\t\"",
        "\"\n\"",
        "\"\u0000\"",
        "\u0000",
        "[\u0000]",
        "\ufeff{}",
        "//x\n1",
        "/**/1",
        "#x\n1",
        "1;",
        "[\"a\u0001\"]",
        "\u00a01",
        "\u20281",
        "'a'",
        "{\"a\":\"\\uD800\\u\"}"
      })
  void whatIsNoJsonIsRefused(String document) {
    assertThat(read(utf8(document))).isEmpty();
    assertThatThrownBy(() -> {
          JsonReader reader = JsonReader.of(document);
          Trees.read(reader);
          reader.end();
        })
        .isSameAs(Refused.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "BF",
        "C0AF",
        "C180",
        "C2",
        "C220",
        "E0",
        "E080AF",
        "E09FBF",
        "E282",
        "E28228",
        "EDA080",
        "EDBFBF",
        "EDA081EDB080",
        "F0",
        "F0808080",
        "F08FBFBF",
        "F09F98",
        "F4908080",
        "F5808080",
        "F8888080",
        "FE",
        "FF",
        "C3A9FF"
      })
  void whatIsNotUtf8IsRefused(String hex) {
    for (String before : List.of("", "a", "abcdefg", "abcdefgh", "abcdefghijk\\n", "\u00e9")) {
      for (String after : List.of("", "x", "abcdefghijk")) {
        byte[] document = HexFormat.of()
            .parseHex(HexFormat.of()
                .formatHex(utf8("[\"" + before + "%" + after + "\"]"))
                .replace("25", hex.toLowerCase(java.util.Locale.ROOT)));
        assertThat(read(document)).isEmpty();
        assertThatThrownBy(() -> Document.decode(document)).isInstanceOf(Document.Unreadable.class);
      }
    }
  }

  @Test
  void halfASurrogatePairIsReadAndWrittenAsItIs() {
    for (String escape :
        List.of("\\ud800", "\\udfff", "\\udc00\\ud800", "a\\ud83dx", "?\\ud800?")) {
      String document = "[\"" + escape + "\",\"" + escape + " in a text that is rather long\"]";
      JsonNode value = read(utf8(document)).orElseThrow();
      assertThat(value).isEqualTo(byJackson(utf8(document)).orElseThrow());
      assertThat(Trees.read(JsonReader.of(document))).isEqualTo(value);
      assertThat(new String(Writing.bytes(value, Trees::write), StandardCharsets.UTF_8))
          .isEqualTo(document);
      String raw = "[\"" + value.get(0).stringValue() + "\"]";
      assertThat(Trees.read(JsonReader.of(raw)).get(0)).isEqualTo(value.get(0));
    }
  }

  @Test
  void nestingHasAnEnd() {
    String deep = "[".repeat(Document.DEPTH) + "]".repeat(Document.DEPTH);
    assertThat(read(utf8(deep))).isPresent();
    assertThat(read(utf8("[" + deep + "]"))).isEmpty();
    assertThat(read(utf8("[".repeat(1_000_000)))).isEmpty();
    assertThat(read(utf8("{\"a\":".repeat(1_000_000)))).isEmpty();
  }

  @Test
  void numbersHaveAnEnd() {
    assertThat(read(utf8("9".repeat(1000)))).isPresent();
    assertThatThrownBy(() -> Trees.read(JsonReader.of("9".repeat(1001))))
        .isSameAs(Refused.LONG_NUMBER);
    assertThatThrownBy(() -> Trees.read(JsonReader.of("0." + "9".repeat(1_000_000))))
        .isSameAs(Refused.LONG_NUMBER);
  }

  @Test
  void propertiesAreFoundByTheirPlacesHoweverTheyAreSpelt() {
    Names names = Names.of(
        "a",
        "type",
        "abcdefgh",
        "abcdefghi",
        "a name of more than sixteen",
        "\u00e9",
        "a\"b",
        "",
        "a\\b");
    for (int guess = 0; guess < 9; guess++) {
      JsonReader reader = JsonReader.of(
          "{\"\\u0061\":1,\"type\":2, \"abcdefgh\" : 3,\"abcdefghi\":4,\"a name of more than sixteen\":5,"
              + "\"\u00e9\":6,\"a\\\"b\":7,\"\":8,\"a\\\\b\":9,\"other\":10,\"abcdefgx\":11,\"a name of more than sixteeX\":12}");
      reader.beginObject();
      for (int place = 0; place < 9; place++) {
        assertThat(reader.next(names, guess)).isEqualTo(place);
        assertThat(Reading.int64(reader)).isEqualTo(place + 1);
      }
      for (String other : List.of("other", "abcdefgx", "a name of more than sixteeX")) {
        assertThat(reader.next(names, guess)).isEqualTo(JsonReader.OTHER);
        assertThat(reader.name()).isEqualTo(other);
        TagSearch.skip(reader);
      }
      assertThat(reader.next(names, guess)).isEqualTo(JsonReader.END);
    }
    assertThatThrownBy(() -> {
          JsonReader reader = JsonReader.of("{\"a\"b\":1}");
          reader.beginObject();
          reader.next(names, 6);
        })
        .isSameAs(Refused.REFUSED);
  }
}
