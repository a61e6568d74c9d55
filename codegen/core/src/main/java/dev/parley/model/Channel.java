package dev.parley.model;

import dev.parley.diagnostic.Place;
import java.util.List;
import java.util.Optional;

/**
 * A WebSocket or SSE address and what crosses it.
 *
 * @param name key of the channel in the document
 * @param address as the document writes it, with its parameters in braces; empty when unknown
 * @param events what the server sends: a union, or the one type that it sends
 * @param commands what the server receives
 * @param requests schemas of plain request bodies that open the channel, such as the POST of an SSE stream
 * @param parameters the parts of the address in braces, as far as they are declared
 * @param sse how it is streamed, where that is as Server-Sent Events
 */
public record Channel(
    String name,
    String address,
    Optional<TypeId> events,
    Optional<TypeId> commands,
    List<TypeId> requests,
    List<Parameter> parameters,
    Optional<Sse> sse,
    Optional<Lifecycle> lifecycle,
    Documentation documentation,
    Place place) {
  public Channel {
    requests = List.copyOf(requests);
    parameters = List.copyOf(parameters);
  }

  /** The same channel with a lifecycle. */
  public Channel with(Lifecycle order) {
    return new Channel(
        name,
        address,
        events,
        commands,
        requests,
        parameters,
        sse,
        Optional.of(order),
        documentation,
        place);
  }

  /** What crosses the channel in a direction, when it is one type. */
  public Optional<TypeId> union(Direction direction) {
    return direction == Direction.EVENT ? events : commands;
  }
}
