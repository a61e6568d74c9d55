package dev.parley.emit;

/**
 * What generated Java may be asked to do differently.
 *
 * @param jackson which Jackson it runs on
 */
public record JavaOptions(Jackson jackson) {
  public static final JavaOptions DEFAULT = new JavaOptions(Jackson.V3);
}
