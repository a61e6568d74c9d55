package dev.parley.differential;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.parley.support.Contracts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What networknt's validator makes of a schema of the suite. */
final class Networknt {
  private static final Map<String, SpecificationVersion> VERSIONS = Map.of(
      "draft7", SpecificationVersion.DRAFT_7,
      "draft2019-09", SpecificationVersion.DRAFT_2019_09,
      "draft2020-12", SpecificationVersion.DRAFT_2020_12);

  private final Path remotes;

  Networknt(Path remotes) {
    this.remotes = remotes;
  }

  Schema schema(Suite.Group group) {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
        VERSIONS.get(group.draft()),
        builder -> builder
            .schemas(this::remote)
            .schemaRegistryConfig(SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(group.asserts())
                .locale(Locale.ROOT)
                .build()));
    return registry.getSchema(group.json().get("schema"));
  }

  private @Nullable String remote(String uri) {
    Path file =
        remotes.resolve(uri.replaceFirst("^http://localhost:1234/", "").replaceFirst("#$", ""));
    return uri.startsWith("http://localhost:1234/") && Files.isRegularFile(file)
        ? Contracts.read(file)
        : null;
  }

  /** Nothing where it ends in an exception. */
  static Optional<Boolean> fits(Optional<Schema> schema, JsonNode document) {
    try {
      return schema.map(s -> s.validate(document).isEmpty());
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
