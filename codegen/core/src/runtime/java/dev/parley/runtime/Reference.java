package dev.parley.runtime;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the schema of that name asks for. It is looked up when it is first needed, since schemas may contain themselves. */
final class Reference implements Rule {
  private final Schemas schemas;
  private final String name;
  private @Nullable Rule target;

  Reference(Schemas schemas, String name) {
    this.schemas = schemas;
    this.name = name;
  }

  @Override
  public boolean fits(JsonNode value, Run run, @Nullable Marks marks) {
    Rule rule = target;
    if (rule == null) {
      // Two threads that come here at once find the same.
      rule = schemas.rule(schemas.named(name));
      target = rule;
    }
    return run.follow(rule, value, marks);
  }
}
