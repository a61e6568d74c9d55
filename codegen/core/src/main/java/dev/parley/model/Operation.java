package dev.parley.model;

import dev.parley.diagnostic.Place;
import java.util.List;

/**
 * One thing that the server does on a channel: send these events, or receive these commands.
 *
 * @param name key of the operation in the document
 * @param channel key of the channel in the document
 * @param messages the types of the messages, in the order of the document
 */
public record Operation(
    String name,
    Direction direction,
    String channel,
    List<TypeId> messages,
    Documentation documentation,
    Place place) {
  public Operation {
    messages = List.copyOf(messages);
  }
}
