package dev.parley.model;

/** Which way a message goes, whichever of the two a document describes. */
public enum Direction {
  /** From server to client: an operation of a server's document with action {@code send}. */
  EVENT,
  /** From client to server: an operation of a server's document with action {@code receive}. */
  COMMAND
}
