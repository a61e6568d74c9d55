package dev.parley.internal.asyncapi;

import dev.parley.diagnostic.Place;
import dev.parley.internal.schema.SchemaReader;
import dev.parley.internal.source.SourceNode;
import dev.parley.model.Documentation;
import dev.parley.model.TypeId;
import java.util.List;
import java.util.Optional;

/**
 * A message of a channel.
 *
 * @param key what the document calls it, the name of its type
 * @param isNamed whether the document calls it anything; otherwise the key is made of its operation's
 * @param payload its schema
 * @param examples of the payload
 */
record Message(
    String key,
    boolean isNamed,
    SourceNode payload,
    Documentation documentation,
    List<SourceNode> examples,
    Place place) {
  /** Declares the type of its payload, under the name of the message, or of the definition that one without name refers to. */
  Optional<TypeId> declareIn(SchemaReader schemas) {
    return isNamed ? schemas.declare(payload, key) : schemas.declareUnnamed(payload, key);
  }
}
