package dev.parley.internal.asyncapi;

import dev.parley.diagnostic.Place;
import dev.parley.internal.source.SourceNode;
import dev.parley.model.Documentation;
import java.util.List;

/**
 * A message of a channel.
 *
 * @param key what the document calls it, the name of its type
 * @param payload its schema
 * @param examples of the payload
 */
record Message(
    String key,
    SourceNode payload,
    Documentation documentation,
    List<SourceNode> examples,
    Place place) {}
