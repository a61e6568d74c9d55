package dev.parley.runtime;

/** Where a missing property probably is instead, and the hint that says so. */
record Displaced(Place place, String hint) {}
