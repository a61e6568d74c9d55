package dev.parley.model;

import dev.parley.diagnostic.Place;

/** A named type of a contract. */
public record Declaration(TypeId id, Shape shape, Documentation documentation, Place place) {}
