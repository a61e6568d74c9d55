package dev.parley.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    if (options.size() == 1) {
      explanation.explain(options.get(0), place);
      return;
    }
    int meant = meant(options, place.value());
    String expected = Expectation.ofAny(options);
    String found = Words.found(place.value());
    if (meant < 0) {
      explanation.add(place, "no-option", expected, found, null);
      return;
    }
    Schema option = options.get(meant);
    String hint = "taken for option " + (meant + 1) + " of " + options.size() + ", "
        + Expectation.ofOption(option);
    explanation.add(place, "no-option", expected, found, hint);
    explanation.explain(option, place);
  }

  /** The option that the value resembles most; negative if none stands out. */
  private static int meant(List<Schema> options, Json value) {
    int meant = -1;
    int most = Integer.MIN_VALUE;
    boolean isShared = false;
    for (int index = 0; index < options.size(); index++) {
      if (Kinds.fits(options.get(index), value)) {
        int resemblance = resemblance(options.get(index), value);
        isShared = resemblance == most || resemblance < most && isShared;
        if (resemblance > most) {
          meant = index;
          most = resemblance;
        }
      }
    }
    return isShared ? -1 : meant;
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
