package dev.parley.internal.contract;

import dev.parley.diagnostic.Place;
import dev.parley.internal.schema.Declared;
import dev.parley.internal.schema.Example;
import dev.parley.model.Channel;
import dev.parley.model.Documentation;
import dev.parley.model.Operation;
import dev.parley.model.TypeId;
import java.util.List;

/**
 * A contract that has been read, whose types have no settled names yet: the ids in it carry {@link Declared#source}.
 */
public record Draft(
    String name,
    String title,
    String version,
    Documentation documentation,
    List<Channel> channels,
    List<Operation> operations,
    List<TypeId> roots,
    List<Declared> types,
    List<Example> examples,
    Place place) {
  public Draft {
    channels = List.copyOf(channels);
    operations = List.copyOf(operations);
    roots = List.copyOf(roots);
    types = List.copyOf(types);
    examples = List.copyOf(examples);
  }
}
