package dev.parley.runtime;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/** Lets Jackson's own binding write an unlisted member as it came: its tag is in it, and nothing is put around it. */
public final class UnlistedWriter extends JsonSerializer<Unlisted> {
  /** As Jackson makes it. */
  public UnlistedWriter() {}

  @Override
  public void serialize(Unlisted value, JsonGenerator out, SerializerProvider context)
      throws IOException {
    value.document().serialize(out, context);
  }

  @Override
  public void serializeWithType(
      Unlisted value, JsonGenerator out, SerializerProvider context, TypeSerializer types)
      throws IOException {
    serialize(value, out, context);
  }
}
