package dev.parley.internal.java;

import dev.parley.internal.explain.RepeatedProperties;
import dev.parley.internal.explain.ResolvedSchema;
import dev.parley.internal.explain.SchemaText;
import dev.parley.model.Declaration;
import dev.parley.model.Shape;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of one package, by name: texts, or what the table of a codec says. */
final class PackageSchemas {
  private final ResolvedSchema.Numbers numbers;
  private final boolean asserts;
  private final Map<String, Supplier<String>> expressions = new LinkedHashMap<>();

  /** Kept for assertions, where there are any. */
  private final Map<String, ObjectNode> records = new HashMap<>();

  private final RepeatedProperties repeated;

  /**
   * @param assertions of {@link RepeatedProperties#assertions}
   */
  PackageSchemas(ResolvedSchema.Numbers numbers, Map<String, String> assertions) {
    this.numbers = numbers;
    this.asserts = !assertions.isEmpty();
    this.repeated =
        new RepeatedProperties(assertions, type -> Optional.ofNullable(records.get(type)));
  }

  /** The schema of a declared type, and of the records inside it. */
  RecordSchemas add(Declaration declaration, Shape shape, List<Plan> plans) {
    String name = declaration.id().toString();
    IdentityHashMap<ObjectNode, Shape.ObjectOf> objects = new IdentityHashMap<>();
    ObjectNode schema = ResolvedSchema.of(declaration.id().name(), shape, numbers, objects);
    repeated.addAsserted(name, schema);
    RecordSchemas own = new RecordSchemas(name, schema, objects, plans);
    own.rest().ifPresent(rest -> text(name, rest));
    return own;
  }

  void add(String name, Shape shape) {
    text(name, ResolvedSchema.of(name, shape, numbers));
  }

  /**
   * @param expression of its text
   */
  void add(RecordSchemas.Table table, String expression) {
    expressions.put(table.name(), () -> expression);
    if (asserts) {
      records.put(table.name(), table.object());
    }
  }

  private void text(String name, JsonNode schema) {
    if (repeated.isAssertion(name)) {
      // What it repeats of others is known when all are there.
      expressions.put(name, () -> {
        repeated.shorten(name, schema);
        return SupportEmitter.text(SchemaText.of(schema));
      });
    } else {
      String text = SupportEmitter.text(SchemaText.of(schema));
      expressions.put(name, () -> text);
    }
  }

  /** As expressions that stand behind an arrow. */
  Map<String, String> expressions() {
    Map<String, String> all = new LinkedHashMap<>();
    expressions.forEach((name, expression) -> all.put(name, expression.get()));
    return all;
  }
}
