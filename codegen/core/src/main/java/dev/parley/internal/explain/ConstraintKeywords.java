package dev.parley.internal.explain;

import dev.parley.model.Constraint;
import dev.parley.model.Constraint.Matches.By;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes constraints into a schema as the keywords that they came from. */
final class ConstraintKeywords implements Constraint.Visitor<@Nullable Void> {
  private final ObjectNode schema;
  private final boolean array;

  ConstraintKeywords(ObjectNode schema) {
    this(schema, schema.path("type").asString("").equals("array"));
  }

  /**
   * @param array whether sizes are those of arrays; otherwise of objects
   */
  ConstraintKeywords(ObjectNode schema, boolean array) {
    this.schema = schema;
    this.array = array;
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
    if (constraint.by() == By.VALIDATOR) {
      schema.put("delegated", constraint.ecma());
    } else if (!constraint.java().equals(constraint.ecma())) {
      schema.put("regex", constraint.java());
    }
    if (constraint.by() == By.LINEAR) {
      schema.put("program", constraint.program());
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

  @Override
  public @Nullable Void multipleOf(Constraint.MultipleOf constraint) {
    schema.put("multipleOf", constraint.step());
    return null;
  }

  @Override
  public @Nullable Void oneOfNumbers(Constraint.OneOfNumbers constraint) {
    ArrayNode numbers = schema.putArray("enum");
    constraint.numbers().forEach(numbers::add);
    return null;
  }
}
