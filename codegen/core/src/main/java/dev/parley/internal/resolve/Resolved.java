package dev.parley.internal.resolve;

import dev.parley.internal.lock.SettledNames;
import dev.parley.model.ContractSet;
import java.util.List;

/**
 * What became of drafts.
 *
 * @param names of the types of each draft, in the order of the drafts
 */
public record Resolved(ContractSet contracts, List<SettledNames> names) {
  public Resolved {
    names = List.copyOf(names);
  }
}
