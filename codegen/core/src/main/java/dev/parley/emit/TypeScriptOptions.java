package dev.parley.emit;

/**
 * What generated TypeScript may be asked to do differently.
 *
 * @param bigints whether integers that a JavaScript number does not hold exactly are {@code bigint}: those of {@code format: int64} and those with bounds
 *     beyond 64 bits
 * @param importsSources whether modules import {@code ./runtime.ts}, as whatever runs TypeScript without compiling it wants, and not {@code
 *     ./runtime.js}, as compilers do
 */
public record TypeScriptOptions(boolean bigints, boolean importsSources) {
  public static final TypeScriptOptions DEFAULT = new TypeScriptOptions(false, false);

  /**
   * @param int64 as a user writes it: {@code number} or {@code bigint}
   * @param importExtension as a user writes it: {@code js} or {@code ts}
   * @throws IllegalArgumentException when one is neither
   */
  public static TypeScriptOptions of(String int64, String importExtension) {
    return new TypeScriptOptions(
        isSecond(int64, "number", "bigint", "integers of 64 bits are held as"),
        isSecond(importExtension, "js", "ts", "imports end with"));
  }

  private static boolean isSecond(String word, String first, String second, String what) {
    if (!word.equals(first) && !word.equals(second)) {
      throw new IllegalArgumentException(
          what + " `" + first + "` or `" + second + "`, and not `" + word + "`");
    }
    return word.equals(second);
  }
}
