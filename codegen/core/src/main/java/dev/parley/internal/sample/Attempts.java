package dev.parley.internal.sample;

import dev.parley.model.Assertion;
import dev.parley.model.Shape;
import dev.parley.sample.Extent;
import dev.parley.sample.SampleException;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Makes values of a shape until one is right: for what cannot be read off a shape, and can be judged. */
final class Attempts {
  private static final int TRIES = 150;

  private final ValueMaker maker;
  private final Shape shape;

  Attempts(ValueMaker maker, Shape shape) {
    this.maker = maker;
    this.shape = shape;
  }

  /** The first right one of those that {@code make} makes. */
  JsonNode judged(Supplier<JsonNode> make) {
    for (int i = 0; i < TRIES; i++) {
      JsonNode value = maker.with(extent(i), make);
      if (maker.types().judge().accepts(shape, value)) {
        return value;
      }
    }
    throw gaveUp();
  }

  /** A value of the shape within, changed to what the assertion asks for. */
  JsonNode amended(Shape within, Assertion assertion) {
    JsonNode plain = maker.make(within);
    if (maker.types().judge().accepts(shape, plain)) {
      return plain;
    }
    return judged(() -> new Amendment(maker, within).amend(maker.make(within), assertion));
  }

  /** The shortest values are few: where none of them will do, others may. */
  private Extent extent(int attempt) {
    return attempt < 10 || attempt % 5 == 0 ? maker.extent() : Extent.USUAL;
  }

  private SampleException gaveUp() {
    return new SampleException("after " + TRIES + " attempts there was no value that keeps "
        + new Shortened(PlainSchema.of(shape).toString()));
  }

  private record Shortened(String text) {
    @Override
    public String toString() {
      return text.length() < 300 ? text : text.substring(0, 300) + "…";
    }
  }
}
