package dev.parley.model;

import dev.parley.diagnostic.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One AsyncAPI document and all that it refers to, resolved.
 *
 * @param name names the Java sub-package and the TypeScript file: {@code x-parley-name}, or the folder of the document
 * @param declarations the types that belong to this contract alone, sorted by name
 */
public record Contract(
    String name,
    String title,
    String version,
    Documentation documentation,
    List<Channel> channels,
    List<Operation> operations,
    List<Declaration> declarations,
    Place place) {
  public Contract {
    channels = List.copyOf(channels);
    operations = List.copyOf(operations);
    declarations = List.copyOf(declarations);
  }

  /**
   * The types that cross a channel as whole documents: unions, what is sent or received without one, and the bodies of requests.
   */
  public Set<TypeId> documents() {
    Set<TypeId> documents = new LinkedHashSet<>();
    for (Channel channel : channels) {
      channel.events().ifPresent(documents::add);
      channel.commands().ifPresent(documents::add);
      documents.addAll(channel.requests());
      for (Operation operation : operations) {
        if (operation.channel().equals(channel.name())
            && channel.union(operation.direction()).isEmpty()) {
          documents.addAll(operation.messages());
        }
      }
    }
    return documents;
  }
}
