package dev.parley.internal.jsonschema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.internal.contract.ContractReader;
import dev.parley.internal.contract.Draft;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Sources;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Takes what has a {@code $schema}, or a keyword that only schemas have. A contract is called as its file is. */
public final class SchemaDocuments implements ContractReader {
  private static final Set<String> TELLING = Set.of(
      "$schema",
      "$id",
      "$ref",
      "$defs",
      "definitions",
      "type",
      "enum",
      "const",
      "properties",
      "patternProperties",
      "additionalProperties",
      "items",
      "prefixItems",
      "allOf",
      "anyOf",
      "oneOf",
      "not");

  /** Other documents have some of these keywords too, and say what they are. */
  private static final Set<String> OTHERS = Set.of("openapi", "swagger", "raml");

  @Override
  public boolean takes(SourceNode.Mapping document) {
    return document.keys().stream().anyMatch(TELLING::contains)
        && document.keys().stream().noneMatch(OTHERS::contains);
  }

  @Override
  public Optional<Draft> read(
      SourceNode.Mapping document, Path file, Sources sources, Diagnostics diagnostics) {
    return Optional.of(new SchemaFileReader(sources, diagnostics).read(document, file));
  }
}
