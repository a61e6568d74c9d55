package dev.parley.reference.llm.provider;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.parley.reference.llm.ModelException;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/** Chat completions of OpenAI, and of the many servers that speak like it. */
record OpenAi(URI baseUrl, String key, String model) implements Provider {
  @Override
  public StreamingChatModel model(HttpClientBuilder transport, OptionalInt maxOutputTokens) {
    return OpenAiStreamingChatModel.builder()
        .httpClientBuilder(transport)
        .baseUrl(baseUrl.toString())
        .apiKey(key)
        .modelName(model)
        // `max_tokens` is refused by models that reason.
        .maxCompletionTokens(maxOutputTokens.isPresent() ? maxOutputTokens.getAsInt() : null)
        .returnThinking(true)
        .build();
  }

  @Override
  public EventReader events() {
    return EventReader.ofServerSentEvents();
  }

  @Override
  public boolean isLast(ServerSentEvent event) {
    return event.data().equals("[DONE]");
  }

  @Override
  public Optional<ModelException.Kind> fault(ServerSentEvent event) {
    boolean fault = "error".equals(event.event()) || event.data().startsWith("{\"error\"");
    return fault ? Optional.of(Fault.ofType(event.data())) : Optional.empty();
  }

  /** Leaves the key out. */
  @Override
  public String toString() {
    return "OpenAi[" + baseUrl + ", " + model + "]";
  }
}
