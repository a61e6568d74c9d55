package dev.parley.internal.check;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.internal.schema.Example;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Sources;
import java.util.List;

/** Everything that {@code parley check} looks at and {@code generate} does not need. */
public final class Checks {
  private Checks() {}

  public static void run(
      Sources sources, SourceNode document, List<Example> examples, Diagnostics diagnostics) {
    new MetaSchemas(diagnostics).checkDocument(document);
    for (SourceNode file : sources.loaded()) {
      if (file != document) {
        new MetaSchemas(diagnostics).checkSchema(file);
      }
    }
    new Examples(sources, diagnostics).check(examples);
  }
}
