package dev.parley.internal.schema;

import dev.parley.internal.source.SourceNode;
import dev.parley.model.Documentation;
import dev.parley.model.Field;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Properties that a schema speaks of only under a condition, such as in a {@code then}. What they look like is not known where the condition
 * does not hold, so they may be anything; but they are part of the type, so that decoders keep them and encoders can send them.
 */
final class ConditionalProperties {
  private static final List<String> BRANCHES = List.of("allOf", "anyOf", "oneOf");
  private static final List<String> CONDITIONS = List.of("if", "then", "else");
  private static final List<String> DEPENDENT =
      List.of("dependentSchemas", "dependentRequired", "dependencies");

  private final AllOf allOf;

  ConditionalProperties(AllOf allOf) {
    this.allOf = allOf;
  }

  /** Those that are not among {@code fields}. */
  List<Field> of(SourceNode.Mapping schema, List<Field> fields) {
    Map<String, SourceNode> found = new LinkedHashMap<>();
    collect(schema, found, Collections.newSetFromMap(new IdentityHashMap<>()));
    fields.forEach(f -> found.remove(f.name()));
    List<Field> optional = new ArrayList<>();
    found.forEach((name, node) -> optional.add(
        new Field(name, new Shape.Anything(), false, Documentation.NONE, node.place())));
    return optional;
  }

  private void collect(
      SourceNode.Mapping schema, Map<String, SourceNode> found, Set<SourceNode> seen) {
    for (String keyword : BRANCHES) {
      if (schema.get(keyword).orElse(null) instanceof SourceNode.Sequence branches) {
        branches.items().forEach(b -> branch(b, found, seen));
      }
    }
    CONDITIONS.forEach(keyword -> schema.get(keyword).ifPresent(s -> branch(s, found, seen)));
    for (String keyword : DEPENDENT) {
      schema.mapping(keyword).ifPresent(dependents -> {
        for (SourceNode.Entry entry : dependents.entries()) {
          found.putIfAbsent(entry.key(), entry.value());
          if (entry.value() instanceof SourceNode.Sequence names) {
            names(names, found);
          }
          branch(entry.value(), found, seen);
        }
      });
    }
  }

  private void branch(SourceNode node, Map<String, SourceNode> found, Set<SourceNode> seen) {
    Optional<SourceNode> target = allOf.target(node);
    if (target.isEmpty() || !(target.get() instanceof SourceNode.Mapping own) || !seen.add(own)) {
      return;
    }
    SourceNode.Mapping schema = allOf.merged(own).orElse(own);
    schema
        .mapping("properties")
        .ifPresent(p -> p.entries().forEach(e -> found.putIfAbsent(e.key(), e.value())));
    if (schema.get("required").orElse(null) instanceof SourceNode.Sequence names) {
      names(names, found);
    }
    collect(schema, found, seen);
  }

  private static void names(SourceNode.Sequence names, Map<String, SourceNode> found) {
    for (SourceNode name : names.items()) {
      if (name instanceof SourceNode.Text text) {
        found.putIfAbsent(text.value(), text);
      }
    }
  }
}
