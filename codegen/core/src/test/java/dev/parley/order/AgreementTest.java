package dev.parley.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Channel;
import dev.parley.model.Contract;
import dev.parley.model.Lifecycle;
import dev.parley.model.LifecycleMachine;
import dev.parley.model.Shape;
import dev.parley.support.Contracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random transcripts, right and with single faults: the generated checker and the oracle find the same first fault, and the same incomplete
 * ends. What the checker says is left in {@code target/lifecycles}, where the tests of TypeScript compare it.
 */
class AgreementTest {
  private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts");
  private static final Path LEFT = Path.of("target/lifecycles");
  private static final int SEEDS = 150;

  /** What a topic's first channel with a lifecycle carries. */
  record Topic(String name, Lifecycle lifecycle, String tag) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Topic> topics() {
    List<Topic> topics = new ArrayList<>();
    Contracts.load(Contracts.real()).contracts().forEach(c -> topics.add(topic(c.name(), c)));
    Contracts.topics().stream()
        .filter(t -> Files.isDirectory(TRANSCRIPTS.resolve(t)))
        .forEach(t ->
            topics.add(topic(t, Contracts.load(Contracts.ofTopic(t)).contracts().get(0))));
    return topics.stream();
  }

  private static Topic topic(String name, Contract contract) {
    Channel channel = contract.channels().stream()
        .filter(c -> c.lifecycle().isPresent())
        .findFirst()
        .orElseThrow();
    Shape union = contract.declarations().stream()
        .filter(d -> d.id().equals(channel.events().orElseThrow()))
        .findFirst()
        .orElseThrow()
        .shape();
    return new Topic(name, channel.lifecycle().orElseThrow(), ((Shape.OneOf) union).tag());
  }

  private static Set<String> ordered(LifecycleMachine machine) {
    Set<String> events = new LinkedHashSet<>();
    machine.states().forEach(s -> s.steps().forEach(e -> events.add(e.event())));
    machine.parts().forEach(p -> events.addAll(ordered(p)));
    return events;
  }

  @ParameterizedTest
  @MethodSource("topics")
  void theCheckerFindsTheSameFirstFaultAsTheOracle(Topic topic) throws IOException {
    GeneratedChecker checker = Checkers.of(topic.name());
    RandomTranscripts transcripts =
        new RandomTranscripts(topic.lifecycle(), topic.tag(), TRANSCRIPTS.resolve(topic.name()));
    List<String> left = new ArrayList<>();
    List<String> disagreements = new ArrayList<>();
    Map<RandomTranscripts.Fault, Integer> found = new EnumMap<>(RandomTranscripts.Fault.class);
    Set<String> notOnlyFirst = OracleConnection.notOnlyFirst(topic.lifecycle());
    for (int seed = 0; seed < SEEDS; seed++) {
      for (RandomTranscripts.Fault fault : RandomTranscripts.Fault.values()) {
        List<ObjectNode> events =
            transcripts.transcript(new SplittableRandom(seed * 7919L + fault.ordinal()), fault);
        String said = said(checker, events, left);
        String expected = expected(topic, transcripts, events, notOnlyFirst);
        if (!said.startsWith(expected)) {
          disagreements.add(
              fault + " " + seed + ": expected " + expected + ", the checker says " + said + "\n"
                  + String.join("\n", events.stream().map(Object::toString).toList()));
        }
        found.merge(fault, said.equals("complete") ? 0 : 1, Integer::sum);
      }
    }
    Files.createDirectories(LEFT);
    Files.write(LEFT.resolve(topic.name() + ".jsonl"), left);

    assertThat(disagreements).isEmpty();
    assertThat(found)
        .allSatisfy((fault, count) -> assertThat(count)
            .as(fault.toString())
            .isGreaterThan(fault == RandomTranscripts.Fault.NONE ? -1 : 0));
  }

  /** The number of the first event that is out of order, else whether all is complete. */
  private static String said(GeneratedChecker checker, List<ObjectNode> events, List<String> left) {
    GeneratedChecker.Order order = checker.start();
    ObjectNode line = new JsonMapper().createObjectNode();
    ArrayNode documents = line.putArray("events");
    ArrayNode messages = line.putArray("said");
    String first = "";
    for (int i = 0; i < events.size(); i++) {
      String message = order.next(checker.decode(events.get(i).toString()));
      documents.add(events.get(i));
      messages.add(message);
      first = first.isEmpty() && !message.isEmpty() ? i + ": " + message : first;
    }
    String end = order.close();
    messages.add(end);
    left.add(line.toString());
    return first.isEmpty() ? end.isEmpty() ? "complete" : "incomplete: " + end : first;
  }

  private static String expected(
      Topic topic,
      RandomTranscripts transcripts,
      List<ObjectNode> events,
      Set<String> notOnlyFirst) {
    OracleConnection oracle =
        new OracleConnection(topic.lifecycle(), ordered(topic.lifecycle().machine()), notOnlyFirst);
    for (int i = 0; i < events.size(); i++) {
      if (!oracle.next(transcripts.seen(events.get(i)))) {
        return i + ":";
      }
    }
    return oracle.isComplete() ? "complete" : "incomplete";
  }
}
