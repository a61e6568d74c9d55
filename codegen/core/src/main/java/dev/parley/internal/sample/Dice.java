package dev.parley.internal.sample;

import java.util.List;

/** Numbers that look like chance and come from a seed alone: SplitMix64, the same on every JDK. */
public final class Dice {
  private long state;

  public Dice(long seed) {
    this.state = seed;
    next();
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** From 0 to {@code bound - 1}. */
  public int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** From {@code least} to {@code most}, both included. */
  public long between(long least, long most) {
    long width = most - least + 1;
    return width == 0 ? next() : least + Long.remainderUnsigned(next(), width);
  }

  public boolean chance(int percent) {
    return below(100) < percent;
  }

  public <T> T pick(List<T> from) {
    return from.get(below(from.size()));
  }

  /** Some text of the characters. */
  String text(String characters, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(characters.charAt(below(characters.length())));
    }
    return text.toString();
  }

  /** Other dice, for a part that must not depend on how often the whole was thrown before. */
  public Dice apart(String purpose) {
    return new Dice(state ^ (purpose.hashCode() * 0x9E3779B97F4A7C15L));
  }
}
