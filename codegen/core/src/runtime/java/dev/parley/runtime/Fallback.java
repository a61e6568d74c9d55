package dev.parley.runtime;

/** The value of a fallback, which is not the same as that value of a key. */
record Fallback(Object value) {}
