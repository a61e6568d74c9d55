package dev.parley.reference.wire;

import java.time.Duration;

/**
 * The server is about to go away.
 *
 * @param reconnectAfter how long to wait before connecting again; differs from client to client, so that not all come at once
 * @param closesIn how soon the connection is closed
 */
public record Drain(Duration reconnectAfter, Duration closesIn) {}
