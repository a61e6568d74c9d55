package dev.parley.reference.store;

/** The store could not do what it was asked. */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A failure with what the database has said. */
  public StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Something that has to be unique is there already, such as a user with the same email. */
  public static final class Conflict extends StoreException {
    private static final long serialVersionUID = 1;

    /** A conflict with what is stored. */
    public Conflict(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
