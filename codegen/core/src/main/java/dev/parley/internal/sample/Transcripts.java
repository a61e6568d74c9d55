package dev.parley.internal.sample;

import dev.parley.model.Channel;
import dev.parley.model.Lifecycle;
import dev.parley.model.LifecycleWalk;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import dev.parley.sample.Extent;
import dev.parley.sample.SampleException;
import dev.parley.sample.Transcript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** Transcripts of a channel that has a lifecycle: right ones, and ones with a single fault. */
public final class Transcripts {
  /** Of the events at random; the way to the end comes to these. */
  private static final int EVENTS = 16;

  private final Sampling sampling;
  private final Lifecycle lifecycle;
  private final String tag;
  private final Map<String, TypeId> types = new LinkedHashMap<>();

  /**
   * @throws SampleException when the channel has no lifecycle
   */
  public Transcripts(Sampling sampling, Channel channel) {
    this.sampling = sampling;
    this.lifecycle = channel
        .lifecycle()
        .orElseThrow(() -> new SampleException(
            "channel `" + channel.name() + "` has no `x-lifecycle`, so it has no transcripts"));
    if (!(sampling.shape(channel.events().orElseThrow()) instanceof Shape.OneOf union)) {
      throw new SampleException(
          "the events of channel `" + channel.name() + "` cannot be told apart by a tag");
    }
    this.tag = union.tag();
    union.variants().forEach(v -> types.put(v.tag(), v.type()));
  }

  /**
   * @param shortest the least that is whole; otherwise some at random
   */
  public Transcript make(boolean shortest, long seed) {
    Dice dice = new Dice(seed).apart("transcript");
    LifecycleWalk walk = new LifecycleWalk(lifecycle);
    List<LifecycleWalk.Move> way =
        shortest ? walk.toEnd() : walk.random(generator(dice.apart("walk")), dice.below(EVENTS));
    if (way.isEmpty()) {
      way = walk.random(generator(dice.apart("walk")), 1);
    }
    Story story = new Story(sampling, lifecycle, shortest ? Extent.MINIMAL : Extent.USUAL, dice);
    List<JsonNode> events = new ArrayList<>();
    List<String> between =
        lifecycle.anytime().stream().filter(this::isOnlyAnytime).toList();
    for (LifecycleWalk.Move move : way) {
      if (!shortest && !events.isEmpty() && !between.isEmpty() && dice.chance(8)) {
        events.add(
            tell(story, new LifecycleWalk.Move(dice.pick(between), List.of(), false, false)));
      }
      events.add(tell(story, move));
    }
    return new Transcript(events, "");
  }

  private JsonNode tell(Story story, LifecycleWalk.Move move) {
    TypeId type = types.get(move.event());
    if (type == null) {
      throw new SampleException("no event of the channel is called `" + move.event() + "`");
    }
    return story.tell(type, move);
  }

  /** What is also in the order would be taken for a step of it. */
  private boolean isOnlyAnytime(String event) {
    return lifecycle.machine().states().stream().allMatch(s -> s.step(event).isEmpty());
  }

  /** Transcripts that each differ from a right one in one thing, and that the lifecycle refuses. */
  public List<Transcript> faults(Transcript transcript, long seed) {
    return new TranscriptFaults(
            new TranscriptJudge(lifecycle, tag), lifecycle, transcript.events(), new Dice(seed))
        .all();
  }

  /** The same numbers on every JDK. */
  private static RandomGenerator generator(Dice dice) {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        return dice.between(Long.MIN_VALUE, Long.MAX_VALUE);
      }

      @Override
      public int nextInt(int bound) {
        return dice.below(bound);
      }
    };
  }
}
