package dev.parley.pojo;

import dev.parley.emit.Emitter;
import dev.parley.emit.GeneratedFile;
import dev.parley.emit.TargetLoss;
import dev.parley.internal.output.Header;
import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Names all classes, projects each declared type to a schema that jsonschema2pojo understands, and has it print them. Unions become interfaces, which it
 * does not know.
 */
final class BeanEmitter implements Emitter {
  private final String base;

  BeanEmitter(String base) {
    this.base = base;
  }

  @Override
  public List<GeneratedFile> emit(ContractSet contracts) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // A bean is not printed when a class of its name can be loaded.
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      return files(print(contracts), contracts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public List<TargetLoss> losses(ContractSet contracts) {
    return BeanLosses.of(contracts);
  }

  private Map<String, String> print(ContractSet contracts) throws IOException {
    BeanNames names = new BeanNames(base, contracts);
    Map<TypeId, Declaration> declarations = new LinkedHashMap<>();
    contracts
        .modules()
        .values()
        .forEach(m -> m.forEach(d -> declarations.put(d.id(), BeanNames.bare(d))));
    BeanPrinter printer = new BeanPrinter();
    Map<TypeId, List<String>> unions = new LinkedHashMap<>();
    for (Declaration declaration : declarations.values()) {
      if (declaration.shape() instanceof Shape.OneOf union) {
        printer.union(
            names.of(declaration.id()),
            union,
            declaration.documentation(),
            v -> names.of(v.type()));
        union
            .variants()
            .forEach(v -> unions
                .computeIfAbsent(v.type(), t -> new ArrayList<>())
                .add(names.of(declaration.id())));
      }
    }
    for (Bean bean : new BeanTypes(names, declarations, unions).beans()) {
      printer.bean(bean);
    }
    return printer.sources();
  }

  private static List<GeneratedFile> files(Map<String, String> sources, ContractSet contracts) {
    String header = Header.of(
        contracts.contracts().stream().map(Contract::title).collect(Collectors.joining(", ")));
    return sources.entrySet().stream()
        .map(e -> new GeneratedFile(e.getKey(), header + e.getValue().stripLeading()))
        .toList();
  }
}
