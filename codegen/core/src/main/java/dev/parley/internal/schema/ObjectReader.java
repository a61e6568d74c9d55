package dev.parley.internal.schema;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import dev.parley.internal.names.Words;
import dev.parley.internal.pattern.PatternTranslation;
import dev.parley.internal.source.Excerpt;
import dev.parley.internal.source.Nearest;
import dev.parley.internal.source.SourceNode;
import dev.parley.model.Assertion;
import dev.parley.model.Constraint;
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
  private final StringReader strings;
  private final ConditionalProperties conditional;
  private final Diagnostics diagnostics;

  ObjectReader(
      SchemaReader schemas,
      StringReader strings,
      ConditionalProperties conditional,
      Diagnostics diagnostics) {
    this.schemas = schemas;
    this.strings = strings;
    this.conditional = conditional;
    this.diagnostics = diagnostics;
  }

  Shape read(SchemaView view, String context) {
    Optional<SourceNode> others = view.peek(Keyword.ADDITIONAL_PROPERTIES);
    boolean closed = others.orElse(null) instanceof SourceNode.Bool more && !more.value();
    boolean describes = others.isPresent() && !(others.get() instanceof SourceNode.Bool);
    boolean patterns = view.has(Keyword.PATTERN_PROPERTIES);
    boolean fields =
        view.has(Keyword.PROPERTIES) || view.has(Keyword.REQUIRED) && !describes && !patterns;
    if (!fields && (!closed || patterns)) {
      return patterns ? patterned(view, closed, context) : map(view, context);
    }
    if (patterns) {
      view.leave(Keyword.PATTERN_PROPERTIES, "a type knows its properties by name");
      return new Shape.ObjectOf(
          fields(view, new Shape.Anything(), context), false, Optional.of(new Shape.Anything()));
    }
    if (others.isPresent() && !closed) {
      view.take(Keyword.ADDITIONAL_PROPERTIES);
      Shape other = schemas.readOutside(others.get(), context + "Value");
      return new Shape.ObjectOf(fields(view, other, context), false, Optional.of(other));
    }
    List<Field> declared = new ArrayList<>(fields(view, new Shape.Anything(), context));
    if (closed && declared.stream().allMatch(f -> isDeclared(view, f.name()))) {
      view.take(Keyword.ADDITIONAL_PROPERTIES);
    }
    if (closed) {
      return new Shape.ObjectOf(declared, true);
    }
    ConditionalProperties.Found more = conditional.of(view.node(), declared);
    declared.addAll(more.fields());
    return new Shape.ObjectOf(
        declared,
        false,
        more.describesOthers() ? Optional.of(new Shape.Anything()) : Optional.empty());
  }

  private static boolean isDeclared(SchemaView view, String name) {
    return view.node().mapping("properties").flatMap(p -> p.get(name)).isPresent();
  }

  private Shape map(SchemaView view, String context) {
    Shape value = view.take(Keyword.ADDITIONAL_PROPERTIES)
        .map(v -> schemas.read(v, context + "Value"))
        .orElse(new Shape.Anything());
    return new Shape.MapOf(value, sizes(view));
  }

  private static List<Constraint> sizes(SchemaView view) {
    return ArrayReader.sizes(view, Keyword.MIN_PROPERTIES, Keyword.MAX_PROPERTIES);
  }

  /** One pattern, and no other properties: a map whose names keep the pattern. */
  private Shape patterned(SchemaView view, boolean closed, String context) {
    List<SourceNode.Entry> patterns = new ArrayList<>();
    view.node().mapping("patternProperties").ifPresent(m -> m.entries().forEach(patterns::add));
    Optional<Constraint.Matches> names = closed && patterns.size() == 1
        ? strings.pattern(
            patterns.get(0).key(),
            "patternProperties",
            patterns.get(0).place(),
            PatternTranslation.LONGEST)
        : Optional.empty();
    if (names.isEmpty()) {
      view.leave(Keyword.PATTERN_PROPERTIES, "which schema a property keeps depends on its name");
      return new Shape.MapOf(new Shape.Anything(), sizes(view));
    }
    view.take(Keyword.PATTERN_PROPERTIES);
    view.take(Keyword.ADDITIONAL_PROPERTIES);
    view.assertAlso(new Assertion.Names(new Assertion.Keeps(Assertion.Kind.STRING, names.get())));
    Shape value = schemas.read(patterns.get(0).value(), context + "Value");
    return new Shape.MapOf(value, sizes(view));
  }

  /**
   * @param undeclared what a property is that must be there, and that only its name is known of
   */
  private List<Field> fields(SchemaView view, Shape undeclared, String context) {
    Map<String, SourceNode.Text> required = required(view);
    List<Field> fields = new ArrayList<>();
    List<String> names = new ArrayList<>();
    view.takeMapping(Keyword.PROPERTIES).ifPresent(properties -> {
      for (SourceNode.Entry property : properties.entries()) {
        boolean isRequired = required.remove(property.key()) != null;
        names.add(property.key());
        if (isRequired || !never(view, property)) {
          fields.add(field(property, isRequired, context));
        }
      }
    });
    Room.PROPERTIES.hold(fields.size() + required.size(), view.node().place(), diagnostics);
    for (SourceNode.Text name : required.values()) {
      diagnostics.add(
          Rule.REQUIRED_UNDECLARED,
          name.place(),
          "`required` names " + Excerpt.quoted(name.value())
              + ", which is not among the `properties`" + Nearest.hint(name.value(), names),
          "declare the property, or correct the name");
      fields.add(new Field(name.value(), undeclared, true, Documentation.NONE, name.place()));
    }
    return fields;
  }

  /** A property that must not be there is no part of the type. */
  private static boolean never(SchemaView view, SourceNode.Entry property) {
    if (!(property.value() instanceof SourceNode.Bool may) || may.value()) {
      return false;
    }
    Assertion absent = new Assertion.Properties(
        Map.of(property.key(), new Assertion.Always(false)), List.of(), Optional.empty());
    view.assertAlso(new Assertion.All(List.of(absent)));
    return true;
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
