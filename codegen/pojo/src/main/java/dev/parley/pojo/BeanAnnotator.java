package dev.parley.pojo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.codemodel.JDefinedClass;
import com.sun.codemodel.JFieldVar;
import com.sun.codemodel.JMethod;
import java.util.Map;
import org.jsonschema2pojo.GenerationConfig;
import org.jsonschema2pojo.Jackson2Annotator;

/** Adds to jsonschema2pojo's own annotations what keeps the form on the wire. */
final class BeanAnnotator extends Jackson2Annotator {
  /** In a schema: undeclared properties are passed over. */
  static final String OPEN = "x-open";

  /** In the schema of a property: it is always written, be it null. */
  static final String NULL = "x-null";

  private Map<String, String> properties = Map.of();

  BeanAnnotator(GenerationConfig config) {
    super(config);
  }

  /**
   * jsonschema2pojo looks schemas up by the names of their properties, and does not find all that a contract may choose. So it is told the names of fields
   * only, and what they are on the wire is put in here.
   */
  void rename(Map<String, String> byField) {
    properties = byField;
  }

  private String onTheWire(String field) {
    return properties.getOrDefault(field, field);
  }

  @Override
  public void propertyOrder(JDefinedClass type, JsonNode schemas) {
    ObjectNode renamed = JsonNodeFactory.instance.objectNode();
    schemas.properties().forEach(p -> renamed.set(onTheWire(p.getKey()), p.getValue()));
    super.propertyOrder(type, renamed);
  }

  @Override
  public void propertyInclusion(JDefinedClass type, JsonNode schema) {
    super.propertyInclusion(type, schema);
    if (schema.path(OPEN).asBoolean() && !schema.has("additionalProperties")) {
      type.annotate(JsonIgnoreProperties.class).param("ignoreUnknown", true);
    }
  }

  @Override
  public void propertyField(JFieldVar field, JDefinedClass type, String name, JsonNode schema) {
    super.propertyField(field, type, onTheWire(name), schema);
    if (schema.path(NULL).asBoolean()) {
      field.annotate(JsonInclude.class).param("value", JsonInclude.Include.ALWAYS);
    }
  }

  @Override
  public void propertyGetter(JMethod getter, JDefinedClass type, String name) {
    super.propertyGetter(getter, type, onTheWire(name));
  }

  @Override
  public void propertySetter(JMethod setter, JDefinedClass type, String name) {
    super.propertySetter(setter, type, onTheWire(name));
  }
}
