package dev.parley.emit;

/**
 * What generated TypeScript may be asked to do differently.
 *
 * @param bigints whether integers that a JavaScript number does not hold exactly are {@code bigint}: those of {@code format: int64} and those with bounds
 *     beyond 64 bits
 */
public record TypeScriptOptions(boolean bigints) {
  public static final TypeScriptOptions DEFAULT = new TypeScriptOptions(false);

  /**
   * @param int64 as a user writes it: {@code number} or {@code bigint}
   * @throws IllegalArgumentException when it is neither
   */
  public static TypeScriptOptions of(String int64) {
    return switch (int64) {
      case "number" -> DEFAULT;
      case "bigint" -> new TypeScriptOptions(true);
      default ->
        throw new IllegalArgumentException(
            "integers of 64 bits are held as `number` or as `bigint`, and not as `" + int64 + "`");
    };
  }
}
