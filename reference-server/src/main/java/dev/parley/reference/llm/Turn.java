package dev.parley.reference.llm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One turn of the talk so far. */
public sealed interface Turn {
  /** Answers each kind of turn. */
  interface Visitor<R extends @Nullable Object> {
    R system(System system);

    R user(User user);

    R assistant(Assistant assistant);

    R toolResult(ToolResult result);
  }

  <R extends @Nullable Object> R accept(Visitor<R> visitor);

  /** What the operator tells the model before all else. */
  record System(String text) implements Turn {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.system(this);
    }
  }

  /** What the user has said. */
  record User(String text) implements Turn {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.user(this);
    }
  }

  /** What the model has answered: text, calls of tools, or both. */
  record Assistant(String text, List<Piece.ToolCall> calls) implements Turn {
    public Assistant {
      calls = List.copyOf(calls);
    }

    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.assistant(this);
    }
  }

  /** What came of a call; where the tool has failed, the text says how. */
  record ToolResult(String callId, String tool, String text, boolean failed) implements Turn {
    @Override
    public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
      return visitor.toolResult(this);
    }
  }
}
