package dev.parley.reference.store;

/**
 * Somebody who has registered here. Users whose tokens come from elsewhere have none.
 *
 * @param email in small letters
 * @param passwordHash in the form that names its algorithm and parameters
 * @param createdAt in milliseconds since 1970
 */
public record UserRow(String id, String email, String name, String passwordHash, long createdAt) {}
