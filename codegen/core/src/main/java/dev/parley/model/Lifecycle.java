package dev.parley.model;

import dev.parley.diagnostic.Place;

/**
 * The order in which the events of a channel may come, as {@code x-lifecycle} writes it.
 *
 * @param order the main expression, white space folded
 */
public record Lifecycle(String order, Place place) {}
