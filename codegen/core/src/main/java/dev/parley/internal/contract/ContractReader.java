package dev.parley.internal.contract;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Sources;
import java.nio.file.Path;
import java.util.Optional;

/** Reads one kind of document as a contract. */
public interface ContractReader {
  /** Whether the document is of this kind; it may still be beyond reading. */
  boolean takes(SourceNode.Mapping document);

  /**
   * The contract, or nothing after saying why.
   *
   * @param file of the document: it or its folder names a contract that does not name itself
   */
  Optional<Draft> read(
      SourceNode.Mapping document, Path file, Sources sources, Diagnostics diagnostics);
}
