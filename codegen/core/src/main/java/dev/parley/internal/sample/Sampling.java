package dev.parley.internal.sample;

import dev.parley.model.ContractSet;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import dev.parley.sample.Extent;
import dev.parley.sample.Faulty;
import dev.parley.sample.SampleException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Samples and faults of the types of contracts. */
public final class Sampling {
  private static final int TRIES = 20;

  private final Types types;

  public Sampling(ContractSet contracts) {
    this.types = new Types(contracts);
  }

  /**
   * @throws SampleException when none is found
   */
  public JsonNode sample(TypeId type, Extent extent, long seed) {
    types.get(type);
    Dice dice = new Dice(seed).apart(type.toString());
    SampleException last = new SampleException("");
    for (int i = 0; i < TRIES; i++) {
      try {
        JsonNode value = new ValueMaker(types, extent, dice).make(new Shape.Ref(type));
        if (accepts(type, value)) {
          return value;
        }
        last = new SampleException("what was made is not of the type: " + value);
      } catch (SampleException e) {
        last = e;
      }
    }
    throw new SampleException("no document of " + type.name() + " was found: " + last.getMessage());
  }

  public List<Faulty> faults(TypeId type, JsonNode document, long seed) {
    Dice dice = new Dice(seed).apart(type + " faults");
    return new Faults(types, type, document, dice).all();
  }

  public boolean accepts(TypeId type, JsonNode document) {
    return types.judge().accepts(type, document);
  }
}
