package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Whatever a text is made of and however long it is, it is read again as it was, halves of surrogate pairs too. */
class StringWritingTest {
  private static final String[] PIECES = {
    "plain text ",
    "a",
    "?",
    "\"",
    "\\",
    "/",
    "\n",
    "\u0000",
    "\u001f",
    "\u007f",
    "\u0080",
    "\u00e9",
    "\u00ff",
    "\u0100",
    "\u0122",
    "\u045c",
    "\u4e2d",
    "\u20ac",
    "\uffff",
    "\ud83d\ude00",
    "\ud800",
    "\udfff",
    "\udc00\ud800"
  };

  private final JsonMapper mapper = JsonMapper.builder().build();

  @Test
  void anyTextIsReadAgainAsItWas() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      // Few of the pieces, so that there are long texts of one kind.
      int kinds = 1 + random.nextInt(PIECES.length);
      StringBuilder text = new StringBuilder();
      for (int more = random.nextInt(60); more > 0; more--) {
        text.append(PIECES[random.nextInt(kinds)]);
      }
      comesBack(text.toString());
      comesBack(text.reverse().toString());
    }
  }

  @Test
  void whatIsRareIsFoundWhereverItStands() {
    for (String piece : PIECES) {
      for (int length = 0; length < 70; length++) {
        for (int at = 0; at <= length; at += 1 + length / 9) {
          comesBack("x".repeat(at) + piece + "x".repeat(length - at));
          comesBack("\u4e2d".repeat(at) + piece + "?".repeat(length - at));
        }
      }
    }
  }

  private void comesBack(String text) {
    byte[] written = Writing.bytes(JsonNodeFactory.instance.stringNode(text), Trees::write);
    assertThat(JsonReader.of(written).text()).isEqualTo(text);
    assertThat(mapper.readTree(written).stringValue()).isEqualTo(text);
    String document = new String(written, StandardCharsets.UTF_8);
    assertThat(document.getBytes(StandardCharsets.UTF_8)).isEqualTo(written);
    // No half is written as the question mark that Java makes of it.
    assertThat(document.chars().filter(c -> c == '?').count())
        .isEqualTo(text.chars().filter(c -> c == '?').count());
  }
}
