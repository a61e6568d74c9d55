package dev.parley.reference.engine;

import dev.parley.reference.llm.LanguageModel;
import dev.parley.reference.llm.ModelException;
import dev.parley.reference.llm.ModelStream;
import dev.parley.reference.llm.Piece;
import dev.parley.reference.llm.Prompt;
import dev.parley.reference.llm.ToolSpec;
import dev.parley.reference.llm.Turn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An agent at work: it asks its model, calls the tools that the model wants, tells the model what
 * came of it, and so on until there is an answer.
 *
 * <p>In every contract tools come before the answer. So what a model says before it calls a tool is
 * told as a thought; how it will go on is not known before, and where a model is known to make preambles, the beginning
 * of an answer is held back until it is too long for one. A model that wants tools after that gets none.
 */
final class AgentLoop {
  /** Below the contracts' bound of 65,536, with room for a fallback. */
  private static final int MAX_ANSWER = 64_000;

  private static final int MAX_PIECE = 16_000;

  private final Engine engine;
  private final LanguageModel model;
  private final ToolCalls tools;
  private final Attempt<?> attempt;
  private final Prompt.Options options;
  private final List<Turn> turns;
  private final List<ToolSpec> offered;
  private final StringBuilder answer = new StringBuilder();
  private final Set<String> used = new LinkedHashSet<>();
  private final List<Piece.Text> held = new ArrayList<>();
  private int pieces;
  private int steps;
  private long inputTokens;
  private long outputTokens;
  private Piece.FinishReason reason = Piece.FinishReason.STOP;

  AgentLoop(
      Engine engine,
      LanguageModel model,
      Toolbox toolbox,
      Agent agent,
      Attempt<?> attempt,
      Prompt.Options options,
      List<Turn> turns) {
    this.engine = engine;
    this.model = model;
    this.tools = new ToolCalls(engine, toolbox, attempt);
    this.attempt = attempt;
    this.options = options;
    this.turns = new ArrayList<>(turns);
    this.offered = toolbox.tools().stream()
        .filter(each -> agent.tools().contains(each.name()))
        .toList();
  }

  /** What was said so far. */
  String answer() {
    return answer.toString();
  }

  /** The tools that were called, in the order of their first call. */
  List<String> toolsUsed() {
    return List.copyOf(used);
  }

  /** Why the model has stopped; an answer that became too long for the server was cut off too. */
  Piece.FinishReason reason() {
    return answer.length() >= MAX_ANSWER ? Piece.FinishReason.LENGTH : reason;
  }

  Fact.Answered.Usage usage() {
    return new Fact.Answered.Usage(inputTokens, outputTokens);
  }

  /** Works until there is an answer. */
  void run()
      throws ModelException, Cancellation.CancelledException, Repetition.DivergedException,
          InterruptedException {
    for (int round = 1; ; round++) {
      boolean last = round > engine.limits().rounds() || pieces > 0;
      List<Piece.ToolCall> calls = ask(new Prompt(turns, last ? List.of() : offered, options));
      if (calls.isEmpty() || last) {
        break;
      }
      for (Piece.ToolCall call : calls) {
        used.add(call.tool());
        turns.add(pieces > 0 ? tools.tooLate(call) : tools.call(call));
      }
    }
    if (answer.isEmpty()) {
      throw new ModelException(ModelException.Kind.BAD_ANSWER, null);
    }
  }

  private List<Piece.ToolCall> ask(Prompt prompt)
      throws ModelException, Cancellation.CancelledException, Repetition.DivergedException,
          InterruptedException {
    List<Piece.ToolCall> calls = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    AtomicBoolean late = new AtomicBoolean();
    boolean finished = false;
    try (ModelStream stream = model.stream(prompt)) {
      Runnable close = stream::close;
      Runnable unhook = attempt.cancellation().onCancel(close);
      Future<?> limit = engine.timer().after(engine.limits().call(), () -> {
        late.set(true);
        close.run();
      });
      try {
        for (Optional<Piece> next = stream.next();
            next.isPresent() && answer.length() < MAX_ANSWER;
            next = stream.next()) {
          Piece piece = next.get();
          if (piece instanceof Piece.Text said) {
            text.append(said.text());
            hear(said, !prompt.tools().isEmpty());
          } else if (piece instanceof Piece.Thought thought) {
            think(thought.text());
          } else if (piece instanceof Piece.ToolCall call) {
            calls.add(call);
          } else if (piece instanceof Piece.Finished end) {
            finished = true;
            reason = end.reason();
            inputTokens += end.usage().inputTokens();
            outputTokens += end.usage().outputTokens();
          }
        }
      } finally {
        limit.cancel(false);
        unhook.run();
      }
    }
    attempt.cancellation().check();
    if (late.get()) {
      throw new ModelException(ModelException.Kind.TIMEOUT, null);
    }
    if (!finished && answer.length() < MAX_ANSWER) {
      throw new ModelException(ModelException.Kind.UNAVAILABLE, null);
    }
    settle(calls);
    turns.add(new Turn.Assistant(text.toString(), calls));
    return calls;
  }

  /** Tells a piece of the answer, or holds it back while it may be a preamble. */
  private void hear(Piece.Text piece, boolean mayCallTools)
      throws Cancellation.CancelledException, Repetition.DivergedException, InterruptedException {
    if (!mayCallTools || pieces > 0) {
      say(piece.text());
      return;
    }
    held.add(piece);
    if (held.stream().mapToInt(each -> each.text().length()).sum() > model.preamble()) {
      release();
    }
  }

  private void settle(List<Piece.ToolCall> calls)
      throws Cancellation.CancelledException, Repetition.DivergedException, InterruptedException {
    if (calls.isEmpty()) {
      release();
    } else if (!held.isEmpty()) {
      StringBuilder preamble = new StringBuilder();
      held.forEach(each -> preamble.append(each.text()));
      held.clear();
      if (!preamble.toString().isBlank()) {
        think(preamble.toString());
      }
    }
  }

  private void release()
      throws Cancellation.CancelledException, Repetition.DivergedException, InterruptedException {
    List<Piece.Text> texts = List.copyOf(held);
    held.clear();
    for (Piece.Text each : texts) {
      say(each.text());
    }
  }

  private void think(String text)
      throws Cancellation.CancelledException, Repetition.DivergedException, InterruptedException {
    // Reasoning that comes after the answer has begun is nobody's concern any more.
    if (pieces == 0 && !text.isEmpty()) {
      for (String part : Texts.parts(text, Texts.MAX_THOUGHT)) {
        attempt.tell(new Fact.Thought(part, ++steps));
      }
    }
  }

  private void say(String text)
      throws Cancellation.CancelledException, Repetition.DivergedException, InterruptedException {
    String kept = Texts.cut(text, MAX_ANSWER - answer.length());
    if (kept.isEmpty()) {
      return;
    }
    for (String part : Texts.parts(kept, MAX_PIECE)) {
      attempt.tell(new Fact.Said(part, pieces++, false));
      answer.append(part);
    }
  }
}
