package dev.parley.runtime;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the schema under {@code not} leaves, as a noun phrase: no more is refused than the phrase says. */
final class Exclusion {
  private static final String BUT = "anything but ";
  private static final String OTHERS = "what its schema does not exclude";
  private static final Set<String> PLAIN = Set.of("type", "range", "nullable", "open", "format");
  private static final Set<String> VALUES = Set.of("const", "enum", "type");
  private static final Set<String> MEMBERS =
      Set.of("required", "properties", "propertiesOf", "namesOf");

  private Exclusion() {}

  static String of(Schema refused, Json value) {
    if (refused.saysNothing()) {
      return "nothing here";
    }
    Schema schema = refused.resolved();
    if (!isWhole(refused)) {
      boolean hasKind = !schema.types().isEmpty() || !schema.values().isEmpty();
      return hasKind ? BUT + Expectation.of(refused) + " that its schema excludes" : OTHERS;
    }
    String phrase = Expectation.ofOption(refused);
    // Without a type, what it says of objects lets all other values fit.
    boolean isOther =
        !(value instanceof Json.Object) && Expectation.of(refused).equals(Expectation.ANYTHING);
    return phrase.equals(Expectation.ANYTHING) || isOther ? OTHERS : BUT + phrase;
  }

  /** Whether all that the phrase speaks of fits the schema. */
  private static boolean isWhole(Schema declared) {
    Schema schema = declared.followed();
    Set<String> keywords = new HashSet<>(schema.keywords().members().keySet());
    if (!schema.values().isEmpty()) {
      return VALUES.containsAll(keywords);
    }
    if (keywords.equals(Set.of("anyOf"))) {
      List<Schema> options = schema.schemas("anyOf");
      return options.stream().allMatch(Exclusion::isWhole)
          || options.stream().map(Expectation::ofOption).anyMatch(Expectation.ANYTHING::equals);
    }
    keywords.removeAll(PLAIN);
    return keywords.isEmpty()
        || MEMBERS.containsAll(keywords)
            && List.of("object").containsAll(schema.types())
            && areWhole(schema);
  }

  /** Whether the properties that must be there are all that is said of objects, or the one value of the only one. */
  private static boolean areWhole(Schema schema) {
    Map<String, Schema> properties = schema.properties();
    return properties.isEmpty()
        || properties.keySet().equals(schema.requiredNames())
            && properties.values().stream()
                .allMatch(property -> properties.size() == 1
                    && property.values().size() == 1
                    && VALUES.containsAll(property.keywords().members().keySet()));
  }
}
