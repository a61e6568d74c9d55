package dev.parley.reference.auth;

import java.time.Instant;

/**
 * Somebody who has shown who they are.
 *
 * @param expiresAt when they have to show it again; open connections end then
 */
public record Identity(String userId, Instant expiresAt) {}
