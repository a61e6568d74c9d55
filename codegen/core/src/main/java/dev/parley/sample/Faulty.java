package dev.parley.sample;

import tools.jackson.databind.JsonNode;

/**
 * A document that breaks its contract in one place.
 *
 * @param fault what was done to it, such as {@code required-dropped}
 * @param pointer where in the valid document
 */
public record Faulty(String fault, String pointer, JsonNode document) {
  /** In words: {@code required-dropped at /payload/run_id}. */
  @Override
  public String toString() {
    return fault + " at " + (pointer.isEmpty() ? "the top" : pointer);
  }
}
