package dev.parley.support;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schema files of the real contracts, read without any code of Parley's, and what networknt's validator makes of them. */
public final class Oracle {
  private static final String BASE = "parley:/";

  private final Map<String, JsonNode> files = new HashMap<>();
  private final Map<String, Schema> compiled = new HashMap<>();
  private final SchemaRegistry registry;

  public Oracle() {
    Map<String, String> texts = new HashMap<>();
    for (Path file : Contracts.files(Contracts.SCHEMAS, f -> f.toString().endsWith(".yaml"))) {
      Object value = new Load(LoadSettings.builder().build()).loadFromString(Contracts.read(file));
      JsonNode tree = JsonMapper.shared().valueToTree(value);
      String name = Contracts.SCHEMAS.relativize(file).toString().replace('\\', '/');
      files.put(name, tree);
      texts.put(BASE + name, tree.toString());
    }
    this.registry = SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        builder -> builder
            .schemas(texts)
            .schemaRegistryConfig(SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .locale(Locale.ROOT)
                .build()));
  }

  /** The schema file of an event or command, {@code agent/events/ack.yaml}, when there is one. */
  public Optional<String> file(String system, String union, JsonNode document) {
    String type = document.path("type").stringValue("");
    String name = system + (union.endsWith("Event") ? "/events/" : "/commands/") + type + ".yaml";
    boolean safe = type.matches("[a-z_]+") && Files.exists(Contracts.SCHEMAS.resolve(name));
    return safe ? Optional.of(name) : Optional.empty();
  }

  public boolean accepts(String file, JsonNode document) {
    return compiled
        .computeIfAbsent(file, f -> registry.getSchema(SchemaLocation.of(BASE + f)))
        .validate(document)
        .isEmpty();
  }

  /** The document without what its schema does not declare: a sender sends only declared properties. */
  public JsonNode declared(String file, JsonNode document) {
    return declared(file, files.get(file), document);
  }

  private JsonNode declared(String file, JsonNode schema, JsonNode value) {
    if (schema.has("$ref")) {
      String reference = schema.get("$ref").stringValue();
      String path = reference.substring(
          0, reference.indexOf('#') < 0 ? reference.length() : reference.indexOf('#'));
      String target = path.isEmpty()
          ? file
          : Path.of(file).resolveSibling(path).normalize().toString().replace('\\', '/');
      String pointer =
          reference.contains("#") ? reference.substring(reference.indexOf('#') + 1) : "";
      return declared(target, files.get(target).at(pointer), value);
    }
    for (String keyword : new String[] {"oneOf", "anyOf"}) {
      for (JsonNode branch : schema.path(keyword)) {
        if (fits(file, branch, value)) {
          return declared(file, branch, value);
        }
      }
    }
    if (value.isObject()) {
      ObjectNode result = JsonMapper.shared().createObjectNode();
      JsonNode properties = schema.path("properties");
      for (Map.Entry<String, JsonNode> property : value.properties()) {
        JsonNode of = properties.has(property.getKey())
            ? properties.get(property.getKey())
            : schema.path("additionalProperties");
        if (properties.has(property.getKey()) || properties.isMissingNode()) {
          result.set(property.getKey(), declared(file, of, property.getValue()));
        }
      }
      return result;
    }
    if (value.isArray()) {
      var result = JsonMapper.shared().createArrayNode();
      value.forEach(item -> result.add(declared(file, schema.path("items"), item)));
      return result;
    }
    return value;
  }

  private boolean fits(String file, JsonNode branch, JsonNode value) {
    if (branch.has("$ref")) {
      String reference = branch.get("$ref").stringValue();
      int hash = reference.indexOf('#');
      String path = hash < 0 ? reference : reference.substring(0, hash);
      String target = path.isEmpty()
          ? file
          : Path.of(file).resolveSibling(path).normalize().toString().replace('\\', '/');
      return fits(
          target, files.get(target).at(hash < 0 ? "" : reference.substring(hash + 1)), value);
    }
    if (branch.path("type").stringValue("").equals("null")) {
      return value.isNull();
    }
    for (Map.Entry<String, JsonNode> property : branch.path("properties").properties()) {
      JsonNode constant = property.getValue().path("const");
      if (!constant.isMissingNode() && !constant.equals(value.path(property.getKey()))) {
        return false;
      }
    }
    return !value.isNull();
  }
}
