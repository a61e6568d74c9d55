package dev.parley.reference.store;

/**
 * A browser that has signed in. The token itself is not stored.
 *
 * @param createdAt in milliseconds since 1970
 * @param expiresAt in milliseconds since 1970
 */
public record SessionRow(String tokenHash, String user, long createdAt, long expiresAt) {}
