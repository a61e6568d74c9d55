package dev.parley.reference.conversations;

import dev.parley.reference.auth.Identity;
import dev.parley.reference.store.ThreadRow;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may open a socket to a conversation.
 *
 * @param session the token of their session
 * @param after the number of the last event that the client has; null where it wants only what comes now
 */
record Visitor(
    Identity identity,
    String session,
    ThreadRow conversation,
    @Nullable Long after) {}
