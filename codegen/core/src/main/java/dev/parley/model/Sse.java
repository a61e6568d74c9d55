package dev.parley.model;

import java.util.List;

/**
 * How a channel is streamed as Server-Sent Events, as {@code x-sse} says it; texts are empty where it does not.
 *
 * @param methods of HTTP that open the stream
 * @param event what the {@code event:} line is
 * @param data what the {@code data:} line is
 * @param id what the {@code id:} line is
 * @param retry milliseconds, or what else the {@code retry:} line is
 */
public record Sse(List<String> methods, String event, String data, String id, String retry) {
  public Sse {
    methods = List.copyOf(methods);
  }
}
