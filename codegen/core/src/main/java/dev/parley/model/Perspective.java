package dev.parley.model;

/** Whom an AsyncAPI document describes: whose {@code send} it is. */
public enum Perspective {
  /** The application that clients connect to. Its messages are the events. */
  SERVER,
  /** One that connects to a server. Its messages are the commands. */
  CLIENT;

  /** Which way a message goes that would go this way if the document were a server's. */
  public Direction of(Direction server) {
    if (this == SERVER) {
      return server;
    }
    return server == Direction.EVENT ? Direction.COMMAND : Direction.EVENT;
  }
}
