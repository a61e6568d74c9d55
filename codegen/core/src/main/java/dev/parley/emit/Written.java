package dev.parley.emit;

/** How many files a call of {@code Toolkit.generate} made, changed, left as they were, and removed. */
public record Written(int created, int changed, int unchanged, int removed) {
  /** All that happened in two folders. */
  public Written plus(Written other) {
    return new Written(
        created + other.created,
        changed + other.changed,
        unchanged + other.unchanged,
        removed + other.removed);
  }

  /** Whether nothing on the disk is other than it was. */
  public boolean isNothing() {
    return created == 0 && changed == 0 && removed == 0;
  }

  /** In words. */
  @Override
  public String toString() {
    return created + (created == 1 ? " file" : " files") + " created, " + changed + " changed, "
        + unchanged + " unchanged, " + removed + " removed";
  }
}
