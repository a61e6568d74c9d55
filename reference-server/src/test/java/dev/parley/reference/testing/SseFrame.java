package dev.parley.reference.testing;

import org.jspecify.annotations.Nullable;

/**
 * One event as an SSE client sees it.
 *
 * @param event what {@code event:} said; {@code message} where nothing
 * @param id the last {@code id:} so far; empty where there was none
 * @param data the lines of {@code data:}
 * @param retry what {@code retry:} said together with this event
 */
public record SseFrame(
    String event, String id, String data, @Nullable String retry) {}
