package dev.parley.reference.testing;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The contract as it binds senders, judged by a validator that shares nothing with the generated code. Readers ignore
 * properties that they do not know, so the schemas allow them; a sender has to declare whatever it sends.
 */
public final class ClosedSchemas {
  private static final String BASE = "https://contracts.invalid/";

  private final SchemaRegistry registry;

  private ClosedSchemas(Map<String, String> files) {
    this.registry = SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        builder -> builder
            .schemas(files)
            .schemaRegistryConfig(
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  /** The schemas of all files under a folder. */
  public static ClosedSchemas in(Path folder) throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    Map<String, String> files = new HashMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        JsonNode schema = yaml.readTree(Files.readString(path));
        close(schema);
        String name = folder.relativize(path).toString().replace('\\', '/');
        files.put(BASE + name, schema.toString());
      }
    }
    return new ClosedSchemas(files);
  }

  /** In what a document departs from the schema of a file. */
  public List<String> check(String file, String document) {
    return registry
        .getSchema(SchemaLocation.of(BASE + file))
        .validate(document, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(ClosedSchemas::close);
  }
}
