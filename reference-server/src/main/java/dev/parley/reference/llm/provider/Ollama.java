package dev.parley.reference.llm.provider;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.parley.reference.llm.ModelException;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/** Models on one's own machine, by Ollama. */
record Ollama(URI baseUrl, String model) implements Provider {
  @Override
  public StreamingChatModel model(HttpClientBuilder transport, OptionalInt maxOutputTokens) {
    return OllamaStreamingChatModel.builder()
        .httpClientBuilder(transport)
        .baseUrl(baseUrl.toString())
        .modelName(model)
        .numPredict(maxOutputTokens.isPresent() ? maxOutputTokens.getAsInt() : null)
        .returnThinking(true)
        .build();
  }

  @Override
  public EventReader events() {
    return EventReader.ofLines();
  }

  @Override
  public boolean isLast(ServerSentEvent event) {
    return Fault.property(event.data(), "done").map("true"::equals).orElse(false);
  }

  @Override
  public Optional<ModelException.Kind> fault(ServerSentEvent event) {
    return Fault.property(event.data(), "error").isPresent()
        ? Optional.of(ModelException.Kind.UNAVAILABLE)
        : Optional.empty();
  }
}
