package dev.parley.reference.agent;

import dev.parley.reference.contract.agent.AgentEvent;
import dev.parley.reference.contract.agent.AgentEvents;
import dev.parley.reference.contract.agent.AgentSocketLifecycle;
import dev.parley.reference.contract.runtime.Verdict;
import dev.parley.reference.engine.Dialect;
import dev.parley.reference.engine.Order;
import java.util.Optional;

/** The events of the agent chat, as the generated code has them. */
final class AgentDialect implements Dialect<AgentEvent> {
  static final String SYSTEM = "agent";

  @Override
  public String system() {
    return SYSTEM;
  }

  @Override
  public String type(AgentEvent event) {
    return event.type();
  }

  @Override
  public byte[] encode(AgentEvent event) {
    return AgentEvents.encode(event);
  }

  @Override
  public AgentEvent decode(byte[] document) {
    return AgentEvents.decode(document);
  }

  @Override
  public Order<AgentEvent> order() {
    return judge(new AgentSocketLifecycle());
  }

  @Override
  public Order<AgentEvent> resumedOrder() {
    return judge(AgentSocketLifecycle.resumed());
  }

  private static Order<AgentEvent> judge(AgentSocketLifecycle lifecycle) {
    return event -> {
      Verdict verdict = lifecycle.next(event);
      return verdict.ok() ? Optional.empty() : Optional.of(verdict.message());
    };
  }
}
