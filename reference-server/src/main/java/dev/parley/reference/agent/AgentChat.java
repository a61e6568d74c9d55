package dev.parley.reference.agent;

import dev.parley.reference.contract.agent.AgentEvent;
import dev.parley.reference.contract.agent.ChatRequest;
import dev.parley.reference.engine.Agent;
import dev.parley.reference.engine.Engine;
import dev.parley.reference.engine.RefusedException;
import dev.parley.reference.engine.Runs;
import dev.parley.reference.engine.Texts;
import dev.parley.reference.engine.Toolbox;
import dev.parley.reference.engine.Work;
import dev.parley.reference.llm.LanguageModel;
import dev.parley.reference.store.MessageRow;
import dev.parley.reference.store.RunRow;
import dev.parley.reference.store.ThreadRow;
import dev.parley.reference.store.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes messages for agents, whichever way they come. */
public final class AgentChat {
  private static final int TITLE = 60;

  private final Engine engine;
  private final Agents agents;
  private final AgentAdapter adapter;
  private final Runs<AgentEvent> runs;
  private final LanguageModel model;

  /**
   * @param heartbeatMs the longest silence that clients are told to expect
   */
  public AgentChat(Engine engine, LanguageModel model, Toolbox toolbox, int heartbeatMs) {
    this.engine = engine;
    this.model = model;
    this.agents = new Agents(toolbox.tools().stream().map(each -> each.name()).toList());
    this.adapter = new AgentAdapter(engine.limits(), heartbeatMs);
    this.runs = new Runs<>(engine, adapter, new Work<>(engine, model, toolbox, agents.byName()));
  }

  Engine engine() {
    return engine;
  }

  /** The runs of the agent chat. */
  public Runs<AgentEvent> runs() {
    return runs;
  }

  Agents agents() {
    return agents;
  }

  LanguageModel model() {
    return model;
  }

  String answerId(RunRow run) {
    return adapter.answerId(run);
  }

  /** Begins a run for a message. A thread that is named has to be the user's own; where none is, one is made. */
  RunRow ask(String user, ChatRequest request, @Nullable String commandId) {
    Agent agent = agents.choose(request.agentName(), request.message());
    long now = engine.now();
    List<Write> writes = new ArrayList<>();
    String thread = request.threadId();
    if (thread == null) {
      thread = "thread_" + UUID.randomUUID();
      ThreadRow made =
          new ThreadRow(thread, AgentDialect.SYSTEM, user, title(request.message()), now, now);
      writes.add(new Write.AddThread(made));
    } else if (thread(user, thread).title().isEmpty()) {
      writes.add(new Write.RenameThread(thread, title(request.message()), now));
    }
    String run = "run_" + UUID.randomUUID();
    MessageRow question = new MessageRow(
        "msg_" + UUID.randomUUID(),
        thread,
        0,
        MessageRow.Role.USER,
        user,
        request.message(),
        run,
        false,
        now,
        null);
    return runs.begin(new Runs.Begin(run, run, user, agent, question, commandId, writes));
  }

  /** A thread of a user. What is somebody else's is not there. */
  ThreadRow thread(String user, String id) {
    return engine
        .store()
        .threads()
        .thread(id)
        .filter(each -> each.owner().equals(user))
        .filter(each -> each.system().equals(AgentDialect.SYSTEM))
        .orElseThrow(() -> RefusedException.notFound("thread"));
  }

  private static String title(String message) {
    String line = message.strip().replaceAll("\\s+", " ");
    return line.length() <= TITLE ? line : Texts.cut(line, TITLE).stripTrailing() + "...";
  }
}
