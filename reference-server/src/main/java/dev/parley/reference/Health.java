package dev.parley.reference;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The answer of {@code GET /health}, in the words that clients of the agent chat know. */
record Health(
    @JsonProperty("status") String status,
    @JsonProperty("features") Features features) {
  static final Health HEALTHY = new Health("healthy", new Features(true, true, true));

  record Features(
      @JsonProperty("chat_streaming") boolean chatStreaming,
      @JsonProperty("agent_lifecycle_control") boolean agentLifecycleControl,
      @JsonProperty("websocket_events") boolean websocketEvents) {}
}
