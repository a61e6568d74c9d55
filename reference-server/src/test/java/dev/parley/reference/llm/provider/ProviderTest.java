package dev.parley.reference.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.reference.llm.LanguageModel;
import dev.parley.reference.llm.ModelException;
import dev.parley.reference.llm.ModelException.Kind;
import dev.parley.reference.llm.ModelStream;
import dev.parley.reference.llm.Piece;
import dev.parley.reference.llm.Prompt;
import dev.parley.reference.llm.ToolSpec;
import dev.parley.reference.llm.Turn;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Each provider against a server that speaks its published format, well and badly. */
class ProviderTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> WORDS = List.of("Hello", ", ", "wörld \uD83D\uDE00");
  private static final Prompt PROMPT = Prompt.of(List.of(new Turn.User("Say hello")));

  @ParameterizedTest
  @EnumSource
  void anAnswerComesPieceByPiece(Vendor vendor) throws Exception {
    List<Piece> pieces = answer(vendor, (number, response) -> {
      response.begin(vendor.contentType);
      for (String chunk : vendor.talk(WORDS)) {
        response.chunk(chunk);
      }
      response.end();
    });

    assertThat(pieces)
        .containsExactly(
            new Piece.Text("Hello"),
            new Piece.Text(", "),
            new Piece.Text("wörld \uD83D\uDE00"),
            new Piece.Finished(Piece.FinishReason.STOP, new Piece.Usage(19, 7)));
  }

  @ParameterizedTest
  @EnumSource
  void chunksMayBeCutAnywhere(Vendor vendor) throws Exception {
    byte[] stream = String.join("", vendor.talk(WORDS)).getBytes(StandardCharsets.UTF_8);
    List<Piece> pieces = answer(vendor, (number, response) -> {
      response.begin(vendor.contentType);
      for (byte each : stream) {
        response.chunk(new byte[] {each});
      }
      response.end();
    });

    assertThat(text(pieces)).isEqualTo("Hello, wörld \uD83D\uDE00");
  }

  @ParameterizedTest
  @EnumSource
  void thoughtsAndCallsOfToolsComeWhole(Vendor vendor) throws Exception {
    List<Piece> pieces = answer(
        vendor,
        (number, response) ->
            response.begin(vendor.contentType).chunk(vendor.call()).end());

    assertThat(pieces)
        .containsExactly(
            new Piece.Thought("A sum."),
            new Piece.ToolCall(
                "call_abc", "calculator", Map.of("expression", StringNode.valueOf("5 + 3"))),
            new Piece.ToolCall("call_def", "current_time", Map.of()),
            new Piece.Finished(Piece.FinishReason.TOOL_CALLS, new Piece.Usage(5, 9)));
  }

  @ParameterizedTest
  @EnumSource
  void theRequestHasTheTalkTheToolsAndTheOptions(Vendor vendor) throws Exception {
    JsonNode schema = JSON.readTree(
        "{\"type\":\"object\",\"properties\":{\"expression\":{\"type\":\"string\",\"maxLength\":200}},\"required\":[\"expression\"]}");
    Piece.ToolCall call = new Piece.ToolCall(
        "call_abc", "calculator", Map.of("expression", StringNode.valueOf("5 + 3")));
    Prompt prompt = new Prompt(
        List.of(
            new Turn.System("Be brief."),
            new Turn.User("5 plus 3?"),
            new Turn.Assistant("", List.of(call)),
            new Turn.ToolResult("call_abc", "calculator", "8", false)),
        List.of(new ToolSpec("calculator", "Works out sums.", schema)),
        new Prompt.Options(OptionalDouble.of(0.5), OptionalDouble.of(0.9), OptionalInt.of(77)));
    try (VendorServer server = happy(vendor)) {
      pull(vendor.model(server, Map.of()).stream(prompt));

      VendorServer.Request request = server.requests().get(0);
      assertThat(request.body())
          .contains("Be brief.", "5 plus 3?", "5 + 3", "Works out sums.", "maxLength")
          .contains("0.5", "0.9", "77", "\"stream\"");
      assertThat(JSON.readTree(request.body()).path("stream").asBoolean()).isTrue();
      if (vendor != Vendor.OLLAMA) {
        assertThat(request.header("Authorization") + request.header("x-api-key"))
            .contains(Vendor.KEY);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerThatIsCutOffIsNoWholeAnswer(Vendor vendor) throws Exception {
    for (boolean clean : new boolean[] {true, false}) {
      assertFails(
          Kind.UNAVAILABLE,
          vendor,
          (number, response) -> {
            response.begin(vendor.contentType).chunk(vendor.talk(WORDS).get(0));
            if (clean) {
              response.end();
            } else {
              response.cut();
            }
          },
          List.of(new Piece.Text("Hello")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMalformedEventIsNotPassedOver(Vendor vendor) throws Exception {
    assertFails(
        Kind.BAD_ANSWER,
        vendor,
        (number, response) -> {
          List<String> chunks = vendor.talk(WORDS);
          response.begin(vendor.contentType).chunk(chunks.get(0)).chunk(vendor.malformed());
          response.chunk(chunks.get(1)).end();
        },
        List.of(new Piece.Text("Hello")));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoJsonIsNotPassedOver(Vendor vendor) throws Exception {
    String garbage =
        vendor == Vendor.OLLAMA ? "garbage\n" : "event: content_block_delta\ndata: garbage\n\n";
    assertFails(
        Kind.BAD_ANSWER,
        vendor,
        (number, response) -> response.begin(vendor.contentType).chunk(garbage).end(),
        List.of());
  }

  @ParameterizedTest
  @EnumSource
  void anErrorInTheStreamEndsIt(Vendor vendor) throws Exception {
    assertFails(
        Kind.UNAVAILABLE,
        vendor,
        (number, response) -> response
            .begin(vendor.contentType)
            .chunk(vendor.talk(WORDS).get(0))
            .chunk(vendor.errorEvent())
            .end(),
        List.of(new Piece.Text("Hello")));
  }

  @ParameterizedTest
  @EnumSource
  void aBusyProviderIsAskedAgainWhenItSaysWhen(Vendor vendor) throws Exception {
    for (int status : new int[] {429, 503}) {
      try (VendorServer server = new VendorServer((number, response) -> {
        if (number < 2) {
          response.refuse(status, "Retry-After: 0\r\n", vendor.refusal());
        } else {
          response
              .begin(vendor.contentType)
              .chunk(String.join("", vendor.talk(WORDS)))
              .end();
        }
      })) {
        assertThat(text(pull(vendor.model(server, Map.of()).stream(PROMPT)))).startsWith("Hello");
        assertThat(server.requests()).hasSize(3);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aProviderThatStaysBusyIsRateLimitedAndSaysForHowLong(Vendor vendor) throws Exception {
    try (VendorServer server = new VendorServer(
        (number, response) -> response.refuse(429, "Retry-After: 120\r\n", vendor.refusal()))) {
      ModelException fault = fault(vendor.model(server, Map.of()).stream(PROMPT), List.of());

      assertThat(fault.kind()).isEqualTo(Kind.RATE_LIMITED);
      assertThat(fault.retryable()).isTrue();
      assertThat(fault.retryAfter()).contains(Duration.ofMinutes(2));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "500,UNAVAILABLE",
    "502,UNAVAILABLE",
    "504,TIMEOUT",
    "400,REFUSED",
    "401,REFUSED",
    "404,REFUSED",
    "302,REFUSED"
  })
  void otherRefusalsAreNotAskedAgain(int status, Kind kind) throws Exception {
    for (Vendor vendor : Vendor.values()) {
      try (VendorServer server = new VendorServer((number, response) -> response.refuse(
          status, "Location: http://127.0.0.1:1/\r\n", "{\"error\":\"swordfish\"}"))) {
        ModelException fault = fault(vendor.model(server, Map.of()).stream(PROMPT), List.of());

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(server.requests()).hasSize(1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBusyProviderIsNotAskedAgainOnceItHasSpoken(Vendor vendor) throws Exception {
    try (VendorServer server = new VendorServer((number, response) -> response
        .begin(vendor.contentType)
        .chunk(vendor.talk(WORDS).get(0))
        .chunk(vendor.errorEvent())
        .end())) {
      fault(vendor.model(server, Map.of()).stream(PROMPT), List.of(new Piece.Text("Hello")));

      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aProviderThatDoesNotBeginIsTooLate(Vendor vendor) throws Exception {
    assertTooLate(
        vendor, "PARLEY_MODEL_FIRST_TOKEN_MS", (number, response) -> response.hang(), List.of());
    assertTooLate(
        vendor,
        "PARLEY_MODEL_FIRST_TOKEN_MS",
        (number, response) -> response.begin(vendor.contentType).hang(),
        List.of());
  }

  @ParameterizedTest
  @EnumSource
  void aProviderThatFallsSilentIsTooLate(Vendor vendor) throws Exception {
    assertTooLate(
        vendor,
        "PARLEY_MODEL_BETWEEN_TOKENS_MS",
        (number, response) ->
            response.begin(vendor.contentType).chunk(vendor.talk(WORDS).get(0)).hang(),
        List.of(new Piece.Text("Hello")));
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerWithoutEndIsTooLong(Vendor vendor) throws Exception {
    try (VendorServer server = new VendorServer((number, response) -> {
      response.begin(vendor.contentType).chunk(vendor.talk(WORDS).get(0));
      while (true) {
        response.chunk(vendor.talk(WORDS).get(1));
        Thread.sleep(20);
      }
    })) {
      try (ModelStream answer =
          vendor.model(server, Map.of("PARLEY_MODEL_WHOLE_MS", "600")).stream(PROMPT)) {
        assertThatThrownBy(() -> {
              while (answer.next().isPresent()) {
                // Until the limit.
              }
            })
            .isInstanceOfSatisfying(
                ModelException.class, fault -> assertThat(fault.kind()).isEqualTo(Kind.TIMEOUT));
      }
    }
  }

  @Test
  void pingsBreakNoSilence() throws Exception {
    try (VendorServer server = new VendorServer((number, response) -> {
      response.begin(Vendor.ANTHROPIC.contentType);
      while (true) {
        response.chunk("event: ping\ndata: {\"type\":\"ping\"}\n\n");
        Thread.sleep(20);
      }
    })) {
      ModelStream answer =
          Vendor.ANTHROPIC.model(server, Map.of("PARLEY_MODEL_FIRST_TOKEN_MS", "300")).stream(
              PROMPT);
      assertThat(fault(answer, List.of()).kind()).isEqualTo(Kind.TIMEOUT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void closingEndsTheConnectionAndLetsThePullerGo(Vendor vendor) throws Exception {
    try (VendorServer server = new VendorServer((number, response) ->
        response.begin(vendor.contentType).chunk(vendor.talk(WORDS).get(0)).hang())) {
      ModelStream answer = vendor.model(server, Map.of()).stream(PROMPT);
      assertThat(answer.next()).contains(new Piece.Text("Hello"));
      CompletableFuture<Optional<Piece>> waiting = pullElsewhere(answer);

      answer.close();

      assertThat(waiting.get(20, TimeUnit.SECONDS)).isEmpty();
      assertThat(server.hungUp.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(answer.next()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void closingBeforeTheProviderBeginsEndsTheConnection(Vendor vendor) throws Exception {
    try (VendorServer server = new VendorServer((number, response) -> response.hang())) {
      ModelStream answer = vendor.model(server, Map.of()).stream(PROMPT);
      CompletableFuture<Optional<Piece>> waiting = pullElsewhere(answer);
      while (server.requests().isEmpty()) {
        Thread.sleep(5);
      }

      answer.close();

      assertThat(waiting.get(20, TimeUnit.SECONDS)).isEmpty();
      assertThat(server.hungUp.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aConnectionServesOneAnswerAfterTheOther() throws Exception {
    try (VendorServer server = happy(Vendor.OPEN_AI)) {
      LanguageModel model = Vendor.OPEN_AI.model(server, Map.of());
      for (int i = 0; i < 3; i++) {
        pull(model.stream(PROMPT));
      }

      assertThat(server.requests()).hasSize(3);
      assertThat(server.connections.get()).isEqualTo(1);
    }
  }

  @Test
  void aProviderThatIsNotThereIsUnavailable() throws Exception {
    VendorServer server = new VendorServer((number, response) -> response.hang());
    ModelStream answer = Vendor.OLLAMA.model(server, Map.of()).stream(PROMPT);
    server.close();

    assertThat(fault(answer, List.of()).kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  @Test
  void whoHasNoMoneyLeftIsNotToldToTryAgain() throws Exception {
    try (VendorServer server = new VendorServer((number, response) -> response.refuse(
        429,
        "",
        "{\"error\":{\"type\":\"insufficient_quota\",\"code\":\"insufficient_quota\"}}"))) {
      ModelException fault =
          fault(Vendor.OPEN_AI.model(server, Map.of()).stream(PROMPT), List.of());
      assertThat(fault.kind()).isEqualTo(Kind.REFUSED);
      assertThat(fault.retryable()).isFalse();
    }
  }

  private static void assertTooLate(
      Vendor vendor, String limit, VendorServer.Behaviour behaviour, List<Piece> before)
      throws Exception {
    try (VendorServer server = new VendorServer(behaviour)) {
      ModelStream answer = vendor.model(server, Map.of(limit, "300")).stream(PROMPT);
      assertThat(fault(answer, before).kind()).isEqualTo(Kind.TIMEOUT);
      // On a slow machine the time may be over before the request is sent: then nobody hangs up.
      assertThat(server.requests().isEmpty() || server.hungUp.await(20, TimeUnit.SECONDS))
          .isTrue();
    }
  }

  private static void assertFails(
      Kind kind, Vendor vendor, VendorServer.Behaviour behaviour, List<Piece> before)
      throws Exception {
    try (VendorServer server = new VendorServer(behaviour)) {
      assertThat(fault(vendor.model(server, Map.of()).stream(PROMPT), before).kind())
          .isEqualTo(kind);
    }
  }

  /** The fault that comes after these pieces, and that tells nobody anything. */
  private static ModelException fault(ModelStream answer, List<Piece> before) throws Exception {
    List<Piece> pieces = new ArrayList<>();
    try (answer) {
      for (Optional<Piece> piece = answer.next(); piece.isPresent(); piece = answer.next()) {
        pieces.add(piece.get());
      }
    } catch (ModelException fault) {
      assertThat(pieces).isEqualTo(before);
      assertThat(answer.next()).isEmpty();
      StringWriter trace = new StringWriter();
      fault.printStackTrace(new PrintWriter(trace));
      assertThat(trace.toString()).doesNotContain("swordfish", Vendor.KEY);
      return fault;
    }
    throw new AssertionError("no fault after " + pieces);
  }

  private static CompletableFuture<Optional<Piece>> pullElsewhere(ModelStream answer) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return answer.next();
      } catch (ModelException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  private static List<Piece> answer(Vendor vendor, VendorServer.Behaviour behaviour)
      throws Exception {
    try (VendorServer server = new VendorServer(behaviour)) {
      return pull(vendor.model(server, Map.of()).stream(PROMPT));
    }
  }

  private static VendorServer happy(Vendor vendor) throws Exception {
    return new VendorServer((number, response) -> response
        .begin(vendor.contentType)
        .chunk(String.join("", vendor.talk(WORDS)))
        .end());
  }

  private static List<Piece> pull(ModelStream answer) throws Exception {
    List<Piece> pieces = new ArrayList<>();
    try (answer) {
      for (Optional<Piece> piece = answer.next(); piece.isPresent(); piece = answer.next()) {
        pieces.add(piece.get());
      }
    }
    return pieces;
  }

  private static String text(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Text each) {
        text.append(each.text());
      }
    }
    return text.toString();
  }
}
