package dev.parley.reference.assistant;

import dev.parley.reference.contract.assistant.AssistantEvent;
import dev.parley.reference.engine.Frame;
import dev.parley.reference.engine.Logs;
import java.util.Optional;

/**
 * A session as a connection has it.
 *
 * @param lease its log, which is the connection's to give back
 * @param opening its first event; what was opened by another connection has none here
 */
record ChatSession(String id, Logs.Lease<AssistantEvent> lease, Optional<Frame> opening) {}
