package dev.parley.internal.check;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.internal.schema.Example;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Sources;
import java.util.List;

/** Everything that {@code parley check} looks at and {@code generate} does not need. */
public final class Checks {
  private Checks() {}

  public static void run(Sources sources, List<Example> examples, Diagnostics diagnostics) {
    for (SourceNode file : sources.loaded()) {
      new MetaSchemas(diagnostics).check(file);
    }
    new Examples(sources, diagnostics).check(examples);
  }
}
