package dev.parley.internal.schema;

import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.model.Documentation;
import dev.parley.model.Field;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Properties that a schema speaks of only under a condition, such as in a {@code then} or a {@code not}. What they look like is not known where
 * the condition does not hold, so they may be anything; but they are part of the type, so that decoders keep them and encoders can send them.
 * Those of a schema that the condition refers to are listed there, in a type of their own, and here among the others: one property more in that
 * type is nothing new in each that may be like it.
 */
final class ConditionalProperties {
  private static final List<String> BRANCHES = List.of("allOf", "anyOf", "oneOf");
  private static final List<String> CONDITIONS = List.of("if", "then", "else", "not");
  private static final List<String> DEPENDENT =
      List.of("dependentSchemas", "dependentRequired", "dependencies");

  private static final List<String> OTHERS =
      List.of("additionalProperties", "unevaluatedProperties");

  private final AllOf allOf;

  /**
   * What is spoken of under conditions.
   *
   * @param fields that are not declared without a condition
   * @param describesOthers whether other properties are described, by {@code patternProperties} or behind a reference
   */
  record Found(List<Field> fields, boolean describesOthers) {}

  /** While it is gathered. */
  private static final class Gathered {
    private final Map<String, SourceNode> names = new LinkedHashMap<>();
    private final Set<String> referred = new HashSet<>();
    private final Set<SourceNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean others;

    private void add(String name, SourceNode node, boolean isReferred) {
      if (isReferred) {
        referred.add(name);
      } else {
        names.putIfAbsent(name, node);
      }
    }

    private void addAll(SourceNode.Sequence names, boolean isReferred) {
      for (SourceNode name : names.items()) {
        if (name instanceof SourceNode.Text text) {
          add(text.value(), text, isReferred);
        }
      }
    }
  }

  ConditionalProperties(AllOf allOf) {
    this.allOf = allOf;
  }

  /**
   * @param fields what is declared without a condition
   */
  Found of(SourceNode.Mapping schema, List<Field> fields) {
    Gathered found = new Gathered();
    // What must not be there is no part of the type.
    schema
        .mapping("not")
        .filter(n -> n.keys().equals(List.of("required")))
        .ifPresent(found.seen::add);
    collect(schema, found, false);
    found.referred.removeAll(found.names.keySet());
    for (Field field : fields) {
      found.names.remove(field.name());
      found.referred.remove(field.name());
    }
    List<Field> optional = new ArrayList<>();
    found.names.forEach((name, node) -> optional.add(
        new Field(name, new Shape.Anything(), false, Documentation.NONE, node.place())));
    return new Found(optional, found.others || !found.referred.isEmpty());
  }

  private void collect(SourceNode.Mapping schema, Gathered found, boolean isReferred) {
    for (String keyword : BRANCHES) {
      if (schema.get(keyword).orElse(null) instanceof SourceNode.Sequence branches) {
        branches.items().forEach(b -> branch(b, found, isReferred));
      }
    }
    CONDITIONS.forEach(keyword -> schema.get(keyword).ifPresent(s -> branch(s, found, isReferred)));
    for (String keyword : DEPENDENT) {
      schema.mapping(keyword).ifPresent(dependents -> {
        for (SourceNode.Entry entry : dependents.entries()) {
          found.add(entry.key(), entry.value(), isReferred);
          if (entry.value() instanceof SourceNode.Sequence names) {
            found.addAll(names, isReferred);
          }
          branch(entry.value(), found, isReferred);
        }
      });
    }
  }

  private void branch(SourceNode node, Gathered found, boolean isReferred) {
    if (!(node instanceof SourceNode.Mapping schema) || !found.seen.add(schema)) {
      return;
    }
    Optional<SourceNode.Text> reference = References.reference(schema);
    reference.flatMap(allOf::target).ifPresent(target -> branch(target, found, true));
    if (reference.isPresent() && !allOf.assertsBesideReference(schema)) {
      // In older drafts what stands beside is ignored.
      return;
    }
    schema
        .mapping("properties")
        .ifPresent(properties ->
            properties.entries().forEach(p -> found.add(p.key(), p.value(), isReferred)));
    if (schema.get("required").orElse(null) instanceof SourceNode.Sequence names) {
      found.addAll(names, isReferred);
    }
    found.others |= schema.get("patternProperties").isPresent()
        || OTHERS.stream()
            .anyMatch(keyword -> schema.get(keyword).filter(o -> !isNever(o)).isPresent());
    collect(schema, found, isReferred);
  }

  private static boolean isNever(SourceNode schema) {
    return schema instanceof SourceNode.Bool may && !may.value();
  }
}
