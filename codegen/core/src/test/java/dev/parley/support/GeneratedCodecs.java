package dev.parley.support;

import dev.parley.Targets;
import dev.parley.internal.names.Words;
import dev.parley.model.Contract;
import dev.parley.model.ContractSet;
import dev.parley.model.TypeId;
import java.util.Optional;

/** The Java of contracts, compiled, and its codecs by type. */
public final class GeneratedCodecs {
  private final ContractSet contracts;
  private final ClassLoader classes;

  public GeneratedCodecs(ContractSet contracts) {
    this.contracts = contracts;
    this.classes = Compiler.compile(Targets.java("sampled").emit(contracts));
  }

  /** Empty for documents that are decoded with the codec of a type, such as those that any JSON value is. */
  public Optional<Codec> codec(Contract contract, TypeId type) {
    boolean alone = contracts.contracts().size() == 1 && contracts.shared().isEmpty();
    for (String module : new String[] {alone ? "" : "." + contract.name(), "." + type.module()}) {
      String name = "sampled" + module + "." + Words.plural(type.name());
      for (String which : new String[] {name, name + "2", name + "3"}) {
        if (Compiler.names(classes).contains(which) && new Codec(classes, which).decodes()) {
          return Optional.of(new Codec(classes, which));
        }
      }
    }
    return Optional.empty();
  }
}
