package dev.parley.runtime;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets Jackson's own binding tell an absent property (null) from one that is null (empty), where the contract allows both; by default it reads
 * both as empty.
 */
public final class OptionalReader extends JsonDeserializer<Optional<?>>
    implements ContextualDeserializer {
  private final @Nullable JsonDeserializer<Object> content;

  /** For Jackson. */
  public OptionalReader() {
    this(null);
  }

  private OptionalReader(@Nullable JsonDeserializer<Object> content) {
    this.content = content;
  }

  @Override
  public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
      throws JsonMappingException {
    return new OptionalReader(context.findContextualValueDeserializer(
        property.getType().containedTypeOrUnknown(0), property));
  }

  @Override
  public Optional<?> deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
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
