package dev.parley.reference.engine;

/** The server was about to send an event that its contract does not allow at this place. It was not sent. */
public final class OutOfOrderException extends RuntimeException {
  private static final long serialVersionUID = 1;

  OutOfOrderException(String log, String type, String why) {
    super("`" + type + "` on log " + log + ": " + why);
  }
}
