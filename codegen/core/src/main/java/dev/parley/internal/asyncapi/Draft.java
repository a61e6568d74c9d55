package dev.parley.internal.asyncapi;

import dev.parley.diagnostic.Place;
import dev.parley.internal.schema.Declared;
import dev.parley.internal.schema.Example;
import dev.parley.model.Channel;
import dev.parley.model.Documentation;
import dev.parley.model.Operation;
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
    List<Declared> types,
    List<Example> examples,
    Place place) {
  public Draft {
    channels = List.copyOf(channels);
    operations = List.copyOf(operations);
    types = List.copyOf(types);
    examples = List.copyOf(examples);
  }
}
