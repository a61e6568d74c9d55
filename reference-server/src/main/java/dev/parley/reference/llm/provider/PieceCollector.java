package dev.parley.reference.llm.provider;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.CompleteToolCall;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.parley.reference.llm.Piece;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns what langchain4j reads into pieces. */
final class PieceCollector implements StreamingChatResponseHandler {
  private static final JsonMapper JSON = new JsonMapper();

  private final Piece.FinishReason otherReason;
  private final Queue<Piece> pieces = new ArrayDeque<>();
  private @Nullable Throwable fault;
  private boolean finished;
  private int calls;

  PieceCollector(Piece.FinishReason otherReason) {
    this.otherReason = otherReason;
  }

  @Nullable
  Piece poll() {
    return pieces.poll();
  }

  boolean finished() {
    return finished;
  }

  /** Why langchain4j could not read an event. */
  @Nullable
  Throwable fault() {
    return fault;
  }

  @Override
  public void onPartialResponse(String text) {
    pieces.add(new Piece.Text(text));
  }

  @Override
  public void onPartialThinking(PartialThinking thinking) {
    pieces.add(new Piece.Thought(thinking.text()));
  }

  @Override
  public void onCompleteToolCall(CompleteToolCall complete) {
    ToolExecutionRequest call = complete.toolExecutionRequest();
    calls++;
    // Ollama gives its calls no ids.
    String id = call.id() == null ? "call_" + calls : call.id();
    pieces.add(new Piece.ToolCall(id, call.name(), arguments(call.arguments())));
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    finished = true;
    TokenUsage usage = response.tokenUsage();
    pieces.add(new Piece.Finished(
        reason(response.finishReason()),
        new Piece.Usage(
            usage == null ? 0 : orZero(usage.inputTokenCount()),
            usage == null ? 0 : orZero(usage.outputTokenCount()))));
  }

  @Override
  public void onError(Throwable error) {
    if (fault == null) {
      fault = error;
    }
  }

  private Piece.FinishReason reason(@Nullable FinishReason reason) {
    // Some servers say `stop` after calls of tools.
    if (calls > 0) {
      return Piece.FinishReason.TOOL_CALLS;
    }
    if (reason == null) {
      return Piece.FinishReason.STOP;
    }
    return switch (reason) {
      case STOP, TOOL_EXECUTION -> Piece.FinishReason.STOP;
      case LENGTH -> Piece.FinishReason.LENGTH;
      case CONTENT_FILTER -> Piece.FinishReason.CONTENT_FILTER;
      case OTHER -> otherReason;
    };
  }

  private static Map<String, JsonNode> arguments(String json) {
    JsonNode tree = JSON.readTree(json);
    if (!tree.isObject()) {
      throw new IllegalArgumentException("the arguments of a call are no object");
    }
    Map<String, JsonNode> arguments = new TreeMap<>();
    tree.properties().forEach(each -> arguments.put(each.getKey(), each.getValue()));
    return arguments;
  }

  private static long orZero(@Nullable Integer count) {
    return count == null ? 0 : count;
  }
}
