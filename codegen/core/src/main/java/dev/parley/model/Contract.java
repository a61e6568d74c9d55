package dev.parley.model;

import dev.parley.diagnostic.Place;
import java.util.List;

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
}
