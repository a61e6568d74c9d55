package dev.parley.reference.engine;

import dev.parley.reference.llm.Piece;
import dev.parley.reference.store.MessageRow;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that has happened to a run, in no protocol's words. They come in this order: {@link
 * Opened}, {@link Asked}, {@link Began}; {@link Thought} and {@link ToolCalled} with {@link
 * ToolAnswered}; {@link Said}; {@link Answered}; {@link Ended}. A run may end early; {@link Failed} may
 * come at any point after the first, and then {@link Said}, {@link Answered} with the fallback, and
 * {@link Ended}. {@link Ordered} may come at any point between the first and the last.
 */
public sealed interface Fact {
  /** Answers each kind of fact. */
  interface Visitor<R> {
    R opened(Opened fact);

    R ordered(Ordered fact);

    R asked(Asked fact);

    R began(Began fact);

    R thought(Thought fact);

    R toolCalled(ToolCalled fact);

    R toolAnswered(ToolAnswered fact);

    R said(Said fact);

    R answered(Answered fact);

    R failed(Failed fact);

    R ended(Ended fact);
  }

  <R> R accept(Visitor<R> visitor);

  /** An attempt begins. */
  record Opened() implements Fact {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.opened(this);
    }
  }

  /** An order of its user was taken. */
  record Ordered(Order order, @Nullable String commandId) implements Fact {
    /** What a user may tell a run. */
    public enum Order {
      START,
      STOP,
      CANCEL
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ordered(this);
    }
  }

  /** The question, as it is stored. */
  record Asked(MessageRow question, @Nullable String commandId) implements Fact {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.asked(this);
    }
  }

  /** The agent takes the question up. */
  record Began(String agent, String model, String description) implements Fact {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.began(this);
    }
  }

  /**
   * A piece of reasoning.
   *
   * @param step from 1
   */
  record Thought(String text, int step) implements Fact {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.thought(this);
    }
  }

  /** A tool is called. */
  record ToolCalled(String callId, String tool, String description, Map<String, JsonNode> arguments)
      implements Fact {
    public ToolCalled {
      arguments = Map.copyOf(arguments);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.toolCalled(this);
    }
  }

  /**
   * A tool has answered, well or badly.
   *
   * @param result null where it gave none
   * @param fault empty where it did not fail
   */
  record ToolAnswered(
      String callId,
      String tool,
      @Nullable Map<String, JsonNode> result,
      String summary,
      long tookMs,
      Optional<Fault> fault)
      implements Fact {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.toolAnswered(this);
    }
  }

  /**
   * A piece of the answer.
   *
   * @param index from 0
   * @param fallback whether it stands in for an answer that failed
   */
  record Said(String text, int index, boolean fallback) implements Fact {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.said(this);
    }
  }

  /**
   * The answer is whole and stored.
   *
   * @param reason why the model has stopped; empty where another answer stands in
   */
  record Answered(MessageRow answer, Optional<Usage> usage, Optional<Piece.FinishReason> reason)
      implements Fact {
    /** What it took, in tokens. */
    public record Usage(long inputTokens, long outputTokens) {}

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.answered(this);
    }
  }

  /**
   * The run has met a fault that it does not get over.
   *
   * @param said what there was of the answer; empty where nothing was
   */
  record Failed(Fault fault, String said) implements Fact {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.failed(this);
    }
  }

  /**
   * The attempt is over.
   *
   * @param tools those that were called, each once, in the order of their first call
   * @param fault empty unless the outcome is a failure
   */
  record Ended(Outcome outcome, long tookMs, List<String> tools, Optional<Fault> fault)
      implements Fact {
    /** How an attempt ends. */
    public enum Outcome {
      COMPLETED,
      FAILED,
      STOPPED,
      CANCELLED
    }

    public Ended {
      tools = List.copyOf(tools);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.ended(this);
    }
  }
}
