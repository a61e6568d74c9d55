package dev.parley.internal.asyncapi;

import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Walk;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Schema objects of OpenAPI 3.0 as JSON Schema: {@code nullable} becomes a type, {@code example} becomes {@code examples}, and what only speaks
 * of XML is left out. What references in them lead to is such a schema too.
 */
final class OpenApiSchema {
  private final References references;
  private final SharedNulls nulls;
  private final Map<SourceNode, SourceNode> known = new IdentityHashMap<>();

  OpenApiSchema(References references, SharedNulls nulls) {
    this.references = references;
    this.nulls = nulls;
  }

  /** The same one for the same node, since what refers to it in several places refers to one schema. */
  SourceNode asJsonSchema(SourceNode node) {
    SourceNode written = known.get(node);
    if (written == null) {
      written = written(node, false);
      known.put(node, written);
      known.put(written, written);
    }
    return written;
  }

  private SourceNode written(SourceNode node, boolean names) {
    if (node instanceof SourceNode.Sequence sequence) {
      List<SourceNode> items = new ArrayList<>();
      sequence.items().forEach(item -> items.add(written(item, false)));
      return new SourceNode.Sequence(node.place(), items);
    }
    if (!(node instanceof SourceNode.Mapping mapping)) {
      return node;
    }
    if (!names) {
      References.reference(mapping).ifPresent(r -> references.rewrite(r, this::asJsonSchema));
    }
    Map<String, SourceNode.Entry> entries = new LinkedHashMap<>();
    boolean nullable = !names
        && mapping.get("nullable").orElse(null) instanceof SourceNode.Bool flag
        && flag.value();
    boolean idle = nullable && isIdle(mapping);
    for (SourceNode.Entry entry : mapping.entries()) {
      String key = entry.key();
      boolean data = !names && Walk.isData(key);
      SourceNode value = data ? entry.value() : written(entry.value(), Walk.holdsNames(key, names));
      if (names) {
        entries.put(key, new SourceNode.Entry(key, entry.place(), value));
      } else if (key.equals("example")) {
        SourceNode examples = new SourceNode.Sequence(value.place(), List.of(value));
        entries.putIfAbsent("examples", new SourceNode.Entry("examples", entry.place(), examples));
      } else if (!key.equals("xml") && (!key.equals("nullable") || idle)) {
        entries.put(key, new SourceNode.Entry(key, entry.place(), value));
      }
    }
    if (nullable && !idle) {
      allowNull(entries);
      nulls.add(mapping);
    }
    return new SourceNode.Mapping(node.place(), entries);
  }

  /** Beside a choice or a reference that leaves out null, the flag is one that readers find, and report. */
  private static boolean isIdle(SourceNode.Mapping schema) {
    return schema.get("type").isEmpty()
        && schema.keys().stream().anyMatch(Set.of("allOf", "anyOf", "oneOf", "$ref")::contains);
  }

  /** Without a {@code type} null is allowed already, unless an {@code enum} does not list it. */
  private static void allowNull(Map<String, SourceNode.Entry> entries) {
    SourceNode.Entry type = entries.get("type");
    if (type != null && type.value() instanceof SourceNode.Text) {
      SourceNode nothing = new SourceNode.Text(type.value().place(), "null");
      entries.put("type", with(type, List.of(type.value(), nothing)));
    }
    SourceNode.Entry values = entries.get("enum");
    if (values != null
        && values.value() instanceof SourceNode.Sequence sequence
        && sequence.items().stream().noneMatch(SourceNode.Null.class::isInstance)) {
      List<SourceNode> all = new ArrayList<>(sequence.items());
      all.add(new SourceNode.Null(values.value().place()));
      entries.put("enum", with(values, all));
    }
  }

  private static SourceNode.Entry with(SourceNode.Entry entry, List<SourceNode> items) {
    return new SourceNode.Entry(
        entry.key(), entry.place(), new SourceNode.Sequence(entry.value().place(), items));
  }
}
