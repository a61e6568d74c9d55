package dev.parley.internal.sample;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.parley.internal.text.PatientSearch;
import dev.parley.model.Assertion;
import dev.parley.model.Declaration;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;

/** Whether a value keeps a shape: networknt's validator, on the schemas that the model stands for. */
final class Judge {
  private final SchemaRegistry registry;
  private final Map<TypeId, Schema> types = new HashMap<>();
  private final Map<Assertion, Shape> assertions = new IdentityHashMap<>();
  private final Map<Shape, Schema> shapes = new IdentityHashMap<>();

  Judge(Collection<Declaration> declarations) {
    Map<String, String> documents = new HashMap<>(
        Map.of(PlainSchema.TYPES, PlainSchema.document(declarations, false).toString()));
    Map<String, PatientSearch> searches = new HashMap<>();
    this.registry = SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        builder -> builder
            .schemas(documents)
            .schemaRegistryConfig(SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ROOT)
                .regularExpressionFactory(expression ->
                    searches.computeIfAbsent(expression, PatientSearch::of)::seemsToFind)
                .build()));
  }

  boolean accepts(TypeId type, JsonNode value) {
    return verdict(schema(type), value, false);
  }

  /** The opposite, where there is a verdict at all. */
  boolean refuses(TypeId type, JsonNode value) {
    return !verdict(schema(type), value, true);
  }

  /** The validator breaks on some numbers that it cannot hold. */
  private static boolean verdict(Schema schema, JsonNode value, boolean otherwise) {
    try {
      return schema.validate(value).isEmpty();
    } catch (JsonNodeException e) {
      return otherwise;
    }
  }

  /**
   * @param shape one of the model's: it is known by its identity
   */
  boolean accepts(Shape shape, JsonNode value) {
    return verdict(shapes.computeIfAbsent(shape, this::compiled), value, false);
  }

  /**
   * @param assertion one of the model's: it is known by its identity
   */
  boolean holds(Assertion assertion, JsonNode value) {
    Shape shape =
        assertions.computeIfAbsent(assertion, a -> new Shape.Checked(new Shape.Anything(), a));
    return accepts(shape, value);
  }

  /** The registry would read all types once more for each of them. */
  private Schema schema(TypeId type) {
    String location = PlainSchema.TYPES + "#/$defs/" + PlainSchema.key(type.toString());
    return types.computeIfAbsent(
        type,
        t -> registry
            .getSchema(SchemaLocation.of(PlainSchema.TYPES))
            .getRefSchema(SchemaLocation.of(location).getFragment()));
  }

  private Schema compiled(Shape shape) {
    String location = "parley:/shape" + shapes.size() + ".json";
    return registry.getSchema(SchemaLocation.of(location), PlainSchema.of(shape));
  }
}
