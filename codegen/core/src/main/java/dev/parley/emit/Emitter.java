package dev.parley.emit;

import dev.parley.model.ContractSet;
import java.util.List;

/** A target: a pure function from contracts to files. The same contracts give the same bytes, on every machine. */
@FunctionalInterface
public interface Emitter {
  List<GeneratedFile> emit(ContractSet contracts);
}
