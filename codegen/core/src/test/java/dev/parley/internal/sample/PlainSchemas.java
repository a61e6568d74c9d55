package dev.parley.internal.sample;

import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.model.TypeId;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The schemas that samples are judged by, for a judge that is not written in Java. */
public final class PlainSchemas {
  private PlainSchemas() {}

  /** All types, as one document with definitions. */
  public static JsonNode of(ContractSet contracts) {
    List<Declaration> types =
        contracts.modules().values().stream().flatMap(List::stream).toList();
    return PlainSchema.document(types, true);
  }

  /** The reference to a type. */
  public static String reference(TypeId type) {
    return PlainSchema.TYPES + "#/$defs/" + PlainSchema.key(type.toString());
  }
}
