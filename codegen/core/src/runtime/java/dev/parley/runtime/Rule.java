package dev.parley.runtime;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A schema, or a keyword of one, made ready to be asked about many values. {@link RuleBuilder} makes them; all threads may share one. */
@FunctionalInterface
interface Rule {
  Rule ANYTHING = (value, run, marks) -> true;
  Rule NOTHING = (value, run, marks) -> false;

  /**
   * Whether the value fits, found out with as little work as possible.
   *
   * @param marks takes what has been evaluated of this value; null where no schema around asks for it. Worth nothing if the value does not fit
   */
  boolean fits(JsonNode value, Run run, @Nullable Marks marks);

  /** Whether a whole value fits. */
  default boolean fits(JsonNode value) {
    return new Run().start(this, value);
  }
}
