package dev.parley.internal.check;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Sources;

/** Everything that {@code parley check} looks at and {@code generate} does not need. */
public final class Checks {
  private Checks() {}

  public static void run(Sources sources, SourceNode document, Diagnostics diagnostics) {}
}
