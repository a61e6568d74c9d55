package dev.parley.reference.store;

/**
 * What a thread is marked with.
 *
 * @param titleOrigin who gave the title, in the words of the chat system; empty where nobody has
 * @param archived whether its owner has put it away
 */
public record ThreadMark(String titleOrigin, boolean archived) {
  /** Threads that nothing was said about. */
  public static final ThreadMark NONE = new ThreadMark("", false);
}
