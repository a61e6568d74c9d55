package dev.parley.reference.conversations;

import dev.parley.reference.contract.conversations.ConversationEvent;
import dev.parley.reference.contract.conversations.Done;
import dev.parley.reference.contract.conversations.Error;
import dev.parley.reference.contract.conversations.Thinking;
import dev.parley.reference.contract.conversations.Token;
import dev.parley.reference.engine.Order;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** For each answer {@code thinking* token* (done | error)}; other events stand between them as they like. */
final class ConversationOrder implements Order<ConversationEvent> {
  private enum Phase {
    THINKING,
    SPEAKING,
    OVER
  }

  private final Map<UUID, Phase> answers = new HashMap<>();

  @Override
  public Optional<String> next(ConversationEvent event) {
    if (event instanceof Thinking thinking) {
      return move(thinking.messageId(), Phase.THINKING, event);
    } else if (event instanceof Token token) {
      return move(token.messageId(), Phase.SPEAKING, event);
    } else if (event instanceof Done done) {
      return move(done.messageId(), Phase.OVER, event);
    } else if (event instanceof Error error && error.messageId() != null) {
      return move(error.messageId(), Phase.OVER, event);
    }
    return Optional.empty();
  }

  private Optional<String> move(UUID answer, Phase to, ConversationEvent event) {
    Phase now = answers.getOrDefault(answer, Phase.THINKING);
    if (now == Phase.OVER || now.compareTo(to) > 0) {
      return Optional.of("`" + event.type() + "` of an answer that is "
          + (now == Phase.OVER ? "over" : "being written"));
    }
    answers.put(answer, to);
    return Optional.empty();
  }
}
