package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.model.Documentation;
import java.util.ArrayList;
import java.util.List;

/**
 * What contracts say of a schema for readers. What stands beside a reference goes before what its target says, and what a schema says itself before what is said
 * under its {@code allOf}: there only what is written in place counts, as the words of a base are about the base.
 */
final class Descriptions {
  private final References references;
  private final AllOf allOf;
  private final Diagnostics diagnostics;

  Descriptions(References references, AllOf allOf, Diagnostics diagnostics) {
    this.references = references;
    this.allOf = allOf;
    this.diagnostics = diagnostics;
  }

  Documentation of(SourceNode schema) {
    List<SourceNode> said = new ArrayList<>(references.chain(allOf.firstOf(schema)));
    List.copyOf(said).forEach(step -> said.addAll(inPlace(step)));
    said.addAll(inPlace(schema));
    allOf.onlyReference(schema).ifPresent(only -> said.addAll(references.chain(only)));
    Documentation documentation = Documentation.NONE;
    for (SourceNode at : said) {
      if (at instanceof SourceNode.Mapping mapping) {
        documentation = documentation.orElse(new SchemaView(mapping, diagnostics).documentation());
      }
    }
    return documentation;
  }

  private static List<SourceNode> inPlace(SourceNode schema) {
    return schema instanceof SourceNode.Mapping mapping
            && mapping.get("allOf").orElse(null) instanceof SourceNode.Sequence parts
        ? parts.items().stream().filter(p -> References.reference(p).isEmpty()).toList()
        : List.of();
  }
}
