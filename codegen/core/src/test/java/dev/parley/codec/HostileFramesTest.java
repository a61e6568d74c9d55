package dev.parley.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.parley.support.Codec;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Frames that somebody made to break a decoder: each is refused in words that say why, by the one exception, with memory in proportion to the frame. A
 * frame that takes a minute hangs.
 */
@Timeout(60)
class HostileFramesTest {
  private static final Codec EVENTS = RealContracts.codec("agent", "AgentEvent");
  private static final int MANY = 100_000;

  /** So many bytes for each of the frame, for the decoder and the explainer together. */
  private static final long BYTES_PER_BYTE = 400;

  private static final long BYTES = 8_000_000;

  private record Frame(String name, byte[] bytes, String words) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static String event(String payload, String rest) {
    return "{\"type\":\"tool_executing\",\"payload\":{\"tool_name\":\"t\",\"agent_name\":\"a\",\"run_id\":\"r\",\"thread_id\":\"t\",\"user_id\":\"u\""
        + payload + "}" + rest + "}";
  }

  private static String event(String payload) {
    return event(",\"timestamp\":1" + payload, "");
  }

  private static String timestamp(String number) {
    return event(",\"timestamp\":" + number, "");
  }

  private static String many(IntFunction<String> each) {
    return IntStream.range(0, MANY).mapToObj(each).collect(Collectors.joining(","));
  }

  /** The same hash for all, in Java. */
  private static String collision(int number) {
    return IntStream.range(0, 17)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
        .collect(Collectors.joining());
  }

  private static byte[] with(String document, String hex) {
    int at = document.indexOf('%');
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(document.substring(0, at).getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(HexFormat.of().parseHex(hex));
    bytes.writeBytes(document.substring(at + 1).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  static Stream<Frame> refused() {
    Map<String, String> texts = new LinkedHashMap<>();
    Map<String, String> words = new LinkedHashMap<>();
    texts.put("nothing", "");
    words.put("nothing", "found nothing");
    texts.put("white space", " ".repeat(MANY));
    words.put("white space", "found nothing");
    for (String value : new String[] {"null", "true", "7", "\"x\"", "[]"}) {
      texts.put("a value " + value, value);
      words.put("a value " + value, "expected an object");
    }
    texts.put("deep arrays, not declared", event("", ",\"x\":" + "[".repeat(MANY)));
    words.put("deep arrays, not declared", "not JSON");
    texts.put("deep arrays, closed", "[".repeat(501) + "]".repeat(501));
    words.put("deep arrays, closed", "nesting deeper than 500 levels");
    texts.put(
        "deep objects, open",
        event(",\"parameters\":{\"a\":" + "{\"a\":".repeat(600) + "1" + "}".repeat(600) + "}"));
    words.put("deep objects, open", "nesting deeper than 500 levels");
    texts.put(
        "deep before the tag",
        "{\"x\":" + "[".repeat(600) + "]".repeat(600) + ",\"type\":\"tool_executing\"}");
    words.put("deep before the tag", "nesting deeper than 500 levels");
    for (String tag : new String[] {"7", "null", "[]", "{}"}) {
      texts.put("tag " + tag, "{\"type\":" + tag + ",\"payload\":{}}");
    }
    words.put("tag 7", "type");
    texts.put("no tag", "{\"x\":\"" + "x".repeat(MANY) + "\"}");
    words.put("no tag", "type");
    texts.put("vast number", timestamp("1e999999999"));
    words.put("vast number", "timestamp");
    texts.put("vast exponent", timestamp("1e99999999999999999999"));
    words.put("vast exponent", "timestamp");
    texts.put("vast open number", event(",\"parameters\":{\"n\":1e99999999999999999999}"));
    texts.put("long number", timestamp("1".repeat(10_000)));
    words.put("long number", "at most 1000 digits");
    texts.put("long open number", event(",\"parameters\":{\"n\":0." + "1".repeat(10_000) + "}"));
    words.put("long open number", "at most 1000 digits");
    texts.put("long ignored number", event("", ",\"x\":" + "1".repeat(1_000_000)));
    words.put("long ignored number", "at most 1000 digits");
    texts.put("a property twice", event(",\"timestamp\":2"));
    words.put("a property twice", "`timestamp` more than once");
    texts.put("an ignored property twice", event(",\"x\":1,\"x\":1"));
    words.put("an ignored property twice", "`x` more than once");
    texts.put("a property twice, once escaped", event(",\"x\":1,\"\\u0078\":1"));
    words.put("a property twice, once escaped", "`x` more than once");
    texts.put("a property twice in what is ignored", event(",\"x\":[{\"y\":1,\"y\":1}]"));
    words.put("a property twice in what is ignored", "`y` more than once");
    texts.put(
        "a property twice in what is open", event(",\"parameters\":{\"y\":{\"z\":1,\"z\":1}}"));
    words.put("a property twice in what is open", "`z` more than once");
    texts.put("the tag twice", event("", ",\"type\":\"tool_executing\""));
    words.put("the tag twice", "`type` more than once");
    texts.put("a zero byte", event("", "\u0000"));
    words.put("a zero byte", "not JSON");
    texts.put("a zero byte in a text", event(",\"description\":\"\u0000\""));
    words.put("a zero byte in a text", "not JSON");
    texts.put("a byte order mark", "\ufeff" + event(""));
    words.put("a byte order mark", "not JSON");
    texts.put("something after it", event("") + "{}");
    words.put("something after it", "not JSON");
    texts.put("a text without an end", event(",\"description\":\"" + "\\\\".repeat(MANY)));
    words.put("a text without an end", "not JSON");
    texts.put(
        "a long name",
        event(",\"parameters\":{\"" + "n".repeat(1_000_000) + "\":1e400,\"a\":1,\"a\":1}"));
    words.put("a long name", "`a` more than once");
    texts.put("a long text", event(",\"call_id\":\"" + "a".repeat(1_000_000) + "\""));
    words.put("a long text", "call_id");
    texts.put(
        "many properties of one hash",
        event(",\"parameters\":{" + many(i -> "\"" + collision(i) + "\":1") + "}"));
    words.put("many properties of one hash", "parameters");
    Stream<Frame> spelt = texts.entrySet().stream()
        .map(t -> new Frame(
            t.getKey(),
            t.getValue().getBytes(StandardCharsets.UTF_8),
            words.getOrDefault(t.getKey(), "AgentEvent: 1 violation")));
    Stream<Frame> coded = Stream.of("C0AF", "EDA080", "F4908080", "FF", "80", "C3")
        .flatMap(hex -> Stream.of(
            new Frame(
                "bytes " + hex + " in a text",
                with(event(",\"description\":\"%\""), hex),
                "not UTF-8"),
            new Frame("bytes " + hex + " in a name", with(event(",\"%\":1"), hex), "not UTF-8"),
            new Frame(
                "bytes " + hex + " in what is ignored",
                with(event(",\"x\":[\"%\"]"), hex),
                "not UTF-8"),
            new Frame("bytes " + hex + " outside", with(event("") + "%", hex), "not UTF-8")));
    return Stream.concat(spelt, coded);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isRefusedInWords(Frame frame) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    String message = refusal(frame.bytes());
    long bytes = threads.getThreadAllocatedBytes(thread) - before;

    assertThat(message).contains(frame.words()).hasSizeLessThan(10_000);
    assertThat(bytes).isLessThan(BYTES + BYTES_PER_BYTE * frame.bytes().length);
  }

  private static String refusal(byte[] frame) {
    try {
      return "taken: " + EVENTS.decodeBytes(frame);
    } catch (RuntimeException e) {
      assertThat(e.getClass().getSimpleName()).isEqualTo("ContractViolationException");
      return e.getMessage();
    }
  }

  static Stream<String> taken() {
    return Stream.of(
        event(",\"" + "n".repeat(1_000_000) + "\":1"),
        event("," + many(i -> "\"" + collision(i) + "\":1")),
        event(",\"x\":\"" + "\\u0041".repeat(MANY) + "\""),
        event(" ".repeat(MANY)),
        event(",\"x\":" + "[".repeat(400) + "]".repeat(400)));
  }

  /** What is not declared may be anything that is JSON. */
  @ParameterizedTest
  @MethodSource("taken")
  void isTaken(String frame) {
    assertThat(EVENTS.refusedFromText(frame)).isEmpty();
    assertThat(EVENTS.encode(EVENTS.decode(frame)))
        .isEqualTo(EVENTS.encode(EVENTS.decode(event(""))));
  }
}
