package dev.parley.internal.check;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.schema.Example;
import dev.parley.internal.schema.RunnableSchema;
import dev.parley.internal.source.Excerpt;
import dev.parley.internal.source.JsonText;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Sources;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds examples and defaults to their own schemas: an example that breaks the contract teaches the wrong thing. */
final class Examples {
  private static final String BASE = "parley:/";
  private static final int MOST = 5;

  private final Sources sources;
  private final Diagnostics diagnostics;
  private final SchemaRegistry registry;
  private final Map<String, Schema> roots = new HashMap<>();

  Examples(Sources sources, Diagnostics diagnostics) {
    this.sources = sources;
    this.diagnostics = diagnostics;
    Map<String, String> files = new HashMap<>();
    // What is wrong with a reference was said when the contract was read.
    References references = new References(sources, new Diagnostics());
    // Resolving a reference may bring another file in.
    for (int i = 0; i < sources.all().size(); i++) {
      SourceNode node = sources.all().get(i);
      JsonNode schema = RunnableSchema.of(node, references, this::location);
      // What names an application is the address of a schema to the validator, and one that no
      // resolver knows.
      if (schema instanceof ObjectNode document && document.has("asyncapi")) {
        document.remove(List.of("id", "$schema"));
      }
      files.put(iri(node.place()), schema.toString());
    }
    this.registry =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> {
          Validation.configure(builder);
          builder.schemas(files);
        });
  }

  void check(List<Example> examples) {
    for (Example example : examples) {
      try {
        check(example);
      } catch (RuntimeException | StackOverflowError e) {
        // The validator gives up on schemas that it cannot make sense of; what is wrong with them
        // is said elsewhere.
        diagnostics.add(new Diagnostic(
            Rule.EXAMPLE_NOT_CHECKED,
            example.value().place(),
            "the validator cannot hold the value to its schema: " + reason(e),
            "mend what else is said of the schema, or write it with simpler keywords",
            new Diagnostic.Related("schema", example.schema().place())));
      }
    }
  }

  private static String reason(Throwable e) {
    return e instanceof StackOverflowError
        ? "it leads to itself without end"
        : Excerpt.of(String.valueOf(e.getMessage()));
  }

  private void check(Example example) {
    Place place = example.schema().place();
    List<Error> errors = schema(place).validate(JsonText.of(example.value()));
    List<Error> telling = errors.stream().filter(e -> !Validation.isNoise(e)).toList();
    (telling.isEmpty() ? errors : telling).stream().limit(MOST).forEach(e -> report(example, e));
  }

  /** The registry would read the whole file once more for each place in it. */
  private Schema schema(Place place) {
    Schema root =
        roots.computeIfAbsent(iri(place), file -> registry.getSchema(SchemaLocation.of(file)));
    NodePath fragment = SchemaLocation.of(location(place)).getFragment();
    return fragment.getNameCount() == 0 ? root : root.getRefSchema(fragment);
  }

  private void report(Example example, Error error) {
    SourceNode node = JsonText.at(example.value(), error.getInstanceLocation().toString());
    diagnostics.add(new Diagnostic(
        Rule.EXAMPLE_INVALID,
        node.place(),
        "the example departs from its schema: " + Validation.message(error, node),
        "correct the example or the schema",
        new Diagnostic.Related("schema", example.schema().place())));
  }

  private String location(Place place) {
    return iri(place) + "#" + fragment(place.pointer());
  }

  /** The name ends in {@code .json}, since the validator reads others as YAML. */
  private String iri(Place place) {
    return BASE + fragment(sources.pathFromRoot(place)) + ".json";
  }

  private static String fragment(String text) {
    try {
      return new URI(null, null, text, null).getRawPath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
