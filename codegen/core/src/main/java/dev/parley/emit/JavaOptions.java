package dev.parley.emit;

/**
 * What generated Java may be asked to do differently.
 *
 * @param jackson which Jackson it runs on
 * @param mappings the types of values where there is a choice
 */
public record JavaOptions(Jackson jackson, JavaMappings mappings) {
  public static final JavaOptions DEFAULT = new JavaOptions(Jackson.V3, JavaMappings.DEFAULT);
}
