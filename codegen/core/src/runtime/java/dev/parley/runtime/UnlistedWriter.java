package dev.parley.runtime;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Lets Jackson's own binding write an unlisted member as it came: its tag is in it, and nothing is put around it. */
public final class UnlistedWriter extends ValueSerializer<Unlisted> {
  /** As Jackson makes it. */
  public UnlistedWriter() {}

  @Override
  public void serialize(Unlisted value, JsonGenerator out, SerializationContext context) {
    value.document().serialize(out, context);
  }

  @Override
  public void serializeWithType(
      Unlisted value, JsonGenerator out, SerializationContext context, TypeSerializer types) {
    serialize(value, out, context);
  }
}
