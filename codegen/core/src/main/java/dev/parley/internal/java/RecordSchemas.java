package dev.parley.internal.java;

import dev.parley.internal.explain.RepeatedProperties;
import dev.parley.internal.explain.SchemaText;
import dev.parley.model.Shape;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of a declared type, taken apart: what it says of the properties of records stands in the tables of their codecs, and each of these
 * records has a schema with a name of its own.
 */
final class RecordSchemas {
  /** What tables say in other ways. */
  private static final Set<String> TOLD =
      Set.of("type", "properties", "required", "additionalProperties");

  /**
   * What is left of the schema of a record, in the spelling of tables.
   *
   * @param name of the schema
   * @param object the whole of it
   * @param properties by their names
   * @param others of each undeclared property
   * @param keywords without the braces around them
   */
  record Table(
      String name,
      ObjectNode object,
      Map<String, String> properties,
      String others,
      String keywords) {}

  private final String owner;
  private final Map<Shape, Deque<Plan.RecordPlan>> records = new IdentityHashMap<>();
  private final IdentityHashMap<ObjectNode, Shape.ObjectOf> objects;
  private final Map<String, Table> tables = new HashMap<>();
  private final JsonNode rest;

  /**
   * @param owner the name of the schema
   * @param objects what the schemas of objects inside it are made of
   */
  RecordSchemas(
      String owner,
      ObjectNode schema,
      IdentityHashMap<ObjectNode, Shape.ObjectOf> objects,
      List<Plan> plans) {
    this.owner = owner;
    this.objects = objects;
    for (Plan plan : plans) {
      plan.records().stream()
          .filter(Plan.RecordPlan::object)
          .forEach(record -> records
              .computeIfAbsent(record.layout().shape(), s -> new ArrayDeque<>())
              .add(record));
    }
    rest = taken(schema);
  }

  /** The schema itself; none where a table says it. */
  Optional<JsonNode> rest() {
    return tables.values().stream().anyMatch(t -> t.name().equals(owner))
        ? Optional.empty()
        : Optional.of(rest);
  }

  Table of(Plan.RecordPlan record) {
    return tables.get(record.type());
  }

  private JsonNode taken(JsonNode node) {
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, taken(array.get(i)));
      }
    } else if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        member.setValue(taken(member.getValue()));
      }
      Deque<Plan.RecordPlan> plans = records.get(objects.get(object));
      if (plans != null && !plans.isEmpty()) {
        return table(object, plans.remove());
      }
    }
    return node;
  }

  private JsonNode table(ObjectNode object, Plan.RecordPlan record) {
    String name = record.suffix().isEmpty() ? owner : owner + "/" + record.suffix();
    RepeatedProperties.shortenNames(name, object);
    Map<String, String> properties = new HashMap<>();
    object
        .get("properties")
        .properties()
        .forEach(p -> properties.put(p.getKey(), SchemaText.row(p.getValue())));
    JsonNode others = object.get("additionalProperties");
    ObjectNode keywords = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (!TOLD.contains(member.getKey())) {
        keywords.set(member.getKey(), member.getValue());
      }
    }
    String text = SchemaText.row(keywords);
    tables.put(
        record.type(),
        new Table(
            name,
            object,
            properties,
            others == null ? "" : SchemaText.row(others),
            text.substring(1, text.length() - 1)));
    return JsonNodeFactory.instance.objectNode().put("ref", name);
  }
}
