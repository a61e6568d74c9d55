package dev.parley.reference.engine;

/** How one chat system writes its events, all of it by generated code. */
public interface Dialect<E> {
  /** The system's name, such as {@code agent}. */
  String system();

  /** The event's tag. */
  String type(E event);

  /** The event as it goes over the wire. */
  byte[] encode(E event);

  /** The event of a document that {@link #encode} has made. */
  E decode(byte[] document);

  /** A judge of a log's order that has seen nothing yet. */
  Order<E> order();

  /** A judge for a log whose first events are forgotten: what it sees first may come from anywhere in the order. */
  default Order<E> resumedOrder() {
    return order();
  }
}
