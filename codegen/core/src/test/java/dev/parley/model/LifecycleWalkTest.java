package dev.parley.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.model.LifecycleWalk.Instance;
import dev.parley.model.LifecycleWalk.Move;
import dev.parley.support.Contracts;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LifecycleWalkTest {
  static Stream<Lifecycle> lifecycles() {
    return Contracts.load(Contracts.real()).contracts().stream()
        .flatMap(c -> c.channels().stream())
        .flatMap(c -> c.lifecycle().stream());
  }

  private static Lifecycle agent() {
    return lifecycles().findFirst().orElseThrow();
  }

  private static List<String> events(List<Move> moves) {
    return moves.stream().map(Move::event).toList();
  }

  /** Takes the first move of each of these events. */
  private static LifecycleWalk after(String... events) {
    LifecycleWalk walk = new LifecycleWalk(agent());
    for (String event : events) {
      walk.take(walk.moves().stream()
          .filter(m -> m.event().equals(event))
          .findFirst()
          .orElseThrow(() -> new AssertionError(event + " is not among " + walk.moves())));
    }
    return walk;
  }

  @Test
  void theShortestWayLeavesOutAllThatMayBeLeftOut() {
    assertThat(events(new LifecycleWalk(agent()).toEnd()))
        .containsExactly(
            "stream_start",
            "user_message",
            "agent_started",
            "response_chunk",
            "response_complete",
            "agent_completed",
            "stream_end");
  }

  @Test
  void anOpenInstanceIsCompletedOnTheWay() {
    LifecycleWalk walk =
        after("stream_start", "user_message", "agent_started", "tool_executing", "tool_executing");

    assertThat(walk.toEnd().subList(0, 2))
        .containsExactly(
            new Move("tool_completed", List.of(new Instance("tool", 1)), false, false),
            new Move("tool_completed", List.of(new Instance("tool", 2)), false, false));
    assertThat(events(walk.moves()))
        .doesNotContain("response_chunk")
        .containsExactly(
            "agent_thinking",
            "tool_executing",
            "agent_completed",
            "error",
            "tool_completed",
            "tool_completed");
  }

  @Test
  void nothingOfTheOrderFollowsAnEarlyEnd() {
    LifecycleWalk walk =
        after("stream_start", "user_message", "agent_started", "tool_executing", "agent_completed");

    assertThat(walk.moves()).containsExactly(new Move("stream_end", List.of(), false, true));
    assertThatThrownBy(() ->
            walk.take(new Move("tool_completed", List.of(new Instance("tool", 1)), false, false)))
        .hasMessage("`tool_completed` may not come now");
  }

  @ParameterizedTest
  @MethodSource("lifecycles")
  void everyRandomWalkEndsCompleteAndTheSameSeedWalksTheSameWay(Lifecycle lifecycle) {
    List<List<Move>> ways = new ArrayList<>();
    for (int seed = 0; seed < 200; seed++) {
      LifecycleWalk walk = new LifecycleWalk(lifecycle);
      List<Move> way = walk.random(new SplittableRandom(seed), seed % 40);
      assertThat(walk.isComplete()).isTrue();
      assertThat(new LifecycleWalk(lifecycle).random(new SplittableRandom(seed), seed % 40))
          .isEqualTo(way);
      ways.add(way);
    }
    assertThat(ways.stream().distinct().count()).isGreaterThan(10);
  }
}
