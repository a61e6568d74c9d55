package dev.parley.runtime;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** More texts than an enum of Java can have constants. */
public final class Texts {
  private Texts() {}

  /**
   * The texts, in their order.
   *
   * @param pieces parts of one string, in which the length of each text and a colon stand before it
   */
  public static Set<String> of(String... pieces) {
    String all = String.join("", pieces);
    Set<String> texts = new LinkedHashSet<>();
    for (int at = 0; at < all.length(); ) {
      int colon = all.indexOf(':', at);
      int end = colon + 1 + Integer.parseInt(all.substring(at, colon));
      texts.add(all.substring(colon + 1, end));
      at = end;
    }
    return Collections.unmodifiableSet(texts);
  }
}
