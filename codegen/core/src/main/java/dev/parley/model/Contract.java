package dev.parley.model;

import dev.parley.diagnostic.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One AsyncAPI document, or one JSON Schema file, and all that it refers to, resolved.
 *
 * @param name names the Java sub-package and the TypeScript file: {@code x-parley-name}, or the folder of an AsyncAPI document, or the file of
 *     a schema
 * @param version empty when the document has none
 * @param roots the types that are whole documents by themselves, without any channel: what a schema file describes
 * @param declarations the types that belong to this contract alone, sorted by name
 */
public record Contract(
    String name,
    String title,
    String version,
    Documentation documentation,
    List<Channel> channels,
    List<Operation> operations,
    List<TypeId> roots,
    List<Declaration> declarations,
    Place place) {
  public Contract {
    channels = List.copyOf(channels);
    operations = List.copyOf(operations);
    roots = List.copyOf(roots);
    declarations = List.copyOf(declarations);
  }

  /**
   * The types that are whole documents: what crosses a channel (unions, what is sent or received without one, the bodies of requests), and the
   * roots.
   */
  public Set<TypeId> documents() {
    return documents(roots, channels, operations);
  }

  /** The same, of their parts. */
  public static Set<TypeId> documents(
      List<TypeId> roots, List<Channel> channels, List<Operation> operations) {
    Set<TypeId> documents = new LinkedHashSet<>(roots);
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
