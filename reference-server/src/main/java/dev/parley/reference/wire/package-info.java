/**
 * How frames reach clients, over SSE and WebSocket, whichever chat system they are of. A {@link
 * dev.parley.reference.wire.Connection} holds cursors into logs and nothing else, so that a slow client costs no memory.
 */
@NullMarked
package dev.parley.reference.wire;

import org.jspecify.annotations.NullMarked;
