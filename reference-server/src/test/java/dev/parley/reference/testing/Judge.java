package dev.parley.reference.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.reference.contract.agent.AgentEvent;
import dev.parley.reference.contract.agent.AgentEvents;
import dev.parley.reference.contract.agent.AgentSocketLifecycle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judges what clients of the agent chat have got: each frame by itself, and all of them together. */
public final class Judge {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final ClosedSchemas SCHEMAS = schemas();

  private Judge() {}

  private static ClosedSchemas schemas() {
    try {
      return ClosedSchemas.in(Path.of("../schemas"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A frame as a tree. */
  public static JsonNode tree(String frame) {
    return MAPPER.readTree(frame);
  }

  /** A frame's tag. */
  public static String type(String frame) {
    return tree(frame).get("type").asString();
  }

  /** The tags of frames. */
  public static List<String> types(List<String> frames) {
    return frames.stream().map(Judge::type).toList();
  }

  /** Holds every frame to the contract, by the generated decoder and by a validator that shares nothing with it. */
  public static void frames(List<String> frames) {
    for (String frame : frames) {
      AgentEvent event = AgentEvents.decode(frame);
      assertThat(SCHEMAS.check("agent/events/" + event.type() + ".yaml", frame)).isEmpty();
    }
  }

  /** Holds the frames of one run, from its first event on, to the contract: each by itself, complete, in order, none twice. */
  public static void run(List<String> frames) {
    frames(frames);
    AgentSocketLifecycle lifecycle = new AgentSocketLifecycle();
    for (String frame : frames) {
      // What is for one connection alone may stand where the run itself has nothing to say.
      if (tree(frame).has("seq")) {
        assertThat(lifecycle.next(AgentEvents.decode(frame)).toString()).isEqualTo("ok");
      }
    }
    assertThat(lifecycle.close().toString()).isEqualTo("ok");
    List<Long> numbers = new ArrayList<>();
    for (String frame : frames) {
      JsonNode seq = tree(frame).get("seq");
      if (seq != null) {
        numbers.add(seq.asLong());
      }
    }
    assertThat(numbers).isNotEmpty();
    for (int i = 0; i < numbers.size(); i++) {
      assertThat(numbers.get(i)).as("number at place %d", i).isEqualTo(i + 1);
    }
    assertThat(type(frames.get(frames.size() - 1))).isEqualTo("stream_end");
  }

  /** The text of an answer, put together of its pieces. */
  public static String answer(List<String> frames) {
    StringBuilder answer = new StringBuilder();
    for (String frame : frames) {
      if (type(frame).equals("response_chunk")) {
        answer.append(tree(frame).at("/payload/content").asString());
      }
    }
    return answer.toString();
  }
}
