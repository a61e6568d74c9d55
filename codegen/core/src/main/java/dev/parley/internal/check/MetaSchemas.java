package dev.parley.internal.check;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.source.Dialect;
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
  /** Past these a reader mends first and asks again. */
  private static final int MOST = 20;

  private static final String LIFECYCLE = "x-lifecycle.schema.json";

  private final Diagnostics diagnostics;

  MetaSchemas(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void check(SourceNode file) {
    if (file instanceof SourceNode.Mapping mapping) {
      Optional<String> version = mapping.text("asyncapi");
      if (version.isPresent()) {
        checkDocument(mapping, version.get());
      } else {
        checkSchema(mapping);
      }
    }
  }

  private void checkDocument(SourceNode.Mapping document, String version) {
    // Patch releases share a meta-schema.
    String meta = version.substring(0, Math.max(0, version.lastIndexOf('.'))) + ".0";
    Optional<String> text = resource("asyncapi-" + meta + ".json");
    if (text.isPresent()) {
      SchemaRegistry registry =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, Validation::configure);
      hold(document, registry.getSchema(text.get(), InputFormat.JSON), "AsyncAPI " + meta);
    }
    checkLifecycles(document);
  }

  /** The extension has a schema too, which editors read as well. Where reading found faults, it has said all of them better. */
  private void checkLifecycles(SourceNode.Mapping document) {
    for (SourceNode.Entry channel :
        document.mapping("channels").map(SourceNode.Mapping::entries).orElse(List.of())) {
      if (channel.value() instanceof SourceNode.Mapping mapping) {
        mapping
            .get("x-lifecycle")
            .filter(lifecycle -> !diagnostics.hasErrorIn(lifecycle.place()))
            .ifPresent(lifecycle -> hold(
                lifecycle,
                SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_7, Validation::configure)
                    .getSchema(resource(LIFECYCLE).orElseThrow(), InputFormat.JSON),
                LIFECYCLE));
      }
    }
  }

  /** A file that names no draft may be of any: it is held to the newest that it keeps. */
  private void checkSchema(SourceNode.Mapping file) {
    Dialect newest = Dialect.of(file);
    if (file.text("$schema").flatMap(Dialect::of).isEmpty()) {
      for (Dialect each : Dialect.newestFirst()) {
        if (errors(file, schemaOf(each)).filter(List::isEmpty).isPresent()) {
          return;
        }
      }
    }
    hold(file, schemaOf(newest), "JSON Schema " + versionOf(newest).getDialectId());
  }

  private static Schema schemaOf(Dialect dialect) {
    SpecificationVersion version = versionOf(dialect);
    return SchemaRegistry.withDefaultDialect(version, Validation::configure)
        .getSchema(SchemaLocation.of(version.getDialectId()));
  }

  private static SpecificationVersion versionOf(Dialect dialect) {
    return SpecificationVersion.fromDialectId(dialect.uri())
        .or(() -> SpecificationVersion.fromDialectId(dialect.uri() + "#"))
        .orElseThrow();
  }

  private void hold(SourceNode document, Schema schema, String meta) {
    Optional<List<Error>> errors = errors(document, schema);
    if (errors.isPresent()) {
      report(document, errors.get(), meta);
    } else {
      diagnostics.add(
          Rule.META_SCHEMA,
          document.place(),
          "the validator gives up on the document",
          "mend what else is said of the document");
    }
  }

  /** Nothing where the validator gives up. */
  private static Optional<List<Error>> errors(SourceNode document, Schema schema) {
    try {
      return Optional.of(schema.validate(SpelledReferences.of(document)));
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /**
   * A place that fits none of several branches gives an error per branch. What is reported is the deepest place: there somebody has to mend.
   */
  private void report(SourceNode document, List<Error> errors, String meta) {
    List<Error> found =
        errors.stream().filter(e -> !isReferenceTwice(document, e)).toList();
    List<Error> telling = found.stream().filter(e -> !Validation.isNoise(e)).toList();
    List<Error> reported = telling.isEmpty() ? found : telling;
    Set<String> places = new HashSet<>();
    reported.stream()
        .sorted(Comparator.comparing((Error e) -> -e.getInstanceLocation().getNameCount())
            .thenComparing(e -> e.getInstanceLocation().toString()))
        .filter(e -> places.stream().noneMatch(p -> p.startsWith(e.getInstanceLocation() + "/"))
            && places.add(e.getInstanceLocation() + "/"))
        .limit(MOST)
        .forEach(e -> report(document, e, meta));
  }

  /** The meta-schema of AsyncAPI 2.0 wants a reference or a parameter, and to it each reference is both. */
  private static boolean isReferenceTwice(SourceNode document, Error error) {
    return "oneOf".equals(error.getKeyword())
        && !"0".equals(error.getArguments()[0])
        && JsonText.at(document, error.getInstanceLocation().toString())
            instanceof SourceNode.Mapping mapping
        && mapping.get("$ref").isPresent();
  }

  private void report(SourceNode document, Error error, String meta) {
    SourceNode node = JsonText.at(document, error.getInstanceLocation().toString());
    // What reading the document has said already, it has said better.
    if (!diagnostics.hasErrorAt(node.place())) {
      String message = Validation.message(error, node);
      diagnostics.add(Rule.META_SCHEMA, node.place(), message, "correct it as " + meta + " says");
    }
  }

  private static Optional<String> resource(String name) {
    try (InputStream in =
        MetaSchemas.class.getResourceAsStream("/dev/parley/internal/check/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
