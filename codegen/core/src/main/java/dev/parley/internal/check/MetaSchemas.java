package dev.parley.internal.check;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.Excerpt;
import dev.parley.internal.source.JsonText;
import dev.parley.internal.source.SourceNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds documents to the meta-schema of AsyncAPI, and schema files to that of their JSON Schema dialect. */
final class MetaSchemas {
  private static final String DEFAULT_DIALECT = SpecificationVersion.DRAFT_2020_12.getDialectId();

  /** Past these a reader mends first and asks again. */
  private static final int MOST = 20;

  private final Diagnostics diagnostics;

  MetaSchemas(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void checkDocument(SourceNode document) {
    String version = document instanceof SourceNode.Mapping mapping
        ? mapping.text("asyncapi").orElse("")
        : "";
    // Patch releases share a meta-schema.
    String meta = version.substring(0, version.lastIndexOf('.')) + ".0";
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, Validation::configure);
    Schema schema = registry.getSchema(resource("asyncapi-" + meta + ".json"), InputFormat.JSON);
    hold(document, schema, "AsyncAPI " + meta);
  }

  void checkSchema(SourceNode file) {
    if (!(file instanceof SourceNode.Mapping mapping) || mapping.get("asyncapi").isPresent()) {
      return;
    }
    String dialect = mapping
        .text("$schema")
        .map(d -> d.endsWith("#") ? d.substring(0, d.length() - 1) : d)
        .orElse(DEFAULT_DIALECT);
    Optional<SpecificationVersion> known = SpecificationVersion.fromDialectId(dialect)
        .or(() -> SpecificationVersion.fromDialectId(dialect + "#"));
    if (known.isEmpty()) {
      mapping
          .entry("$schema")
          .ifPresent(entry -> diagnostics.add(
              Rule.META_SCHEMA,
              entry.value().place(),
              "`$schema` names a dialect that is not known: `" + Excerpt.of(dialect) + "`",
              "write `" + DEFAULT_DIALECT + "`"));
      return;
    }
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(known.get(), Validation::configure);
    Schema schema = registry.getSchema(SchemaLocation.of(known.get().getDialectId()));
    hold(file, schema, "JSON Schema " + known.get().getDialectId());
  }

  private void hold(SourceNode document, Schema schema, String meta) {
    List<Error> errors;
    try {
      errors = schema.validate(JsonText.of(document));
    } catch (RuntimeException | StackOverflowError e) {
      diagnostics.add(
          Rule.META_SCHEMA,
          document.place(),
          "the validator gives up on the document: " + Excerpt.of(String.valueOf(e.getMessage())),
          "mend what else is said of the document");
      return;
    }
    report(document, errors, meta);
  }

  /**
   * A place that fits none of several branches gives an error per branch. What is reported is the deepest place: there somebody has to mend.
   */
  private void report(SourceNode document, List<Error> errors, String meta) {
    List<Error> telling = errors.stream().filter(e -> !Validation.isNoise(e)).toList();
    List<Error> reported = telling.isEmpty() ? errors : telling;
    Set<String> places = new HashSet<>();
    reported.stream()
        .sorted(Comparator.comparing((Error e) -> -e.getInstanceLocation().getNameCount())
            .thenComparing(e -> e.getInstanceLocation().toString()))
        .filter(e -> places.stream().noneMatch(p -> p.startsWith(e.getInstanceLocation() + "/"))
            && places.add(e.getInstanceLocation() + "/"))
        .limit(MOST)
        .forEach(e -> report(document, e, meta));
  }

  private void report(SourceNode document, Error error, String meta) {
    SourceNode node = JsonText.at(document, error.getInstanceLocation().toString());
    // What reading the document has said already, it has said better.
    if (!diagnostics.hasErrorAt(node.place())) {
      String message = Validation.message(error, node);
      diagnostics.add(Rule.META_SCHEMA, node.place(), message, "correct it as " + meta + " says");
    }
  }

  private static String resource(String name) {
    try (InputStream in =
        MetaSchemas.class.getResourceAsStream("/dev/parley/internal/check/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the meta-schema " + name + " is missing from the build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
