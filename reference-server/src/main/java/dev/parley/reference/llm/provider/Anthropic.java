package dev.parley.reference.llm.provider;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.parley.reference.llm.ModelException;
import dev.parley.reference.llm.Piece.FinishReason;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/** Messages of Anthropic. */
record Anthropic(URI baseUrl, String key, String model) implements Provider {
  // The provider wants a limit in every request.
  private static final int MAX_TOKENS = 4096;

  @Override
  public StreamingChatModel model(HttpClientBuilder transport, OptionalInt maxOutputTokens) {
    return AnthropicStreamingChatModel.builder()
        .httpClientBuilder(transport)
        .baseUrl(baseUrl.toString())
        .apiKey(key)
        .modelName(model)
        .maxTokens(maxOutputTokens.orElse(MAX_TOKENS))
        .returnThinking(true)
        .build();
  }

  // "I'll look that up for you." is one of these models' habits.
  @Override
  public int preamble() {
    return 160;
  }

  @Override
  public EventReader events() {
    return EventReader.ofServerSentEvents();
  }

  @Override
  public boolean isLast(ServerSentEvent event) {
    return "message_stop".equals(event.event());
  }

  @Override
  public boolean isPing(ServerSentEvent event) {
    return "ping".equals(event.event());
  }

  @Override
  public Optional<ModelException.Kind> fault(ServerSentEvent event) {
    return "error".equals(event.event())
        ? Optional.of(Fault.ofType(event.data()))
        : Optional.empty();
  }

  @Override
  public FinishReason otherReason() {
    // `refusal` and what comes after it.
    return FinishReason.CONTENT_FILTER;
  }

  /** Leaves the key out. */
  @Override
  public String toString() {
    return "Anthropic[" + baseUrl + ", " + model + "]";
  }
}
