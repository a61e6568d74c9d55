package dev.parley.internal.jsonschema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.internal.contract.ContractReader;
import dev.parley.internal.contract.Draft;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Sources;
import java.nio.file.Path;
import java.util.Optional;

/** Takes what has a {@code $schema}, or keywords of schemas with values that they can have. A contract is called as its file is. */
public final class SchemaDocuments implements ContractReader {
  @Override
  public boolean takes(SourceNode.Mapping document) {
    return SchemaSigns.areIn(document);
  }

  /** Why a document is none that looks like one at first sight. */
  public static Optional<String> whyNot(SourceNode.Mapping document) {
    return SchemaSigns.contradiction(document);
  }

  @Override
  public Optional<Draft> read(
      SourceNode.Mapping document, Path file, Sources sources, Diagnostics diagnostics) {
    return Optional.of(new SchemaFileReader(sources, diagnostics).read(document, file));
  }
}
