package dev.parley.internal.names;

/** The order in which texts of one scope are looked at where the shorter ones are around first. */
public final class ShortestFirst {
  private ShortestFirst() {}

  /** Shorter before longer, and texts of one length by the alphabet. */
  public static int compare(String one, String other) {
    int order = Integer.compare(one.length(), other.length());
    return order != 0 ? order : one.compareTo(other);
  }
}
