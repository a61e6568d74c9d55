package dev.parley.internal.schema;

import dev.parley.diagnostic.Place;
import dev.parley.internal.pattern.PatternTranslation;
import dev.parley.internal.source.Dialect;
import dev.parley.internal.source.JsonText;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Walk;
import dev.parley.internal.text.PatientSearch;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of schemas as a validator may run it: every reference already resolved to a file and a pointer, so that the validator needs no ids;
 * without patterns that it could not compile. What is data stays as it is.
 */
public final class RunnableSchema {
  private static final Set<String> IDS =
      Set.of("$id", "$anchor", "$dynamicAnchor", "$recursiveAnchor", "$vocabulary");

  private final References references;
  private final Function<Place, String> location;
  private final boolean draft04;

  private RunnableSchema(SourceNode file, References references, Function<Place, String> location) {
    this.references = references;
    this.location = location;
    this.draft04 = Dialect.of(file) == Dialect.DRAFT_04;
  }

  /**
   * @param location how the validator is to find a place: the URI of its file and a fragment
   */
  public static JsonNode of(
      SourceNode file, References references, Function<Place, String> location) {
    return new RunnableSchema(file, references, location).runnable(file, false);
  }

  private JsonNode runnable(SourceNode node, boolean names) {
    if (node instanceof SourceNode.Sequence sequence) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      sequence.items().forEach(item -> array.add(runnable(item, false)));
      return array;
    }
    if (!(node instanceof SourceNode.Mapping mapping)) {
      return JsonText.of(node);
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (SourceNode.Entry entry : mapping.entries()) {
      if (names) {
        object.set(entry.key(), runnable(entry.value(), false));
      } else {
        keyword(entry).ifPresent(value -> object.set(entry.key(), value));
      }
    }
    return object;
  }

  private Optional<JsonNode> keyword(SourceNode.Entry entry) {
    String key = entry.key();
    if (entry.value() instanceof SourceNode.Text text) {
      if (key.equals("$ref")) {
        return references
            .target(text)
            .map(target -> JsonNodeFactory.instance.stringNode(location.apply(target.place())));
      }
      boolean left = IDS.contains(key)
          || key.equals("id") && draft04
          || key.equals("$schema") && Dialect.of(text.value()).isEmpty()
          || key.equals("pattern") && !isRunnable(text.value());
      return left ? Optional.empty() : Optional.of(JsonText.of(text));
    }
    if (key.equals("$recursiveAnchor") || key.equals("$vocabulary")) {
      return Optional.empty();
    }
    if (Walk.isData(key)) {
      return Optional.of(JsonText.of(entry.value()));
    }
    JsonNode value = runnable(entry.value(), Walk.holdsNames(key, false));
    if (key.equals("patternProperties") && value instanceof ObjectNode patterns) {
      patterns.propertyNames().stream()
          .filter(p -> !isRunnable(p))
          .toList()
          .forEach(patterns::remove);
    }
    return Optional.of(value);
  }

  /**
   * How a pattern is to be searched for; what no search here can do is found everywhere.
   *
   * @throws java.util.regex.PatternSyntaxException when it is none
   */
  public static Predicate<String> search(String pattern) {
    PatternTranslation translation = PatternTranslation.of(pattern, PatternTranslation.LONGEST);
    if (translation.matches().isPresent()) {
      return PatientSearch.of(translation.matches().get().java())::finds;
    }
    return translation.isPattern() ? text -> true : PatientSearch.of(pattern)::finds;
  }

  private static boolean isRunnable(String pattern) {
    return PatternTranslation.of(pattern, PatternTranslation.LONGEST).matches().isPresent();
  }
}
