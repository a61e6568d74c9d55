package dev.parley.internal.sample;

import java.util.List;

/** A part of a regular expression, as far as texts are made from it. */
sealed interface PatternPart {

  /**
   * Writes some text that the part matches.
   *
   * @param appetite how often something is repeated at most beyond what it must be
   */
  void write(StringBuilder out, int appetite, Dice dice);

  /** What asserts a place and takes no characters. */
  record Anchor() implements PatternPart {
    @Override
    public void write(StringBuilder out, int appetite, Dice dice) {}
  }

  /** One character of a set. */
  record OneOf(Characters characters) implements PatternPart {
    @Override
    public void write(StringBuilder out, int appetite, Dice dice) {
      out.appendCodePoint(characters.pick(dice));
    }
  }

  /** One part after the other. */
  record Sequence(List<PatternPart> parts) implements PatternPart {
    public Sequence {
      parts = List.copyOf(parts);
    }

    @Override
    public void write(StringBuilder out, int appetite, Dice dice) {
      parts.forEach(p -> p.write(out, appetite, dice));
    }
  }

  /** One of the parts. */
  record Alternatives(List<PatternPart> parts) implements PatternPart {
    public Alternatives {
      parts = List.copyOf(parts);
    }

    @Override
    public void write(StringBuilder out, int appetite, Dice dice) {
      dice.pick(parts).write(out, appetite, dice);
    }
  }

  /** A part so and so often. */
  record Repeated(PatternPart part, int least, int most) implements PatternPart {
    /** Repetition in repetition would make texts that nobody wants. */
    private static final int LONG = 100_000;

    @Override
    public void write(StringBuilder out, int appetite, Dice dice) {
      int extra = Math.min(most - least, appetite);
      int times = least + (extra == 0 ? 0 : dice.below(extra + 1));
      for (int i = 0; i < times && (i < least || out.length() < LONG); i++) {
        part.write(out, appetite, dice);
      }
    }
  }
}
