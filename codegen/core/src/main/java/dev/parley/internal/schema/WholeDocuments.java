package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import java.util.HashSet;
import java.util.Set;

/**
 * Documents with dynamic references that lead to one schema on one way and to another on another. The type of what they lead to is anything; what
 * the document must keep is asserted of the whole of it, with one assertion for each schema and each way to it.
 */
final class WholeDocuments {
  private final References references;
  private final AssertionReader assertions;
  private final Diagnostics diagnostics;
  private final Set<String> done = new HashSet<>();

  WholeDocuments(References references, AssertionReader assertions, Diagnostics diagnostics) {
    this.references = references;
    this.assertions = assertions;
    this.diagnostics = diagnostics;
  }

  /**
   * @param type of the document, which has been read
   */
  Declared asserted(Declared type, SourceNode schema) {
    if (!references.hasUndecided() || !done.add(type.source())) {
      return type;
    }
    diagnostics.add(
        Rule.KEYWORD_NOT_IN_TYPE,
        schema.place(),
        "a dynamic reference leads to different schemas on different ways; the document is held to them by decoders and encoders, and the type does not show it",
        "refer to the schema that is meant with `$ref`");
    return type.asserting(assertions.readAlongTheWay(schema));
  }
}
