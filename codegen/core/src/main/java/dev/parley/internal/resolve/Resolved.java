package dev.parley.internal.resolve;

import dev.parley.model.ContractSet;
import dev.parley.model.TypeId;
import java.util.List;
import java.util.Map;

/**
 * What became of drafts.
 *
 * @param names of the types of each draft by source, in the order of the drafts
 */
public record Resolved(ContractSet contracts, List<Map<String, TypeId>> names) {
  public Resolved {
    names = List.copyOf(names);
  }
}
