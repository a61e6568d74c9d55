package dev.parley.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an object must be, in this order: properties that are missing, each followed by what is wrong inside its probable
 * rename; properties at the wrong level; properties that the contract does not have; and what is wrong inside the others.
 */
final class ObjectRules {
  private ObjectRules() {}

  static void explain(Explanation explanation, Schema schema, Place place) {
    Displaced wrapped = place.checked() ? null : Shapes.wrapped(schema, place);
    if (wrapped != null) {
      unwrap(explanation, schema, place, wrapped);
      return;
    }
    Place here = place.readAs(schema);
    missing(explanation, schema, here);
    explanation.before(
        () -> MemberRules.explain(explanation, schema, here),
        () -> inside(explanation, schema, here));
  }

  static void unwrap(Explanation explanation, Schema schema, Place place, Displaced wrapped) {
    String found = "them " + wrapped.place().found().inside();
    explanation.add(
        place, "wrong-level", "its properties " + place.expected().inside(), found, wrapped.hint());
    explanation.explain(schema, wrapped.place());
  }

  private static void missing(Explanation explanation, Schema schema, Place here) {
    Json.Object object = (Json.Object) here.value();
    Set<String> required = schema.requiredNames();
    List<String> missing = new ArrayList<>();
    Map<String, Displaced> elsewhere = new LinkedHashMap<>();
    for (String name : schema.propertyNames()) {
      if (required.contains(name)
          && !object.members().containsKey(name)
          && !name.equals(here.settled())) {
        Displaced level = here.checked() ? null : Levels.find(explanation, schema, here, name);
        if (level == null) {
          missing.add(name);
        } else {
          elsewhere.put(name, level);
        }
      }
    }
    // A part of a schema does not know what the whole of it calls a property.
    Map<String, Displaced> renamed =
        here.checked() ? Map.of() : Renames.find(explanation, schema, here, missing);
    for (String name : missing) {
      Schema wanted = schema.propertyOrAny(name);
      addMissing(explanation, here, name, Expectation.of(wanted), renamed.get(name));
      if (renamed.containsKey(name)) {
        explanation.explain(wanted, renamed.get(name).place());
      }
    }
    elsewhere.forEach((name, displaced) -> {
      Place place = displaced.place();
      String found = "at " + Words.name(place.found().pointer());
      explanation.add(place, "wrong-level", here.expected().inside(), found, displaced.hint());
      explanation.explain(schema.propertyOrAny(name), place);
    });
  }

  static void addMissing(
      Explanation explanation,
      Place here,
      String name,
      String expected,
      @Nullable Displaced displaced) {
    Place place = here.property(name, Json.Null.NULL, false);
    String hint = displaced == null ? here.lookedFor() : displaced.hint();
    explanation.add(place, "missing", expected, "nothing", hint);
  }

  private static void inside(Explanation explanation, Schema schema, Place here) {
    Map<String, Json> members = ((Json.Object) here.value()).members();
    Set<String> required = schema.requiredNames();
    Set<String> declared = schema.propertyNames();
    for (String name : declared) {
      Json value = members.get(name);
      if (value != null && !name.equals(here.settled())) {
        boolean isOptional = !required.contains(name);
        explanation.explain(schema.propertyOrAny(name), here.property(name, value, isOptional));
      }
    }
    Schema others = schema.others();
    List<Schema> patterns = schema.patterns();
    if (others == null && patterns.isEmpty()) {
      return;
    }
    Set<String> named = schema.properties().keySet();
    members.forEach((name, value) -> {
      Place place = here.property(name, value, true);
      boolean isKnown = named.contains(name);
      for (Schema pattern : patterns) {
        Schema wanted = pattern.schema("schema");
        if (wanted != null && pattern.matches(name)) {
          isKnown = true;
          explanation.explain(wanted, place);
        }
      }
      if (!isKnown && others != null) {
        explanation.explain(others, place);
      }
    });
  }
}
