package dev.parley.reference.agent;

import dev.parley.reference.engine.Agent;
import dev.parley.reference.engine.RefusedException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who can be asked, and who is asked where the user leaves it open. */
public final class Agents {
  /** Says which agent is the right one. */
  public static final String TRIAGE = "triage";

  /** Answers questions about data. */
  public static final String DATA = "data_helper";

  private static final String GENERAL = "general_helper";

  // Numbers, and what people ask numbers about.
  private static final Pattern ABOUT_DATA = Pattern.compile(
      "\\d|\\b(data|costs?|spend|spent|bill|usage|numbers?|average|sum|total|plus|minus|times|calculate"
          + "|how (many|much)|date|time|day|today)\\b|\\[tool ",
      Pattern.CASE_INSENSITIVE);

  private final Map<String, Agent> all = new LinkedHashMap<>();

  /** Three agents that share all tools but for triage, which has none. */
  public Agents(List<String> tools) {
    add(new Agent(
        DATA,
        "Finds, works out and explains figures.",
        "You answer questions about data. Call tools for facts and sums; do not guess.",
        tools));
    add(new Agent(
        GENERAL, "Answers whatever is left.", "You are a helpful assistant. Be brief.", tools));
    add(new Agent(
        TRIAGE,
        "Says which agent is the right one.",
        "Say in one sentence which agent should answer, " + DATA + " or " + GENERAL + ", and why.",
        List.of()));
  }

  private void add(Agent agent) {
    all.put(agent.name(), agent);
  }

  /** All agents by name. */
  public Map<String, Agent> byName() {
    return Map.copyOf(all);
  }

  Collection<Agent> inOrder() {
    return List.copyOf(all.values());
  }

  /** The agent of a name, or the right one for a message. */
  Agent choose(@Nullable String name, String message) {
    String chosen = name != null ? name : ABOUT_DATA.matcher(message).find() ? DATA : GENERAL;
    Agent agent = all.get(chosen);
    if (agent == null) {
      throw RefusedException.notFound("agent");
    }
    return agent;
  }
}
