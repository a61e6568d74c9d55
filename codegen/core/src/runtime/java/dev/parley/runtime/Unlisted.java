package dev.parley.runtime;

import tools.jackson.databind.JsonNode;

/** A member of a union that the contract does not list, kept as it came. */
public interface Unlisted {
  /** The whole object, its tag included. */
  JsonNode document();
}
