package dev.parley.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the undeclared property that a missing one was probably renamed to. The signs are tried from the strongest to the
 * weakest, so that a property goes to the one that it resembles most: the value (a constant), the name in another style, a slip
 * in the name, one name inside the other, an object of the same properties, and last that nothing else is left.
 */
final class Renames {
  private final Explanation explanation;
  private final Schema schema;
  private final Place here;
  private final Map<String, Json> stray = new LinkedHashMap<>();
  private final Map<String, Displaced> found = new LinkedHashMap<>();
  private final boolean isOnlyStray;

  private Renames(Explanation explanation, Schema schema, Place here) {
    this.explanation = explanation;
    this.schema = schema;
    this.here = here;
    this.isOnlyStray = gatherStray();
  }

  static Map<String, Displaced> find(
      Explanation explanation, Schema schema, Place here, List<String> missing) {
    boolean isMap = schema.others() != null;
    if (missing.isEmpty() || isMap) {
      return Map.of();
    }
    Renames renames = new Renames(explanation, schema, here);
    renames.pair(missing, Renames::byValue);
    renames.pair(missing, Renames::byLetters);
    renames.pair(missing, Renames::bySlips);
    renames.pair(missing, Renames::byPart);
    renames.flatten(missing);
    renames.pair(missing, Renames::byShape);
    if (missing.size() == 1 && renames.isOnlyStray) {
      renames.pair(missing, Renames::byElimination);
    }
    return renames.found;
  }

  private boolean gatherStray() {
    Json.Object object = (Json.Object) here.value();
    int all = 0;
    for (Map.Entry<String, Json> each : object.members().entrySet()) {
      String name = each.getKey();
      boolean isKnown = schema.property(name) != null || schema.requiredNames().contains(name);
      if (isKnown || name.equals(here.settled()) || explanation.isClaimed(object, name)) {
        continue;
      }
      if (++all > Likeness.CANDIDATES) {
        break;
      }
      if (name.length() <= Likeness.LONGEST) {
        stray.put(name, each.getValue());
      }
    }
    return all == 1;
  }

  /** How far two properties are from being the same; negative if this sign does not speak for it. */
  private interface Sign {
    int distance(Renames renames, String missing, String stray, Json value);
  }

  private void pair(List<String> missing, Sign sign) {
    for (String name : missing) {
      String nearest = found.containsKey(name) ? null : nearest(name, sign);
      if (nearest != null) {
        Json value = stray.remove(nearest);
        explanation.claim((Json.Object) here.value(), nearest);
        Place place = here.displaced(name, here.found().child(nearest), value);
        found.put(name, new Displaced(place, hint(name, nearest)));
      }
    }
  }

  static String hint(String name, String nearest) {
    String now = Words.name(nearest);
    return now + " is not in the contract: was " + Words.name(name) + " renamed to " + now + "?";
  }

  private @Nullable String nearest(String name, Sign sign) {
    String nearest = null;
    int shortest = Integer.MAX_VALUE;
    for (Map.Entry<String, Json> each : stray.entrySet()) {
      if (Kinds.fits(schema.propertyOrAny(name), each.getValue())) {
        int distance = sign.distance(this, name, each.getKey(), each.getValue());
        if (distance >= 0 && distance < shortest) {
          shortest = distance;
          nearest = each.getKey();
        }
      }
    }
    return nearest;
  }

  private void flatten(List<String> missing) {
    for (String name : missing) {
      if (!found.containsKey(name)) {
        int shared = stray.values().stream()
            .mapToInt(each -> Shapes.shared(schema, name, each))
            .max()
            .orElse(0);
        Displaced flat = Shapes.flat(explanation, schema, here, name, stray, shared);
        if (flat != null) {
          found.put(name, flat);
        }
      }
    }
  }

  private int byValue(String missing, String name, Json value) {
    Schema wanted = schema.propertyOrAny(missing).resolved();
    return wanted.values().isEmpty() || wanted.isTrue("open") ? -1 : 0;
  }

  private int byLetters(String missing, String name, Json value) {
    return Likeness.letters(missing).equals(Likeness.letters(name)) ? 0 : -1;
  }

  private int bySlips(String missing, String name, Json value) {
    return explanation.likeness().slips(missing, name);
  }

  private int byPart(String missing, String name, Json value) {
    return Likeness.leftOver(missing, name);
  }

  private int byShape(String missing, String name, Json value) {
    int shared = Shapes.shared(schema, missing, value);
    return shared == 0 ? -1 : Integer.MAX_VALUE - 1 - shared;
  }

  // The weakest sign: a scalar must be right in every respect, and must not be what an object
  // further in is waiting for.
  private int byElimination(String missing, String name, Json value) {
    boolean isScalar = !(value instanceof Json.Object) && !(value instanceof Json.Array);
    if (isScalar && !Explanation.probe(schema.propertyOrAny(missing), value).isEmpty()) {
      return -1;
    }
    Map<String, Json> members = ((Json.Object) here.value()).members();
    boolean isWantedInside = schema.propertyNames().stream()
        .anyMatch(each -> Kinds.declares(
            schema.property(each), members.getOrDefault(each, Json.Null.NULL), name));
    return isWantedInside ? -1 : 0;
  }
}
