package dev.parley.runtime;

import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;

/** Lets Jackson's own binding write an unlisted member as it came: its tag is in it, and nothing is put around it. */
public final class UnlistedWriter extends JsonSerializer<Unlisted> {
  @Override
  public void serialize(
      Unlisted value, com.fasterxml.jackson.core.JsonGenerator out, SerializerProvider context) {
    Trees.write(value.document(), new JsonGenerator(out));
  }

  @Override
  public void serializeWithType(
      Unlisted value,
      com.fasterxml.jackson.core.JsonGenerator out,
      SerializerProvider context,
      TypeSerializer types) {
    Trees.write(value.document(), new JsonGenerator(out));
  }
}
