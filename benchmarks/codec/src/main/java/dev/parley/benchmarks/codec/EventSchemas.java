package dev.parley.benchmarks.codec;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schema of each event by its type, as somebody would hold them who validates with networknt and knows that a {@code oneOf} is slow. */
final class EventSchemas {
  private static final String BASE = "parley:/";

  private final Map<String, Schema> byType = new HashMap<>();

  /** Of one system of the contracts, whose folder is the system property {@code schemas}. */
  EventSchemas(String system) {
    Path root = Path.of(System.getProperty("schemas"));
    Map<String, String> texts = new HashMap<>();
    YAMLMapper yaml = new YAMLMapper();
    for (Path file : files(root)) {
      String name = root.relativize(file).toString().replace('\\', '/');
      texts.put(BASE + name, yaml.readTree(file.toFile()).toString());
    }
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        builder -> builder
            .schemas(texts)
            .schemaRegistryConfig(SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .failFast(true)
                .locale(Locale.ROOT)
                .build()));
    for (Path file : files(root.resolve(system).resolve("events"))) {
      String type = file.getFileName().toString().replace(".yaml", "");
      Schema schema =
          registry.getSchema(SchemaLocation.of(BASE + system + "/events/" + type + ".yaml"));
      schema.initializeValidators();
      byType.put(type, schema);
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().endsWith(".yaml")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void validate(JsonNode event) {
    Schema schema = byType.get(event.path("type").stringValue());
    if (!schema.validate(event).isEmpty()) {
      throw new IllegalArgumentException("not valid");
    }
  }
}
