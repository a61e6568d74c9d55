package dev.parley.differential;

import dev.parley.Targets;
import dev.parley.diagnostic.Diagnostics;
import dev.parley.internal.contract.Draft;
import dev.parley.internal.lock.NameLock;
import dev.parley.internal.names.Words;
import dev.parley.internal.resolve.Resolver;
import dev.parley.internal.schema.SchemaReader;
import dev.parley.internal.source.Catalogue;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Sources;
import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.model.Documentation;
import dev.parley.model.TypeId;
import dev.parley.support.Codec;
import dev.parley.support.Compiler;
import dev.parley.support.Json;
import dev.parley.support.TypeScriptFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The code that many schemas become, all of them in one run of the generators and of javac. A schema that names no type is not taken for what its
 * keywords speak of, as contracts are: the standard lets values of any other kind pass.
 */
final class GeneratedSuite {
  private static final String PACKAGE = "suite";

  private final Path folder;
  private final Path catalogue;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<NameLock> locks = new ArrayList<>();
  private final Map<String, TypeId> roots = new LinkedHashMap<>();
  private final Map<String, String> refused = new LinkedHashMap<>();
  private Set<String> classNames = Set.of();
  private Optional<ClassLoader> classes = Optional.empty();

  /**
   * @param folder where the schemas are written to
   * @param uris what addresses stand for
   */
  GeneratedSuite(Path folder, Map<String, String> uris) throws IOException {
    this.folder = folder;
    this.catalogue = folder.resolve("catalogue.json");
    Files.writeString(catalogue, Json.write(uris));
  }

  /** Reads a schema. */
  void add(String module, String schema) throws IOException {
    Path file = Files.createDirectory(folder.resolve(module)).resolve("schema.json");
    Files.writeString(file, schema);
    Diagnostics diagnostics = new Diagnostics();
    Sources sources = Sources.of(
        file,
        new Sources.Surroundings(
            Optional.empty(), folder, List.of(), Catalogue.read(catalogue, diagnostics)),
        diagnostics);
    Optional<SourceNode> root = sources.document(file);
    SchemaReader reader =
        new SchemaReader(sources, new References(sources, diagnostics), diagnostics, false);
    Optional<TypeId> type = root.flatMap(node -> reader.declare(node, "Root"));
    if (type.isEmpty() || diagnostics.hasErrors()) {
      refused.put(module, String.valueOf(diagnostics.sorted()));
      return;
    }
    Draft draft = new Draft(
        module,
        "",
        "",
        Documentation.NONE,
        List.of(),
        List.of(),
        List.of(type.get()),
        reader.declared(),
        List.of(),
        root.orElseThrow().place());
    drafts.add(draft);
    locks.add(NameLock.read(file, draft, sources, diagnostics));
  }

  /** Why there is no code for a schema, if there is none. */
  Optional<String> refused(String module) {
    return Optional.ofNullable(refused.get(module));
  }

  /** Generates and compiles; the TypeScript goes to a folder. */
  void generate(Path typescript) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    ContractSet contracts = Resolver.resolve(drafts, locks, diagnostics).contracts();
    for (Contract contract : contracts.contracts()) {
      roots.put(contract.name(), contract.roots().get(0));
    }
    TypeScriptFiles.write(typescript, Targets.typescript().emit(contracts));
    ClassLoader compiled = Compiler.compile(Targets.java(PACKAGE).emit(contracts));
    classes = Optional.of(compiled);
    classNames = Compiler.names(compiled);
  }

  /** The type that a schema became. */
  TypeId root(String module) {
    return roots.get(module);
  }

  Codec codec(String module) {
    TypeId type = root(module);
    String name = PACKAGE + "." + type.module() + "." + Words.plural(type.name());
    return new Codec(classes.orElseThrow(), classNames.contains(name + "2") ? name + "2" : name);
  }
}
