package dev.parley.reference.store;

/**
 * A thread, conversation or session: what messages stand in.
 *
 * @param system the chat system that it belongs to
 * @param owner the user whose it is
 * @param title empty until it has one
 * @param createdAt in milliseconds since 1970
 * @param updatedAt in milliseconds since 1970
 */
public record ThreadRow(
    String id, String system, String owner, String title, long createdAt, long updatedAt) {}
