package dev.parley.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The contracts that are generated together.
 *
 * @param shared the types that several of the contracts use, sorted by name
 */
public record ContractSet(List<Contract> contracts, List<Declaration> shared) {
  /** The module of types that several contracts use. */
  public static final String SHARED = "shared";

  public ContractSet {
    contracts = List.copyOf(contracts);
    shared = List.copyOf(shared);
  }

  /** Every module and its types: the contracts in given order, then {@link #SHARED} when there is anything in it. */
  public Map<String, List<Declaration>> modules() {
    Map<String, List<Declaration>> modules = new LinkedHashMap<>();
    contracts.forEach(c -> modules.put(c.name(), c.declarations()));
    if (!shared.isEmpty()) {
      modules.put(SHARED, shared);
    }
    return modules;
  }
}
