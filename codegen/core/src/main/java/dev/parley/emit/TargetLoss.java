package dev.parley.emit;

import dev.parley.diagnostic.Place;
import java.util.Comparator;

/**
 * A place of a contract that one target does not fully express, though others do.
 *
 * @param target what the command line calls it
 */
public record TargetLoss(String target, Place place, String reason, String fix)
    implements Comparable<TargetLoss> {
  private static final Comparator<TargetLoss> ORDER = Comparator.comparing(TargetLoss::place)
      .thenComparing(TargetLoss::target)
      .thenComparing(TargetLoss::reason);

  @Override
  public int compareTo(TargetLoss other) {
    return ORDER.compare(this, other);
  }
}
