package dev.parley.runtime;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Lets Jackson's own binding tell an absent property (null) from one that is null (empty), where the contract allows both; by default it reads
 * both as empty.
 */
public final class OptionalReader extends ValueDeserializer<Optional<?>> {
  private final @Nullable ValueDeserializer<Object> content;

  /** For Jackson. */
  public OptionalReader() {
    this(null);
  }

  private OptionalReader(@Nullable ValueDeserializer<Object> content) {
    this.content = content;
  }

  @Override
  public ValueDeserializer<?> createContextual(
      DeserializationContext context, BeanProperty property) {
    return new OptionalReader(context.findContextualValueDeserializer(
        property.getType().containedTypeOrUnknown(0), property));
  }

  @Override
  public Optional<?> deserialize(JsonParser parser, DeserializationContext context) {
    if (content == null) {
      throw new IllegalStateException("no property tells what is optional");
    }
    return Optional.ofNullable(content.deserialize(parser, context));
  }

  @Override
  public Optional<?> getNullValue(DeserializationContext context) {
    return Optional.empty();
  }

  @Override
  public @Nullable Object getAbsentValue(DeserializationContext context) {
    return null;
  }
}
