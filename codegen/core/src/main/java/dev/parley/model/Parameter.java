package dev.parley.model;

import dev.parley.diagnostic.Place;
import java.util.List;
import java.util.Optional;

/**
 * A part of a channel's address that each connection fills in.
 *
 * @param values those that it may have; empty when any will do
 * @param otherwise the value when none is given
 * @param location where in a message the value stands, a runtime expression; empty when unknown
 */
public record Parameter(
    String name,
    List<String> values,
    Optional<String> otherwise,
    String location,
    Documentation documentation,
    Place place) {
  public Parameter {
    values = List.copyOf(values);
  }
}
