package dev.parley.reference.llm;

import dev.parley.reference.llm.Piece.FinishReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** What {@link ScriptedModel} does about one prompt. */
final class Script {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern PIECE = Pattern.compile("\\s*\\S+(?:\\s+$)?");

  private final Talk talk;
  private final Marks marks;
  private final Prompt prompt;
  private final long pace;

  Script(Prompt prompt, Duration pace) {
    this.prompt = prompt;
    this.talk = Talk.of(prompt.turns());
    this.marks = new Marks(talk.question());
    this.pace = marks.number("slow").orElse((int) Math.min(600_000, pace.toMillis()));
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    marks.number("wait").ifPresent(millis -> steps.add(Step.pause(millis)));
    Optional<ModelException.Kind> fault = marks.text("fail").flatMap(Script::kind);
    if (fault.isPresent()) {
      steps.add(Step.fail(fault.get()));
      return steps;
    }
    List<Piece.ToolCall> calls = talk.results().isEmpty() ? calls() : List.of();
    List<Piece> pieces = new ArrayList<>(thoughts());
    pieces.addAll(calls.isEmpty() ? pieces(answer()) : calls);
    play(pieces, steps);
    FinishReason reason = calls.isEmpty() ? reason() : FinishReason.TOOL_CALLS;
    steps.add(Step.say(new Piece.Finished(reason, usage(pieces))));
    return steps;
  }

  private FinishReason reason() {
    return marks
        .text("finish")
        .map(name -> name.equals("length") ? FinishReason.LENGTH : FinishReason.CONTENT_FILTER)
        .orElse(FinishReason.STOP);
  }

  private void play(List<Piece> pieces, List<Step> steps) {
    OptionalInt cut = marks.number("cut");
    OptionalInt hang = marks.number("hang");
    int said = 0;
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Text) {
        if (cut.isPresent() && said == cut.getAsInt()) {
          steps.add(Step.fail(ModelException.Kind.UNAVAILABLE));
        }
        if (hang.isPresent() && said == hang.getAsInt()) {
          steps.add(Step.hang());
        }
        said++;
      }
      if (pace > 0) {
        steps.add(Step.pause(pace));
      }
      steps.add(Step.say(piece));
    }
  }

  private List<Piece> thoughts() {
    if (talk.wantsTitle() || !talk.results().isEmpty()) {
      return List.of();
    }
    int count = marks.number("think").orElse(prompt.tools().isEmpty() ? 0 : 1);
    return IntStream.rangeClosed(1, count)
        .<Piece>mapToObj(number -> new Piece.Thought(
            number == 1 ? "Let me see what is asked." : " Step " + number + " of the thought."))
        .toList();
  }

  private List<Piece.ToolCall> calls() {
    if (talk.wantsTitle()) {
      return List.of();
    }
    List<Piece.ToolCall> calls = new ArrayList<>();
    for (Marks.Call call : marks.calls()) {
      calls.add(call(calls.size(), call.tool(), arguments(call.arguments())));
    }
    if (calls.isEmpty() && marks.text("say").isEmpty() && offers("calculator")) {
      Sum.in(marks.rest())
          .ifPresent(sum -> calls.add(
              call(0, "calculator", Map.of("expression", StringNode.valueOf(sum.expression())))));
    }
    return calls;
  }

  private static Piece.ToolCall call(int index, String tool, Map<String, JsonNode> arguments) {
    return new Piece.ToolCall("call_" + (index + 1), tool, arguments);
  }

  private boolean offers(String tool) {
    return prompt.tools().stream().anyMatch(spec -> spec.name().equals(tool));
  }

  private String answer() {
    if (talk.wantsTitle()) {
      return marks.text("title").orElseGet(() -> Titles.fromFirstMessage(talk.question()));
    }
    Optional<String> said = marks.text("say");
    if (said.isPresent()) {
      return said.get();
    }
    OptionalInt words = marks.number("long");
    if (words.isPresent()) {
      return IntStream.rangeClosed(1, words.getAsInt())
          .mapToObj(number -> "word" + number)
          .collect(Collectors.joining(" "));
    }
    if (!talk.results().isEmpty()) {
      return talk.results().stream()
          .map(result -> result.failed()
              ? "The tool " + result.tool() + " has failed: " + result.text()
              : result.text())
          .collect(Collectors.joining("\n"));
    }
    return Sum.in(marks.rest())
        .map(Sum::result)
        .orElseGet(() -> marks.rest().isEmpty()
            ? "I have nothing to say to that."
            : "You said: " + marks.rest());
  }

  private static List<Piece> pieces(String answer) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(answer);
    while (matcher.find()) {
      pieces.add(new Piece.Text(matcher.group()));
    }
    return pieces;
  }

  // As providers count: the end of the answer is a token too.
  private Piece.Usage usage(List<Piece> pieces) {
    return new Piece.Usage(talk.words(), pieces.size() + 1L);
  }

  private static Map<String, JsonNode> arguments(String json) {
    Map<String, JsonNode> arguments = new TreeMap<>();
    JSON.readTree(json).properties().forEach(each -> arguments.put(each.getKey(), each.getValue()));
    return arguments;
  }

  private static Optional<ModelException.Kind> kind(String name) {
    for (ModelException.Kind kind : ModelException.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
