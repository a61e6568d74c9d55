package dev.parley.internal.typescript;

import dev.parley.emit.Emitter;
import dev.parley.emit.GeneratedFile;
import dev.parley.emit.TypeScriptOptions;
import dev.parley.internal.output.Header;
import dev.parley.model.Channel;
import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * TypeScript: one module per contract, one for what contracts share, and the modules that all of them build on.
 *
 * <ul>
 *   <li>{@link InlineTypes} gives every object a name;
 *   <li>{@link TypeScriptNames} settles all names;
 *   <li>{@link ModuleEmitter} writes each module.
 * </ul>
 */
public final class TypeScriptTarget implements Emitter {
  private final TypeScriptOptions options;

  public TypeScriptTarget(TypeScriptOptions options) {
    this.options = options;
  }

  @Override
  public List<GeneratedFile> emit(ContractSet contracts) {
    Types types = new Types(contracts, options);
    Map<String, TypeScriptNames> names = TypeScriptNames.settle(types, contracts);
    List<GeneratedFile> files = new ArrayList<>();
    for (Contract contract : contracts.contracts()) {
      String from = (contract.title() + " " + contract.version()).strip();
      files.add(module(
          contract.name(),
          types,
          names,
          Header.of(from),
          documentation(contract),
          contract.channels()));
    }
    if (!contracts.shared().isEmpty()) {
      String titles =
          contracts.contracts().stream().map(Contract::title).collect(Collectors.joining(", "));
      String documentation = comment("What " + DocComment.escape(titles) + " have in common.");
      files.add(
          module(ContractSet.SHARED, types, names, Header.of(titles), documentation, List.of()));
    }
    boolean isOrdered = contracts.contracts().stream()
        .flatMap(c -> c.channels().stream())
        .anyMatch(c -> c.lifecycle().isPresent());
    files.addAll(RuntimeModule.files(options, isOrdered));
    return options.importsSources() ? SourceImports.in(files) : files;
  }

  private static GeneratedFile module(
      String module,
      Types types,
      Map<String, TypeScriptNames> names,
      String header,
      String documentation,
      List<Channel> channels) {
    ModuleEmitter emitter =
        new ModuleEmitter(new Scope(module, types, names), types.of(module), channels);
    return file(module, emitter.module(header, documentation));
  }

  private static GeneratedFile file(String module, String text) {
    return new GeneratedFile(module + ".ts", text);
  }

  private static String documentation(Contract contract) {
    String version =
        contract.version().isEmpty() ? "" : ", version " + DocComment.escape(contract.version());
    String title = DocComment.escape(contract.title()) + version + ".";
    return comment(title + "\n\n" + DocComment.escape(contract.documentation().description()));
  }

  private static String comment(String text) {
    return DocComment.of(text, List.of("@packageDocumentation"));
  }
}
