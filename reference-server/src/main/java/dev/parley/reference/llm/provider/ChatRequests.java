package dev.parley.reference.llm.provider;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.parley.reference.llm.Piece;
import dev.parley.reference.llm.Prompt;
import dev.parley.reference.llm.ToolSpec;
import dev.parley.reference.llm.Turn;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prompts in langchain4j's words. */
final class ChatRequests {
  private static final JsonMapper JSON = new JsonMapper();

  private ChatRequests() {}

  static ChatRequest of(Prompt prompt) {
    ChatRequest.Builder request = ChatRequest.builder()
        .messages(
            prompt.turns().stream().flatMap(turn -> turn.accept(new Messages())).toList());
    if (!prompt.tools().isEmpty()) {
      request.toolSpecifications(prompt.tools().stream().map(ChatRequests::tool).toList());
    }
    prompt.options().temperature().ifPresent(request::temperature);
    prompt.options().topP().ifPresent(request::topP);
    return request.build();
  }

  private static final class Messages implements Turn.Visitor<Stream<ChatMessage>> {
    @Override
    public Stream<ChatMessage> system(Turn.System system) {
      return Stream.of(SystemMessage.from(system.text()));
    }

    @Override
    public Stream<ChatMessage> user(Turn.User user) {
      return Stream.of(UserMessage.from(orElse(user.text(), "(an empty message)")));
    }

    @Override
    public Stream<ChatMessage> assistant(Turn.Assistant assistant) {
      if (assistant.calls().isEmpty()) {
        // Providers refuse empty turns. An answer that was broken off may be one.
        return assistant.text().isBlank()
            ? Stream.of()
            : Stream.of(AiMessage.from(assistant.text()));
      }
      List<ToolExecutionRequest> calls =
          assistant.calls().stream().map(ChatRequests::call).toList();
      return Stream.of(
          assistant.text().isBlank()
              ? AiMessage.from(calls)
              : AiMessage.from(assistant.text(), calls));
    }

    @Override
    public Stream<ChatMessage> toolResult(Turn.ToolResult result) {
      return Stream.of(ToolExecutionResultMessage.builder()
          .id(result.callId())
          .toolName(result.tool())
          .text(orElse(result.text(), "(nothing)"))
          .isError(result.failed())
          .build());
    }
  }

  private static ToolExecutionRequest call(Piece.ToolCall call) {
    return ToolExecutionRequest.builder()
        .id(call.callId())
        .name(call.tool())
        .arguments(JSON.writeValueAsString(new TreeMap<>(call.arguments())))
        .build();
  }

  private static ToolSpecification tool(ToolSpec tool) {
    JsonObjectSchema.Builder parameters = JsonObjectSchema.builder();
    for (var property : tool.parameters().path("properties").properties()) {
      parameters.addProperty(
          property.getKey(), JsonRawSchema.from(JSON.writeValueAsString(property.getValue())));
    }
    parameters.required(
        tool.parameters().path("required").valueStream().map(JsonNode::asString).toList());
    return ToolSpecification.builder()
        .name(tool.name())
        .description(tool.description())
        .parameters(parameters.build())
        .build();
  }

  private static String orElse(String text, String otherwise) {
    return text.isBlank() ? otherwise : text;
  }
}
