package dev.parley.internal.explain;

import dev.parley.model.Assertion;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An assertion as a schema of JSON Schema 2020-12, with the differences of {@link ResolvedSchema}: {@code ref} for {@code $ref}, and {@code
 * patternProperties} as a list of {@code pattern}, {@code regex} where Java writes it differently, and {@code schema}.
 */
final class AssertionKeywords implements Assertion.Visitor<JsonNode> {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  static JsonNode of(Assertion assertion) {
    return assertion.accept(new AssertionKeywords());
  }

  private static ObjectNode keyword(String name, JsonNode value) {
    ObjectNode schema = JSON.objectNode();
    schema.set(name, value);
    return schema;
  }

  private ArrayNode schemas(List<Assertion> assertions) {
    ArrayNode schemas = JSON.arrayNode();
    assertions.forEach(a -> schemas.add(a.accept(this)));
    return schemas;
  }

  @Override
  public JsonNode always(Assertion.Always assertion) {
    return JSON.booleanNode(assertion.holds());
  }

  /** Keywords that depend on one another: those of one assertion must not meet those of another. */
  private static final List<Set<String>> TOGETHER = List.of(
      Set.of("properties", "patternProperties", "additionalProperties"),
      Set.of("prefixItems", "items"),
      Set.of("contains", "minContains", "maxContains"),
      Set.of("if", "then", "else"),
      Set.of("pattern", "regex"));

  /** Keywords that stand once become one schema; what would stand twice goes into {@code allOf}. */
  @Override
  public JsonNode all(Assertion.All assertion) {
    ObjectNode schema = JSON.objectNode();
    ArrayNode apart = JSON.arrayNode();
    for (Assertion part : assertion.parts()) {
      JsonNode keywords = part.accept(this);
      boolean fits = !(part instanceof Assertion.All)
          && keywords instanceof ObjectNode object
          && object.propertyNames().stream().noneMatch(k -> isTaken(schema, k));
      if (fits) {
        schema.setAll((ObjectNode) keywords);
      } else {
        apart.add(keywords);
      }
    }
    if (!apart.isEmpty()) {
      schema.set("allOf", apart);
    }
    return schema;
  }

  private static boolean isTaken(ObjectNode schema, String keyword) {
    return schema.has(keyword)
        || TOGETHER.stream()
            .filter(group -> group.contains(keyword))
            .anyMatch(group -> group.stream().anyMatch(schema::has));
  }

  @Override
  public JsonNode any(Assertion.Any assertion) {
    return keyword("anyOf", schemas(assertion.branches()));
  }

  @Override
  public JsonNode exactlyOne(Assertion.ExactlyOne assertion) {
    return keyword("oneOf", schemas(assertion.branches()));
  }

  @Override
  public JsonNode not(Assertion.Not assertion) {
    return keyword("not", assertion.assertion().accept(this));
  }

  @Override
  public JsonNode ifThen(Assertion.If assertion) {
    ObjectNode schema = keyword("if", assertion.condition().accept(this));
    schema.set("then", assertion.then().accept(this));
    schema.set("else", assertion.otherwise().accept(this));
    return schema;
  }

  @Override
  public JsonNode isOf(Assertion.IsOf assertion) {
    ArrayNode types = JSON.arrayNode();
    assertion.kinds().stream()
        .sorted()
        .forEach(kind -> types.add(kind.name().toLowerCase(Locale.ROOT)));
    return keyword("type", types.size() == 1 ? types.get(0) : types);
  }

  @Override
  public JsonNode in(Assertion.In assertion) {
    ArrayNode values = JSON.arrayNode();
    assertion.values().forEach(value -> values.add(LiteralValue.of(value)));
    return values.size() == 1 ? keyword("const", values.get(0)) : keyword("enum", values);
  }

  @Override
  public JsonNode keeps(Assertion.Keeps assertion) {
    ObjectNode schema = JSON.objectNode();
    assertion
        .constraint()
        .accept(new ConstraintKeywords(schema, assertion.kind() == Assertion.Kind.ARRAY));
    return schema;
  }

  @Override
  public JsonNode formatted(Assertion.Formatted assertion) {
    return keyword("format", JSON.stringNode(assertion.format().keyword()));
  }

  @Override
  public JsonNode properties(Assertion.Properties assertion) {
    ObjectNode schema = JSON.objectNode();
    if (!assertion.named().isEmpty()) {
      ObjectNode named = schema.putObject("properties");
      assertion.named().forEach((name, each) -> named.set(name, each.accept(this)));
    }
    if (!assertion.patterned().isEmpty()) {
      ArrayNode patterns = schema.putArray("patternProperties");
      for (Assertion.Patterned patterned : assertion.patterned()) {
        ObjectNode pattern = patterns.addObject();
        patterned.names().accept(new ConstraintKeywords(pattern, false));
        pattern.set("schema", patterned.assertion().accept(this));
      }
    }
    assertion.others().ifPresent(o -> schema.set("additionalProperties", o.accept(this)));
    return schema;
  }

  @Override
  public JsonNode required(Assertion.Required assertion) {
    ArrayNode names = JSON.arrayNode();
    assertion.names().forEach(names::add);
    return keyword("required", names);
  }

  @Override
  public JsonNode names(Assertion.Names assertion) {
    return keyword("propertyNames", assertion.assertion().accept(this));
  }

  @Override
  public JsonNode dependent(Assertion.Dependent assertion) {
    return keyword(
        "dependentSchemas", keyword(assertion.property(), assertion.assertion().accept(this)));
  }

  @Override
  public JsonNode items(Assertion.Items assertion) {
    ObjectNode schema = JSON.objectNode();
    if (!assertion.prefix().isEmpty()) {
      schema.set("prefixItems", schemas(assertion.prefix()));
    }
    assertion.rest().ifPresent(r -> schema.set("items", r.accept(this)));
    return schema;
  }

  @Override
  public JsonNode contains(Assertion.Contains assertion) {
    ObjectNode schema = keyword("contains", assertion.assertion().accept(this));
    if (assertion.least() != 1) {
      schema.put("minContains", assertion.least());
    }
    assertion.most().ifPresent(most -> schema.put("maxContains", most));
    return schema;
  }

  @Override
  public JsonNode unevaluatedProperties(Assertion.UnevaluatedProperties assertion) {
    return keyword("unevaluatedProperties", assertion.assertion().accept(this));
  }

  @Override
  public JsonNode unevaluatedItems(Assertion.UnevaluatedItems assertion) {
    return keyword("unevaluatedItems", assertion.assertion().accept(this));
  }

  @Override
  public JsonNode refers(Assertion.Refers assertion) {
    return keyword("ref", JSON.stringNode(assertion.type().toString()));
  }
}
