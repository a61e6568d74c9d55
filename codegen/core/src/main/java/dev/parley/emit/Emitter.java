package dev.parley.emit;

import dev.parley.model.ContractSet;
import java.util.List;

/** A target: a pure function from contracts to files. The same contracts give the same bytes, on every machine. */
@FunctionalInterface
public interface Emitter {
  List<GeneratedFile> emit(ContractSet contracts);

  /** What this target alone does not express; what none does is found when contracts are read. */
  default List<TargetLoss> losses(ContractSet contracts) {
    return List.of();
  }
}
