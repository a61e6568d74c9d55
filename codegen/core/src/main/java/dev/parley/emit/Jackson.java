package dev.parley.emit;

/** The versions of Jackson that generated Java can run on. */
public enum Jackson {
  /** {@code com.fasterxml.jackson} 2.17 or newer. */
  V2,
  /** {@code tools.jackson} 3. */
  V3;

  /**
   * @param version as a user writes it
   * @throws IllegalArgumentException when nothing is generated for that version
   */
  public static Jackson of(String version) {
    return switch (version) {
      case "2" -> V2;
      case "3" -> V3;
      default ->
        throw new IllegalArgumentException(
            "nothing is generated for Jackson `" + version + "`, but for 2 and 3");
    };
  }
}
