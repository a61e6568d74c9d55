package dev.parley.reference.store;

import org.jspecify.annotations.Nullable;

/**
 * A message in a thread.
 *
 * @param position its place in the thread; the store numbers new ones, whatever stands here
 * @param author the user who wrote it, or the agent
 * @param run the run that it belongs to; null where it belongs to none
 * @param fallback whether it stands in for an answer that failed
 * @param createdAt in milliseconds since 1970
 * @param editedAt in milliseconds since 1970; null where it was never edited
 */
public record MessageRow(
    String id,
    String thread,
    long position,
    Role role,
    String author,
    String content,
    @Nullable String run,
    boolean fallback,
    long createdAt,
    @Nullable Long editedAt) {
  /** Who wrote a message. */
  public enum Role {
    USER,
    ASSISTANT
  }
}
