package dev.parley.reference.engine;

import dev.parley.reference.llm.ToolSpec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The tools that agents may call. */
public interface Toolbox {
  /** What came of a call. */
  record Result(@Nullable Map<String, JsonNode> values, String summary) {}

  /** All tools, by name. */
  List<ToolSpec> tools();

  /** What a call is about to do, in a line for the user. */
  String announce(String tool, Map<String, JsonNode> arguments);

  /**
   * Calls a tool, and waits for it.
   *
   * @throws ToolFault it has failed; the message may be shown to the user and the model
   */
  Result call(String tool, Map<String, JsonNode> arguments) throws ToolFault, InterruptedException;

  /** A tool has failed. */
  final class ToolFault extends Exception {
    private static final long serialVersionUID = 1;

    /** A failure that users and models may read about. */
    public ToolFault(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /** No tools at all. */
  Toolbox NONE = new Toolbox() {
    @Override
    public List<ToolSpec> tools() {
      return List.of();
    }

    @Override
    public String announce(String tool, Map<String, JsonNode> arguments) {
      return tool;
    }

    @Override
    public Result call(String tool, Map<String, JsonNode> arguments) throws ToolFault {
      throw new ToolFault("There is no tool `" + tool + "`.", null);
    }
  };
}
