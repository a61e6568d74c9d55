package dev.parley.internal.explain;

import dev.parley.model.Constraint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes constraints into a schema as the keywords that they came from. */
final class ConstraintKeywords implements Constraint.Visitor<@Nullable Void> {
  private final ObjectNode schema;
  private final boolean array;

  ConstraintKeywords(ObjectNode schema) {
    this.schema = schema;
    this.array = schema.path("type").asString("").equals("array");
  }

  @Override
  public @Nullable Void minLength(Constraint.MinLength constraint) {
    schema.put("minLength", constraint.length());
    return null;
  }

  @Override
  public @Nullable Void maxLength(Constraint.MaxLength constraint) {
    schema.put("maxLength", constraint.length());
    return null;
  }

  @Override
  public @Nullable Void matches(Constraint.Matches constraint) {
    schema.put("pattern", constraint.ecma());
    if (!constraint.java().equals(constraint.ecma())) {
      schema.put("regex", constraint.java());
    }
    return null;
  }

  @Override
  public @Nullable Void minimum(Constraint.Minimum constraint) {
    schema.put(constraint.exclusive() ? "exclusiveMinimum" : "minimum", constraint.bound());
    return null;
  }

  @Override
  public @Nullable Void maximum(Constraint.Maximum constraint) {
    schema.put(constraint.exclusive() ? "exclusiveMaximum" : "maximum", constraint.bound());
    return null;
  }

  @Override
  public @Nullable Void minSize(Constraint.MinSize constraint) {
    schema.put(array ? "minItems" : "minProperties", constraint.size());
    return null;
  }

  @Override
  public @Nullable Void maxSize(Constraint.MaxSize constraint) {
    schema.put(array ? "maxItems" : "maxProperties", constraint.size());
    return null;
  }

  @Override
  public @Nullable Void uniqueItems(Constraint.UniqueItems constraint) {
    schema.put("uniqueItems", true);
    return null;
  }
}
