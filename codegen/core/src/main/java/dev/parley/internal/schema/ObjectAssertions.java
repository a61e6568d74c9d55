package dev.parley.internal.schema;

import dev.parley.internal.pattern.PatternTranslation;
import dev.parley.internal.source.SourceNode;
import dev.parley.model.Assertion;
import dev.parley.model.Assertion.Kind;
import dev.parley.model.Constraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The keywords of objects; {@code dependencies} of older drafts are {@code dependentRequired} and {@code dependentSchemas}. */
final class ObjectAssertions {
  private final AssertionReader assertions;
  private final StringReader strings;

  ObjectAssertions(AssertionReader assertions, StringReader strings) {
    this.assertions = assertions;
    this.strings = strings;
  }

  void read(SchemaView view, SourceNode.Mapping whole, List<Assertion> parts) {
    properties(view, whole).ifPresent(parts::add);
    view.takeSequence(Keyword.REQUIRED)
        .map(ObjectAssertions::names)
        .filter(names -> !names.isEmpty())
        .ifPresent(names -> parts.add(new Assertion.Required(names)));
    for (Constraint size :
        ArrayReader.sizes(view, Keyword.MIN_PROPERTIES, Keyword.MAX_PROPERTIES)) {
      parts.add(new Assertion.Keeps(Kind.OBJECT, size));
    }
    view.take(Keyword.PROPERTY_NAMES)
        .ifPresent(names -> parts.add(new Assertion.Names(assertions.readPart(names))));
    for (Keyword keyword :
        List.of(Keyword.DEPENDENT_REQUIRED, Keyword.DEPENDENT_SCHEMAS, Keyword.DEPENDENCIES)) {
      view.takeMapping(keyword).ifPresent(dependents -> {
        for (SourceNode.Entry entry : dependents.entries()) {
          Assertion asserts = entry.value() instanceof SourceNode.Sequence sequence
              ? new Assertion.Required(names(sequence))
              : assertions.read(entry.value());
          parts.add(new Assertion.Dependent(entry.key(), asserts));
        }
      });
    }
  }

  private Optional<Assertion> properties(SchemaView view, SourceNode.Mapping whole) {
    Map<String, Assertion> named = new LinkedHashMap<>();
    view.takeMapping(Keyword.PROPERTIES)
        .ifPresent(properties ->
            properties.entries().forEach(e -> named.put(e.key(), assertions.readPart(e.value()))));
    List<Assertion.Patterned> patterned = new ArrayList<>();
    Optional<SourceNode.Mapping> patterns = view.takeMapping(Keyword.PATTERN_PROPERTIES);
    patterns.ifPresent(p -> p.entries().forEach(e -> patterned(e, patterned::add)));
    boolean all = patterns.map(p -> p.keys().size()).orElse(0) == patterned.size();
    if (!all && view.has(Keyword.ADDITIONAL_PROPERTIES)) {
      // Nobody knows which properties the expression would have covered.
      view.notEnforced(Keyword.ADDITIONAL_PROPERTIES, "a pattern beside it is not");
      return parts(named, patterned, Optional.empty());
    }
    Optional<Assertion> others = view.take(Keyword.ADDITIONAL_PROPERTIES).map(assertions::readPart);
    if (others.isPresent()) {
      // What is in the type already counts here only by its name.
      whole
          .mapping("properties")
          .ifPresent(properties -> properties
              .keys()
              .forEach(name -> named.putIfAbsent(name, new Assertion.Always(true))));
    }
    return parts(named, patterned, others);
  }

  private static Optional<Assertion> parts(
      Map<String, Assertion> named,
      List<Assertion.Patterned> patterned,
      Optional<Assertion> others) {
    return named.isEmpty() && patterned.isEmpty() && others.isEmpty()
        ? Optional.empty()
        : Optional.of(new Assertion.Properties(named, patterned, others));
  }

  private void patterned(SourceNode.Entry entry, Consumer<Assertion.Patterned> patterned) {
    strings
        .pattern(entry.key(), "patternProperties", entry.place(), PatternTranslation.LONGEST)
        .ifPresent(names ->
            patterned.accept(new Assertion.Patterned(names, assertions.readPart(entry.value()))));
  }

  private static List<String> names(SourceNode.Sequence names) {
    return names.items().stream()
        .flatMap(n -> Optional.of(n)
            .filter(SourceNode.Text.class::isInstance)
            .map(t -> ((SourceNode.Text) t).value())
            .stream())
        .toList();
  }
}
