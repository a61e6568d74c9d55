package dev.parley.reference.conversations;

import dev.parley.reference.contract.conversations.ConversationEvent;
import dev.parley.reference.contract.conversations.ConversationEvents;
import dev.parley.reference.contract.conversations.ConversationLifecycle;
import dev.parley.reference.contract.runtime.Verdict;
import dev.parley.reference.engine.Dialect;
import dev.parley.reference.engine.Order;
import java.util.Optional;

/** The events of the conversations, as the generated code has them. */
final class ConversationDialect implements Dialect<ConversationEvent> {
  static final String SYSTEM = "conversations";

  @Override
  public String system() {
    return SYSTEM;
  }

  @Override
  public String type(ConversationEvent event) {
    return event.type();
  }

  @Override
  public byte[] encode(ConversationEvent event) {
    return ConversationEvents.encode(event);
  }

  @Override
  public ConversationEvent decode(byte[] document) {
    return ConversationEvents.decode(document);
  }

  @Override
  public Order<ConversationEvent> order() {
    ConversationLifecycle lifecycle = new ConversationLifecycle();
    return event -> {
      Verdict verdict = lifecycle.next(event);
      return verdict.kind() == Verdict.Kind.VIOLATION
          ? Optional.of(verdict.message())
          : Optional.empty();
    };
  }
}
