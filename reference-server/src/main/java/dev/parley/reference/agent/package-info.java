/**
 * The agent chat: its events made of the engine's facts, its streams and its socket, run control, threads, and what else it
 * has over HTTP. A model for the adapters of other chat systems.
 */
@NullMarked
package dev.parley.reference.agent;

import org.jspecify.annotations.NullMarked;
