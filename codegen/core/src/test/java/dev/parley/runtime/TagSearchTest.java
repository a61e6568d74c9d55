package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tag is found wherever it stands, and nothing that looks like it is taken for it. */
class TagSearchTest {
  private static final Names TAG = Names.of("type");
  private static final Names MEMBERS = Names.of("one", "two", "x\"y");
  private static final String[] NAMES = {
    "a", "typ", "types", "a\\\"", "\\u0074ypo", "", "payload", "\u00e9"
  };
  private static final String[] VALUES = {
    "1",
    "-0.5e+3",
    "true",
    "null",
    "\"\"",
    "\"text\"",
    "\"a\\\\\"",
    "\"\\\",\\\"type\\\":\\\"one\"",
    "\",\"",
    "\":\"",
    "\"}\"",
    "{}",
    "[]",
    "{\"type\":\"two\"}",
    "[{\"type\":\"one\"},\"type\",\":\"]",
    "{\"a\":\"}\\\"\",\"type\":1}",
    "\"" + "long ".repeat(30) + "\"",
    "\"type\"",
    "{\"a\":\"\\\"" + "plain ".repeat(20) + "\",\"b\":[\"" + "plain ".repeat(9) + "\\n}\"]}",
    "[\"" + "\u00e9plain ".repeat(9) + "\",\"" + "{} ".repeat(9) + "\",{\"c\":\"" + "x".repeat(17)
        + "\"}]"
  };

  private final JsonMapper mapper = JsonMapper.builder().build();

  @Test
  void theTagIsFoundWhereverItStands() {
    Random random = new Random(11);
    for (int i = 0; i < 50_000; i++) {
      String document = document(random);
      String expected = mapper.readTree(document).path("type").stringValue();
      JsonReader reader = JsonReader.of(document);
      assertThat(MEMBERS.text(Tagged.member(reader, TAG, MEMBERS)))
          .as(document)
          .isEqualTo(expected);
      assertThat(tree(reader)).as(document).isPresent().isEqualTo(tree(JsonReader.of(document)));
    }
  }

  @Test
  void whatIsNoJsonIsRefusedOrReadLater() {
    Random random = new Random(12);
    for (int i = 0; i < 50_000; i++) {
      byte[] document = document(random).getBytes(StandardCharsets.UTF_8);
      document[random.nextInt(document.length)] = (byte) "{}[]\",:\\ t1".charAt(random.nextInt(11));
      int length = random.nextInt(4) == 0 ? random.nextInt(document.length) : document.length;
      try {
        JsonReader reader = JsonReader.of(document, 0, length);
        long mark = reader.mark();
        Tagged.member(reader, TAG, MEMBERS);
        assertThat(reader.mark()).isEqualTo(mark);
        assertThat(tree(reader)).isEqualTo(tree(JsonReader.of(document, 0, length)));
      } catch (Refused refused) {
        assertThat(refused).isSameAs(Refused.REFUSED);
      }
    }
  }

  private static Optional<JsonNode> tree(JsonReader reader) {
    try {
      JsonNode value = Trees.read(reader);
      reader.end();
      return Optional.of(value);
    } catch (Refused refused) {
      return Optional.empty();
    }
  }

  private static String document(Random random) {
    List<String> names = new ArrayList<>(List.of(NAMES));
    Collections.shuffle(names, random);
    List<String> properties = new ArrayList<>();
    for (String name : names.subList(0, random.nextInt(NAMES.length))) {
      properties.add(property(random, name, VALUES[random.nextInt(VALUES.length)]));
    }
    String tag = random.nextInt(5) == 0 ? "typ\\u0065" : "type";
    String value = List.of("\"one\"", "\"two\"", "\"x\\\"y\"").get(random.nextInt(3));
    properties.add(random.nextInt(properties.size() + 1), property(random, tag, value));
    return space(random) + "{" + space(random) + String.join(",", properties) + space(random) + "}"
        + space(random);
  }

  private static String property(Random random, String name, String value) {
    return space(random) + "\"" + name + "\"" + space(random) + ":" + space(random) + value
        + space(random);
  }

  private static String space(Random random) {
    return random.nextInt(4) == 0 ? " \n\t\r".substring(0, random.nextInt(5)) : "";
  }
}
