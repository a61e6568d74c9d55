package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.Excerpt;
import dev.parley.internal.source.Nearest;
import dev.parley.internal.source.SourceNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Names in schemas that are no keywords. They are told of wherever a schema is looked at, also where it only leads to another one. */
final class UnknownKeywords {
  private final Diagnostics diagnostics;
  private final Set<SourceNode.Mapping> reported =
      Collections.newSetFromMap(new IdentityHashMap<>());

  UnknownKeywords(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void report(SourceNode.Mapping schema) {
    if (!reported.add(schema)) {
      return;
    }
    for (SourceNode.Entry entry : schema.entries()) {
      if (Keyword.of(entry.key()).isEmpty() && !entry.key().startsWith("x-")) {
        report(entry);
      }
    }
  }

  private void report(SourceNode.Entry entry) {
    if (entry.key().equals("nullable")) {
      diagnostics.add(
          Rule.KEYWORD_UNKNOWN,
          entry.place(),
          "`nullable` is a keyword of OpenAPI 3.0, where it speaks of the `type` beside it: here it does not allow null",
          "write `type: [X, 'null']`, or `anyOf` with the branch `{type: 'null'}`");
    } else {
      diagnostics.add(
          Rule.KEYWORD_UNKNOWN,
          entry.place(),
          "`" + Excerpt.of(entry.key()) + "` is no keyword of JSON Schema"
              + Nearest.hint(entry.key(), Keyword.texts()),
          "correct the name, remove it, or begin it with `x-`");
    }
  }
}
