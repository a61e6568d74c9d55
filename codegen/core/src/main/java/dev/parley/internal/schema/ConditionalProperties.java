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

  private static final List<String> OTHERS =
      List.of("additionalProperties", "unevaluatedProperties");

  private final AllOf allOf;

  /**
   * What is spoken of under conditions.
   *
   * @param fields that are not declared without a condition
   * @param describesOthers whether properties are described that have no names there, as by {@code patternProperties}
   */
  record Found(List<Field> fields, boolean describesOthers) {}

  /** While it is gathered. */
  private static final class Gathered {
    private final Map<String, SourceNode> names = new LinkedHashMap<>();
    private final Set<SourceNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean others;
  }

  ConditionalProperties(AllOf allOf) {
    this.allOf = allOf;
  }

  /**
   * @param fields what is declared without a condition
   */
  Found of(SourceNode.Mapping schema, List<Field> fields) {
    Gathered found = new Gathered();
    collect(schema, found);
    fields.forEach(f -> found.names.remove(f.name()));
    List<Field> optional = new ArrayList<>();
    found.names.forEach((name, node) -> optional.add(
        new Field(name, new Shape.Anything(), false, Documentation.NONE, node.place())));
    return new Found(optional, found.others);
  }

  private void collect(SourceNode.Mapping schema, Gathered found) {
    for (String keyword : BRANCHES) {
      if (schema.get(keyword).orElse(null) instanceof SourceNode.Sequence branches) {
        branches.items().forEach(b -> branch(b, found));
      }
    }
    CONDITIONS.forEach(keyword -> schema.get(keyword).ifPresent(s -> branch(s, found)));
    for (String keyword : DEPENDENT) {
      schema.mapping(keyword).ifPresent(dependents -> {
        for (SourceNode.Entry entry : dependents.entries()) {
          found.names.putIfAbsent(entry.key(), entry.value());
          if (entry.value() instanceof SourceNode.Sequence names) {
            names(names, found);
          }
          branch(entry.value(), found);
        }
      });
    }
  }

  private void branch(SourceNode node, Gathered found) {
    Optional<SourceNode> target = allOf.target(node);
    if (target.isEmpty()
        || !(target.get() instanceof SourceNode.Mapping own)
        || !found.seen.add(own)) {
      return;
    }
    SourceNode.Mapping schema = allOf.merged(own).orElse(own);
    schema
        .mapping("properties")
        .ifPresent(p -> p.entries().forEach(e -> found.names.putIfAbsent(e.key(), e.value())));
    if (schema.get("required").orElse(null) instanceof SourceNode.Sequence names) {
      names(names, found);
    }
    found.others |= schema.get("patternProperties").isPresent()
        || OTHERS.stream()
            .anyMatch(keyword -> schema.get(keyword).filter(o -> !isNever(o)).isPresent());
    collect(schema, found);
  }

  private static boolean isNever(SourceNode schema) {
    return schema instanceof SourceNode.Bool may && !may.value();
  }

  private static void names(SourceNode.Sequence names, Gathered found) {
    for (SourceNode name : names.items()) {
      if (name instanceof SourceNode.Text text) {
        found.names.putIfAbsent(text.value(), text);
      }
    }
  }
}
