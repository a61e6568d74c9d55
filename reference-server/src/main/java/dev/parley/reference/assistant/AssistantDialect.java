package dev.parley.reference.assistant;

import dev.parley.reference.contract.assistant.AssistantEvent;
import dev.parley.reference.contract.assistant.AssistantEvents;
import dev.parley.reference.contract.assistant.ChatLifecycle;
import dev.parley.reference.contract.runtime.Verdict;
import dev.parley.reference.engine.Dialect;
import dev.parley.reference.engine.Order;
import java.util.Optional;

/** The events of the assistant chat, as the generated code has them. */
final class AssistantDialect implements Dialect<AssistantEvent> {
  static final String SYSTEM = "assistant";

  @Override
  public String system() {
    return SYSTEM;
  }

  @Override
  public String type(AssistantEvent event) {
    return event.type();
  }

  @Override
  public byte[] encode(AssistantEvent event) {
    return AssistantEvents.encode(event);
  }

  @Override
  public AssistantEvent decode(byte[] document) {
    return AssistantEvents.decode(document);
  }

  @Override
  public Order<AssistantEvent> order() {
    return judge(new ChatLifecycle());
  }

  @Override
  public Order<AssistantEvent> resumedOrder() {
    return judge(ChatLifecycle.resumed());
  }

  private static Order<AssistantEvent> judge(ChatLifecycle lifecycle) {
    return event -> {
      Verdict verdict = lifecycle.next(event);
      return verdict.ok() ? Optional.empty() : Optional.of(verdict.message());
    };
  }
}
