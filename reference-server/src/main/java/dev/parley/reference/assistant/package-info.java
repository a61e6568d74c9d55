/**
 * The assistant chat: its events made of the engine's facts, its socket, and what else it has over HTTP. A session outlives its
 * connections: its events stand on a log of its own, and its messages in a thread, both under the session's id.
 */
@NullMarked
package dev.parley.reference.assistant;

import org.jspecify.annotations.NullMarked;
