package dev.parley.internal.asyncapi;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.internal.contract.ContractName;
import dev.parley.internal.contract.ContractReader;
import dev.parley.internal.contract.Draft;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Sources;
import dev.parley.model.Perspective;
import java.nio.file.Path;
import java.util.Optional;

/** Takes what says of itself that it is AsyncAPI. A contract is called as its folder is. */
public final class AsyncApiDocuments implements ContractReader {
  private final Perspective perspective;

  public AsyncApiDocuments(Perspective perspective) {
    this.perspective = perspective;
  }

  @Override
  public boolean takes(SourceNode.Mapping document) {
    return document.get("asyncapi").isPresent();
  }

  @Override
  public Optional<Draft> read(
      SourceNode.Mapping document, Path file, Sources sources, Diagnostics diagnostics) {
    return AsyncApiReader.read(
        document, ContractName.folder(file), perspective, sources, diagnostics);
  }
}
