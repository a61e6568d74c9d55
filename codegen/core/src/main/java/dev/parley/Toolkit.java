package dev.parley;

import dev.parley.diagnostic.ContractFile;
import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.emit.GeneratedFile;
import dev.parley.emit.LockFile;
import dev.parley.emit.Written;
import dev.parley.internal.asyncapi.AsyncApiDocuments;
import dev.parley.internal.check.Checks;
import dev.parley.internal.contract.ContractReader;
import dev.parley.internal.contract.Draft;
import dev.parley.internal.jsonschema.SchemaDocuments;
import dev.parley.internal.lock.NameLock;
import dev.parley.internal.lock.SettledNames;
import dev.parley.internal.output.LockedOutput;
import dev.parley.internal.output.Origin;
import dev.parley.internal.output.ReportFile;
import dev.parley.internal.resolve.Resolved;
import dev.parley.internal.resolve.Resolver;
import dev.parley.internal.source.Catalogue;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Sources;
import dev.parley.model.ContractSet;
import dev.parley.model.Perspective;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Loads contracts, checks them and writes generated files. Faults of a contract are {@link Diagnostic}s; exceptions are for what is not the
 * contract's fault.
 */
public final class Toolkit {
  private final Optional<Path> root;
  private final Path workingDirectory;
  private final Optional<Path> catalogue;
  private final List<ContractReader> readers;
  private final Map<Path, byte[]> contents;
  private final boolean delegates;

  /**
   * @param root the folder that references must not leave; when empty, the nearest folder above a contract that holds a file {@code
   *     .parley-root}, else the contract's own folder
   * @param workingDirectory messages name files relative to it
   * @param catalogue a JSON file that maps URIs, or prefixes of URIs that end in a slash, to files
   * @param perspective whom AsyncAPI documents describe
   */
  public Toolkit(
      Optional<Path> root,
      Path workingDirectory,
      Optional<Path> catalogue,
      Perspective perspective) {
    this(
        root,
        workingDirectory,
        catalogue,
        List.of(new AsyncApiDocuments(perspective), new SchemaDocuments()),
        Map.of(),
        false);
  }

  private Toolkit(
      Optional<Path> root,
      Path workingDirectory,
      Optional<Path> catalogue,
      List<ContractReader> readers,
      Map<Path, byte[]> contents,
      boolean delegates) {
    this.root = root;
    this.workingDirectory = workingDirectory;
    this.catalogue = catalogue;
    this.readers = readers;
    this.contents = contents;
    this.delegates = delegates;
  }

  /** A toolkit for documents that describe servers. */
  public Toolkit(Optional<Path> root, Path workingDirectory, Optional<Path> catalogue) {
    this(root, workingDirectory, catalogue, Perspective.SERVER);
  }

  /** A toolkit without a catalogue, for documents that describe servers. */
  public Toolkit(Optional<Path> root, Path workingDirectory) {
    this(root, workingDirectory, Optional.empty());
  }

  /** A toolkit for the folder that the program was started in. */
  public Toolkit() {
    this(Optional.empty(), Path.of(""));
  }

  /**
   * The same toolkit, which takes {@code content} for what stands in {@code document}, as for one that comes through a pipe. References in it
   * start from the folder that the document would be in, and no lock file keeps the names of its types.
   *
   * @param document absolute, symbolic links followed; there need be no such file
   * @param content read here, as far as a document may be large
   */
  public Toolkit withContent(Path document, InputStream content) throws IOException {
    Map<Path, byte[]> more = new HashMap<>(contents);
    more.put(document, content.readNBytes(Sources.ENOUGH_BYTES));
    return new Toolkit(root, workingDirectory, catalogue, readers, Map.copyOf(more), delegates);
  }

  /** The same toolkit; generated code leaves to a validator of its user's what it cannot check itself. */
  public Toolkit delegating() {
    return new Toolkit(root, workingDirectory, catalogue, readers, contents, true);
  }

  /** Reads and resolves AsyncAPI documents and JSON Schema files. */
  public Loaded load(List<Path> documents) {
    return DeepStack.call(() -> resolve(documents, false));
  }

  /** Loads, and holds the documents to their meta-schemas and their examples to their schemas. */
  public Loaded check(List<Path> documents) {
    return DeepStack.call(() -> resolve(documents, true));
  }

  /**
   * Generates, and writes what differs from what is there; and removes what an earlier call wrote into a folder and this one does not generate.
   * Either all folders are written or, when that fails, none. The lock files of the contracts are written with them.
   *
   * @return by folder, absolute, in the order given
   * @param alone whether nobody else generates into these folders; else those are refused in which something comes from a contract that is still
   *     there, and not among these
   * @throws OutputException when a folder cannot be written; all are then as they were
   * @throws IllegalArgumentException when the contracts have errors
   */
  public static Map<Path, Written> generate(Loaded loaded, List<Output> outputs, boolean alone)
      throws OutputException {
    ContractSet contracts = loaded
        .contracts()
        .orElseThrow(() -> new IllegalArgumentException("the contracts have errors"));
    Map<Path, List<GeneratedFile>> files = new LinkedHashMap<>();
    for (Output output : outputs) {
      files
          .computeIfAbsent(output.folder().toAbsolutePath().normalize(), f -> new ArrayList<>())
          .addAll(DeepStack.call(() -> output.target().emit(contracts)));
    }
    try {
      return LockedOutput.write(files, new Origin(loaded.documents(), alone), loaded.locks());
    } catch (IOException e) {
      throw OutputException.of(e);
    }
  }

  /**
   * Writes a report, such as {@link LossReport}: all of it or nothing. A file with the same bytes is not touched.
   *
   * @throws OutputException when the file cannot be written; it is then as it was
   */
  public static void writeReport(Path file, String report) throws OutputException {
    try {
      ReportFile.write(file, report);
    } catch (IOException e) {
      throw OutputException.of(e);
    }
  }

  private Loaded resolve(List<Path> documents, boolean check) {
    Diagnostics diagnostics = new Diagnostics();
    Map<Path, ContractFile> files = new LinkedHashMap<>();
    List<Draft> drafts = new ArrayList<>();
    Sources.Surroundings surroundings = new Sources.Surroundings(
        root,
        workingDirectory,
        documents,
        catalogue.map(c -> Catalogue.read(c, diagnostics)).orElse(Catalogue.NONE),
        contents,
        delegates);
    catalogue
        .map(Path::toAbsolutePath)
        .ifPresent(c -> files.put(c, ContractFile.of(c, catalogue.get().toString())));
    List<NameLock> locks = new ArrayList<>();
    for (Path document : distinct(documents)) {
      Sources sources = Sources.of(document, surroundings, diagnostics);
      Optional<SourceNode> node = sources.document(document);
      Optional<Draft> draft = node.flatMap(n -> read(n, document, sources, diagnostics));
      draft.ifPresent(d -> {
        drafts.add(d);
        locks.add(
            contents.containsKey(document)
                ? NameLock.none(document, d, sources)
                : NameLock.read(document, d, sources, diagnostics));
      });
      if (check && draft.isPresent()) {
        Checks.run(sources, draft.get().examples(), diagnostics);
      }
      sources.files().forEach(f -> files.putIfAbsent(f.path(), f));
    }
    Resolved resolved = Resolver.resolve(drafts, locks, diagnostics);
    List<LockFile> updates = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      SettledNames names = resolved.names().get(i);
      if (check) {
        locks.get(i).check(drafts.get(i), names, diagnostics);
      } else {
        locks.get(i).update(drafts.get(i), names, diagnostics).ifPresent(updates::add);
      }
    }
    boolean right = !diagnostics.hasErrors();
    return new Loaded(
        right ? Optional.of(resolved.contracts()) : Optional.empty(),
        diagnostics.sorted(),
        distinct(documents).stream()
            .filter(d -> !contents.containsKey(d))
            .map(d -> d.toAbsolutePath().normalize())
            .toList(),
        List.copyOf(files.values()),
        right ? updates : List.of());
  }

  /** A document that is named twice is one contract. */
  private static List<Path> distinct(List<Path> documents) {
    Map<Path, Path> distinct = new LinkedHashMap<>();
    documents.forEach(d -> distinct.putIfAbsent(d.toAbsolutePath().normalize(), d));
    return List.copyOf(distinct.values());
  }

  private Optional<Draft> read(
      SourceNode document, Path file, Sources sources, Diagnostics diagnostics) {
    String why =
        "at its top stand no `asyncapi` version, no `$schema` and no keyword of a schema with a value that it can have";
    if (document instanceof SourceNode.Mapping mapping) {
      for (ContractReader reader : readers) {
        if (reader.takes(mapping)) {
          return reader.read(mapping, file, sources, diagnostics);
        }
      }
      why = SchemaDocuments.whyNot(mapping).orElse(why);
    }
    diagnostics.add(
        Rule.NOT_ASYNCAPI,
        document.place(),
        "the document is neither AsyncAPI nor a JSON Schema: " + why,
        "name an AsyncAPI document or a schema, or say at its top which it is: `asyncapi: 3.0.0`, `$schema: …`");
    return Optional.empty();
  }
}
