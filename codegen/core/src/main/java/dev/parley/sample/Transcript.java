package dev.parley.sample;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The events of one lifecycle, in the order in which they come.
 *
 * @param fault what was done to it, such as {@code drop of tool_completed, event 7}; empty when nothing was
 */
public record Transcript(List<JsonNode> events, String fault) {
  public Transcript {
    events = List.copyOf(events);
  }

  /** The name of the fault, such as {@code drop}; empty when there is none. */
  public String faultName() {
    return fault.split(" ", 2)[0];
  }
}
