package dev.parley.reference.tool;

/** An expression that cannot be read or worked out; the message says where. */
final class ExpressionException extends Exception {
  private static final long serialVersionUID = 1;

  ExpressionException(String message) {
    super(message);
  }
}
