package dev.parley.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code anyOf} and {@code oneOf}: where no option fits, the one that was probably meant is explained. */
final class ChoiceRules {
  private ChoiceRules() {}

  static void explain(Explanation explanation, Schema schema, Place place, String keyword) {
    List<Schema> options = schema.schemas(keyword);
    if (options.isEmpty()) {
      return;
    }
    List<String> fitting = new ArrayList<>();
    for (int index = 0; index < options.size(); index++) {
      if (explanation.fits(options.get(index), place.value())) {
        fitting.add(String.valueOf(index + 1));
      }
    }
    if (fitting.isEmpty()) {
      none(explanation, options, place);
    } else if (fitting.size() > 1 && keyword.equals("oneOf")) {
      String found = Words.found(place.value()) + " that fits options " + Words.both(fitting);
      explanation.add(
          place, "several-options", "exactly one of " + options.size() + " options", found, null);
    }
  }

  private static void none(Explanation explanation, List<Schema> options, Place place) {
    List<Schema> alike =
        options.stream().filter(option -> Kinds.fits(option, place.value())).toList();
    // A line about the options would say nothing new.
    if (options.size() == 1 || alike.size() == 1) {
      explanation.explain(options.size() == 1 ? options.get(0) : alike.get(0), place);
      return;
    }
    Schema meant = meant(alike, place.value());
    String hint = meant == null ? null : "taken for " + Expectation.ofOption(meant);
    String found = Words.found(place.value());
    explanation.add(place, "no-option", Expectation.ofAny(options), found, hint);
    if (meant != null) {
      explanation.explain(meant, place);
    }
  }

  /** The option that the value resembles most, if one stands out. */
  private static @Nullable Schema meant(List<Schema> options, Json value) {
    Schema meant = null;
    int most = Integer.MIN_VALUE;
    for (Schema option : options) {
      int resemblance = resemblance(option, value);
      if (resemblance >= most) {
        meant = resemblance > most ? option : null;
        most = resemblance;
      }
    }
    return meant;
  }

  private static int resemblance(Schema option, Json value) {
    Schema shape = Kinds.shape(option, value);
    if (shape == null || !(value instanceof Json.Object object)) {
      return 0;
    }
    int resemblance = 0;
    Map<String, Json> members = object.members();
    for (String name : shape.propertyNames()) {
      Schema property = shape.propertyOrAny(name);
      Json member = members.get(name);
      if (member == null) {
        resemblance -= shape.requiredNames().contains(name) ? 1 : 0;
      } else if (!property.resolved().values().isEmpty()) {
        resemblance += Kinds.fits(property, member) ? 20 : -20;
      } else {
        resemblance += Kinds.fits(property, member) ? 2 : 1;
      }
    }
    for (Schema part : shape.schemas("allOf")) {
      resemblance += resemblance(part, value);
    }
    return resemblance;
  }
}
