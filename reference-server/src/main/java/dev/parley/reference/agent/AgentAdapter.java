package dev.parley.reference.agent;

import dev.parley.reference.contract.agent.AgentEvent;
import dev.parley.reference.contract.agent.ResponseChunk;
import dev.parley.reference.engine.Adapter;
import dev.parley.reference.engine.Dialect;
import dev.parley.reference.engine.Draft;
import dev.parley.reference.engine.Fact;
import dev.parley.reference.engine.Limits;
import dev.parley.reference.store.RunRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells facts in the words of the agent chat. */
final class AgentAdapter implements Adapter<AgentEvent> {
  private final AgentDialect dialect = new AgentDialect();
  private final Limits limits;
  private final int heartbeatMs;

  AgentAdapter(Limits limits, int heartbeatMs) {
    this.limits = limits;
    this.heartbeatMs = heartbeatMs;
  }

  @Override
  public Dialect<AgentEvent> dialect() {
    return dialect;
  }

  @Override
  public List<Draft<AgentEvent>> events(RunRow run, Fact fact) {
    return fact.accept(new AgentWords(run, limits.durability(), heartbeatMs));
  }

  @Override
  public Optional<String> piece(AgentEvent event) {
    return event instanceof ResponseChunk chunk
        ? Optional.of(chunk.payload().content())
        : Optional.empty();
  }

  @Override
  public String answerId(RunRow run) {
    String name = run.id() + "/" + run.attempt();
    return "msg_" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
