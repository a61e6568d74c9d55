package dev.parley;

import dev.parley.internal.sample.Sampling;
import dev.parley.internal.sample.Transcripts;
import dev.parley.model.Channel;
import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.model.TypeId;
import dev.parley.sample.Extent;
import dev.parley.sample.Faulty;
import dev.parley.sample.SampleException;
import dev.parley.sample.Subject;
import dev.parley.sample.Transcript;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Makes documents of a contract's types: right ones, and from these wrong ones with a single fault, named. The same seed gives the same bytes on
 * every machine; no clock is read.
 *
 * <pre>{@code
 * Sampler sampler = new Sampler(contracts);
 * JsonNode event = sampler.sample(type, Extent.USUAL, 42);    // event.toString() is its text
 * for (Faulty faulty : sampler.faults(type, event, 42)) {
 *   // faulty.document() breaks the contract, and faulty.fault() says how
 * }
 * }</pre>
 *
 * What is made is held to the contract by a validator that generated code has nothing in common with. What that cannot know is not held to:
 * keywords that the contract's findings name as not enforced, duplicate keys, and numbers that a language cannot hold.
 */
public final class Sampler {
  private final Sampling sampling;

  public Sampler(ContractSet contracts) {
    this.sampling = DeepStack.call(() -> new Sampling(contracts));
  }

  /**
   * A document of the type.
   *
   * @throws SampleException when none is found, with what was looked for
   * @throws IllegalArgumentException when no contract declares the type
   */
  public JsonNode sample(TypeId type, Extent extent, long seed) {
    return DeepStack.call(() -> sampling.sample(type, extent, seed));
  }

  /** What documents can be made of, each once, events first. */
  public List<Subject> subjects(Contract contract) {
    return sampling.subjects(contract);
  }

  /** Documents that each differ from a right one in one thing, and that the type refuses for it. */
  public List<Faulty> faults(TypeId type, JsonNode document, long seed) {
    return DeepStack.call(() -> sampling.faults(type, document, seed));
  }

  /** Whether the type takes the document. */
  public boolean accepts(TypeId type, JsonNode document) {
    return DeepStack.call(() -> sampling.accepts(type, document));
  }

  /**
   * The events of one lifecycle of a channel, from its beginning to its end: each right by itself, and all of them with the same key.
   *
   * @param shortest the least that is whole; otherwise some at random
   * @throws SampleException when the channel has no lifecycle, or an event of it cannot be made
   */
  public Transcript transcript(Channel channel, boolean shortest, long seed) {
    return DeepStack.call(() -> new Transcripts(sampling, channel).make(shortest, seed));
  }

  /** Transcripts that each differ from a right one in one thing, and break the lifecycle by it. */
  public List<Transcript> faults(Channel channel, Transcript transcript, long seed) {
    return DeepStack.call(() -> new Transcripts(sampling, channel).faults(transcript, seed));
  }
}
