package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.names.Words;
import dev.parley.internal.source.Nearest;
import dev.parley.internal.source.SourceNode;
import dev.parley.model.Documentation;
import dev.parley.model.Field;
import dev.parley.model.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code type: object}: declared properties, maps, and what is open or closed. */
final class ObjectReader {
  private final SchemaReader schemas;
  private final Diagnostics diagnostics;

  ObjectReader(SchemaReader schemas, Diagnostics diagnostics) {
    this.schemas = schemas;
    this.diagnostics = diagnostics;
  }

  Shape read(SchemaView view, String context) {
    Optional<SourceNode> additional = view.take(Keyword.ADDITIONAL_PROPERTIES);
    boolean closed = additional.orElse(null) instanceof SourceNode.Bool more && !more.value();
    boolean declares = view.has(Keyword.PROPERTIES) || view.has(Keyword.REQUIRED);
    if (!declares && !closed) {
      return map(view, additional, context);
    }
    if (additional.isPresent() && !(additional.get() instanceof SourceNode.Bool)) {
      view.notEnforced(
          Keyword.ADDITIONAL_PROPERTIES, "beside declared properties, others are ignored");
    }
    return new Shape.ObjectOf(fields(view, context), closed);
  }

  private Shape map(SchemaView view, Optional<SourceNode> values, String context) {
    Shape value = values.map(v -> schemas.read(v, context + "Value")).orElse(new Shape.Anything());
    return new Shape.MapOf(
        value,
        ArrayReader.sizes(
            view, Keyword.MIN_PROPERTIES, Keyword.MAX_PROPERTIES, diagnostics, List.of()));
  }

  private List<Field> fields(SchemaView view, String context) {
    Map<String, SourceNode.Text> required = required(view);
    List<Field> fields = new ArrayList<>();
    List<String> names = new ArrayList<>();
    view.takeMapping(Keyword.PROPERTIES).ifPresent(properties -> {
      for (SourceNode.Entry property : properties.entries()) {
        fields.add(field(property, required.remove(property.key()) != null, context));
        names.add(property.key());
      }
    });
    for (SourceNode.Text name : required.values()) {
      diagnostics.add(
          Rule.REQUIRED_UNDECLARED,
          name.place(),
          "`required` names " + SchemaReader.quoted(name.value())
              + ", which is not among the `properties`" + Nearest.hint(name.value(), names),
          "declare the property, or correct the name");
      fields.add(
          new Field(name.value(), new Shape.Anything(), true, Documentation.NONE, name.place()));
    }
    return fields;
  }

  private Field field(SourceNode.Entry property, boolean required, String context) {
    Shape shape = schemas.read(property.value(), context + Words.pascal(property.key()));
    return new Field(
        property.key(), shape, required, schemas.documentation(property.value()), property.place());
  }

  private Map<String, SourceNode.Text> required(SchemaView view) {
    Map<String, SourceNode.Text> names = new LinkedHashMap<>();
    view.takeSequence(Keyword.REQUIRED).ifPresent(sequence -> {
      for (SourceNode item : sequence.items()) {
        if (item instanceof SourceNode.Text text) {
          names.putIfAbsent(text.value(), text);
        } else {
          diagnostics.add(
              Rule.KEYWORD_VALUE,
              item.place(),
              "`required` lists " + item.describe() + ", and must list names",
              "write a name");
        }
      }
    });
    return names;
  }
}
