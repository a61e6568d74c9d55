package dev.parley.reference.llm.provider;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.parley.reference.llm.ModelException;
import dev.parley.reference.llm.Piece.FinishReason;
import java.util.Optional;
import java.util.OptionalInt;

/** What is different about each provider. */
interface Provider {
  /** langchain4j's model, which sends by the given transport. */
  StreamingChatModel model(HttpClientBuilder transport, OptionalInt maxOutputTokens);

  /** How its stream is cut into events. */
  EventReader events();

  /** Whether this event is the last one of a whole answer. An answer without it was cut off. */
  boolean isLast(ServerSentEvent event);

  /** How much models of this provider say before they call a tool. */
  default int preamble() {
    return 0;
  }

  /** Whether this event is a sign of life and no more. */
  default boolean isPing(ServerSentEvent event) {
    return false;
  }

  /** A fault that the event tells of, and that langchain4j would pass over. */
  default Optional<ModelException.Kind> fault(ServerSentEvent event) {
    return Optional.empty();
  }

  /** What it means that the model has stopped for a reason that langchain4j has no word for. */
  default FinishReason otherReason() {
    return FinishReason.STOP;
  }
}
