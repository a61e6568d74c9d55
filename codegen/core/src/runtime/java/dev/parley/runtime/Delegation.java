package dev.parley.runtime;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The validator that checks what generated code does not check itself, such as patterns that look ahead. It is given once, before the first
 * document is decoded:
 *
 * <pre>{@code
 * Delegation.to(schema -> {
 *   Schema compiled = registry.getSchema(schema);
 *   return document -> compiled.validate(document, InputFormat.JSON).isEmpty();
 * });
 * }</pre>
 */
public final class Delegation {
  private static volatile @Nullable Function<String, Predicate<String>> validator;

  private Delegation() {}

  /**
   * Gives decoders and constructors a validator. How long that takes for what a stranger sends is its own affair.
   *
   * @param compile makes of a schema, as JSON, what says whether a document, as JSON, fits; asked for each schema once, when that is first
   *     needed
   */
  public static void to(Function<String, Predicate<String>> compile) {
    validator = compile;
  }

  /** What searches for a pattern: the schema has that keyword and {@code type}, and the documents are texts. */
  static Predicate<String> search(String pattern) {
    Function<String, Predicate<String>> compile = validator;
    if (compile == null) {
      throw new IllegalStateException("the contract leaves the pattern " + pattern
          + " to a validator: call Delegation.to first");
    }
    Predicate<String> fits =
        compile.apply("{\"type\":\"string\",\"pattern\":" + json(pattern) + "}");
    return text -> fits.test(json(text));
  }

  private static String json(String text) {
    JsonWriter out = new JsonWriter(new byte[text.length() + 8]);
    out.text(text);
    return new String(out.toBytes(), StandardCharsets.UTF_8);
  }
}
