package dev.parley.reference.wire;

/** Why the server ends a connection. */
public enum Ending {
  /** Everything was said. */
  COMPLETE(1000, "complete"),
  /** The server goes away; its runs do not. */
  GOING_AWAY(1001, "the server restarts: reconnect and resume"),
  /** The client has done what it may not. */
  POLICY(1008, "not allowed"),
  /** The server cannot go on. */
  BROKEN(1011, "something went wrong here"),
  /** The client does not read fast enough. */
  SLOW(1013, "too slow: reconnect and resume"),
  /** The client has not shown who it is. */
  UNAUTHENTICATED(4401, "not signed in"),
  /** The user has signed out. */
  SIGNED_OUT(4401, "signed out"),
  /** The client's token has expired. */
  EXPIRED(4401, "the token has expired");

  private final int code;
  private final String reason;

  Ending(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  /** The WebSocket close code. */
  public int code() {
    return code;
  }

  /** What the client is told. */
  public String reason() {
    return reason;
  }
}
