package dev.parley.benchmarks.codec;

import dev.parley.benchmarks.checked.agent.AgentEvents;
import dev.parley.benchmarks.checked.assistant.AssistantEvents;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** What decodes and encodes the union of a frame: generated code, and Jackson's databind bound once to the same union. */
final class Codecs {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Codecs() {}

  static Object decode(Frames frame, byte[] bytes) {
    return frame.system.equals("agent") ? AgentEvents.decode(bytes) : AssistantEvents.decode(bytes);
  }

  /** Databind into records whose constructors check. */
  static ObjectReader checked(Frames frame) {
    return MAPPER.readerFor(
        frame.system.equals("agent")
            ? dev.parley.benchmarks.checked.agent.AgentEvent.class
            : dev.parley.benchmarks.checked.assistant.AssistantEvent.class);
  }

  /** Databind into the same records without any check. */
  static ObjectReader unchecked(Frames frame) {
    return MAPPER.readerFor(
        frame.system.equals("agent")
            ? dev.parley.benchmarks.unchecked.agent.AgentEvent.class
            : dev.parley.benchmarks.unchecked.assistant.AssistantEvent.class);
  }

  static ObjectWriter writer(Frames frame) {
    return MAPPER.writerFor(
        frame.system.equals("agent")
            ? dev.parley.benchmarks.unchecked.agent.AgentEvent.class
            : dev.parley.benchmarks.unchecked.assistant.AssistantEvent.class);
  }
}
