package dev.parley.reference.store;

import org.jspecify.annotations.Nullable;

/**
 * An event as it was sent.
 *
 * @param log the log that it is on
 * @param seq its place there, from 1 without a gap
 * @param type its tag
 * @param run the run that made it; null where none did
 * @param at when it was made, in milliseconds since 1970
 * @param document the whole event as JSON
 */
public record EventRow(
    String log, long seq, String type, @Nullable String run, long at, String document) {}
