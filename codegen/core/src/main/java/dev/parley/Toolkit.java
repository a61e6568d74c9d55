package dev.parley;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.emit.GeneratedFile;
import dev.parley.emit.Written;
import dev.parley.internal.asyncapi.AsyncApiDocuments;
import dev.parley.internal.check.Checks;
import dev.parley.internal.contract.ContractReader;
import dev.parley.internal.contract.Draft;
import dev.parley.internal.jsonschema.SchemaDocuments;
import dev.parley.internal.output.OutputFolder;
import dev.parley.internal.resolve.Resolver;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Sources;
import dev.parley.model.ContractSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Loads contracts, checks them and writes generated files. Faults of a contract are {@link Diagnostic}s; exceptions are for what is not the
 * contract's fault.
 */
public final class Toolkit {
  private static final List<ContractReader> READERS =
      List.of(new AsyncApiDocuments(), new SchemaDocuments());

  private final Optional<Path> root;
  private final Path workingDirectory;

  /**
   * @param root the folder that references must not leave; when empty, the nearest folder above a contract that holds a file {@code
   *     .parley-root}, else the contract's own folder
   * @param workingDirectory messages name files relative to it
   */
  public Toolkit(Optional<Path> root, Path workingDirectory) {
    this.root = root;
    this.workingDirectory = workingDirectory;
  }

  /** A toolkit for the folder that the program was started in. */
  public Toolkit() {
    this(Optional.empty(), Path.of(""));
  }

  /** Reads and resolves AsyncAPI documents and JSON Schema files. */
  public Loaded load(List<Path> documents) {
    Diagnostics diagnostics = new Diagnostics();
    return loaded(resolve(documents, diagnostics, false), diagnostics);
  }

  /** Loads, and holds the documents to their meta-schemas and their examples to their schemas. */
  public Loaded check(List<Path> documents) {
    Diagnostics diagnostics = new Diagnostics();
    return loaded(resolve(documents, diagnostics, true), diagnostics);
  }

  /**
   * Writes generated files into folders: only those that changed; and removes those that an earlier call wrote into a folder and that are no
   * longer generated for it. Either all is written or, when that fails, nothing.
   *
   * @throws IOException when a folder cannot be written; all are then as they were
   */
  public static Map<Path, Written> write(Map<Path, List<GeneratedFile>> files) throws IOException {
    return OutputFolder.write(files);
  }

  private static Loaded loaded(ContractSet contracts, Diagnostics diagnostics) {
    return new Loaded(
        diagnostics.hasErrors() ? Optional.empty() : Optional.of(contracts), diagnostics.sorted());
  }

  private ContractSet resolve(List<Path> documents, Diagnostics diagnostics, boolean check) {
    List<Draft> drafts = new ArrayList<>();
    for (Path document : distinct(documents)) {
      Sources sources = Sources.of(document, root, workingDirectory, diagnostics);
      Optional<SourceNode> node = sources.document(document);
      Optional<Draft> draft = node.flatMap(n -> read(n, document, sources, diagnostics));
      draft.ifPresent(drafts::add);
      if (check && draft.isPresent()) {
        Checks.run(sources, draft.get().examples(), diagnostics);
      }
    }
    return Resolver.resolve(drafts, diagnostics);
  }

  /** A document that is named twice is one contract. */
  private static List<Path> distinct(List<Path> documents) {
    Map<Path, Path> distinct = new LinkedHashMap<>();
    documents.forEach(d -> distinct.putIfAbsent(d.toAbsolutePath().normalize(), d));
    return List.copyOf(distinct.values());
  }

  private static Optional<Draft> read(
      SourceNode document, Path file, Sources sources, Diagnostics diagnostics) {
    if (document instanceof SourceNode.Mapping mapping) {
      for (ContractReader reader : READERS) {
        if (reader.takes(mapping)) {
          return reader.read(mapping, file, sources, diagnostics);
        }
      }
    }
    diagnostics.add(
        Rule.NOT_ASYNCAPI,
        document.place(),
        "the document is neither AsyncAPI nor a JSON Schema: at its top stand no `asyncapi` version, no `$schema` and no keyword of a schema",
        "name an AsyncAPI document or a schema, or say at its top which it is: `asyncapi: 3.0.0`, `$schema: …`");
    return Optional.empty();
  }
}
