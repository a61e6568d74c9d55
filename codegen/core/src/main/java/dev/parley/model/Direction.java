package dev.parley.model;

/** Which way a message goes. The document describes the server. */
public enum Direction {
  /** From server to client: an operation with action {@code send}. */
  EVENT,
  /** From client to server: an operation with action {@code receive}. */
  COMMAND
}
