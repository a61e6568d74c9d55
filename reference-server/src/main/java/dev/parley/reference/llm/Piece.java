package dev.parley.reference.llm;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A piece of an answer, in the order in which the model makes them; {@link Finished} is the last. */
public sealed interface Piece {
  /** Answers each kind of piece. */
  interface Visitor<R extends @Nullable Object> {
    R thought(Thought thought);

    R text(Text text);

    R toolCall(ToolCall call);

    R finished(Finished finished);
  }

  <R extends @Nullable Object> R accept(Visitor<R> visitor);

  /** A piece of the model's reasoning; never empty. */
  record Thought(String text) implements Piece {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.thought(this);
    }
  }

  /** A piece of the answer; never empty. */
  record Text(String text) implements Piece {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /**
   * A tool that the model wants called, whole: fragments are put together before. The answer then
   * finishes with {@link FinishReason#TOOL_CALLS}, and the next prompt has a {@link Turn.ToolResult}
   * for each call.
   */
  record ToolCall(String callId, String tool, Map<String, JsonNode> arguments) implements Piece {
    public ToolCall {
      arguments = Map.copyOf(arguments);
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.toolCall(this);
    }
  }

  /** The end of the answer. */
  record Finished(FinishReason reason, Usage usage) implements Piece {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.finished(this);
    }
  }

  /** Why a model has ended its answer. */
  enum FinishReason {
    /** All is said. */
    STOP,
    /** The limit of tokens is reached: the answer is cut off. */
    LENGTH,
    /** The model waits for the results of tools. */
    TOOL_CALLS,
    /** The provider has held the rest back. */
    CONTENT_FILTER
  }

  /** Tokens as the provider counts them. */
  record Usage(long inputTokens, long outputTokens) {}
}
