package dev.parley.runtime;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds a missing property that stands under its own name at another level: further out, or one level further in. */
final class Levels {
  private static final int LEVELS_OUT = 8;

  private Levels() {}

  static @Nullable Displaced find(Explanation explanation, Schema schema, Place here, String name) {
    Place place = further(explanation, schema, here, name);
    if (place == null) {
      return null;
    }
    String hint = "found at " + Words.name(place.found().pointer()) + "; expected "
        + here.expected().inside();
    return new Displaced(place, hint);
  }

  private static @Nullable Place further(
      Explanation explanation, Schema schema, Place here, String name) {
    Schema wanted = schema.propertyOrAny(name);
    Place outer = here.enclosing();
    for (int level = 0; outer != null && level < LEVELS_OUT; level++, outer = outer.enclosing()) {
      Schema read = outer.schema();
      boolean isStray = read != null && read.others() == null && !declares(read, name);
      if (isStray && take(explanation, wanted, outer.value(), name)) {
        Json value = ((Json.Object) outer.value()).members().get(name);
        return here.displaced(name, outer.found().child(name), value);
      }
    }
    return inside(explanation, schema, wanted, here, name);
  }

  private static @Nullable Place inside(
      Explanation explanation, Schema schema, Schema wanted, Place here, String name) {
    Json.Object object = (Json.Object) here.value();
    int candidates = Likeness.CANDIDATES;
    for (Map.Entry<String, Json> each : object.members().entrySet()) {
      if (candidates-- == 0) {
        return null;
      }
      boolean isKnownThere = Kinds.declares(schema.property(each.getKey()), each.getValue(), name);
      boolean isTaken = isKnownThere || explanation.isClaimed(object, each.getKey());
      if (!isTaken && take(explanation, wanted, each.getValue(), name)) {
        Json value = ((Json.Object) each.getValue()).members().get(name);
        return here.displaced(name, here.found().child(each.getKey()).child(name), value);
      }
    }
    return null;
  }

  private static boolean declares(Schema read, String name) {
    return read.property(name) != null || read.requiredNames().contains(name);
  }

  private static boolean take(Explanation explanation, Schema wanted, Json from, String name) {
    if (!(from instanceof Json.Object object) || explanation.isClaimed(object, name)) {
      return false;
    }
    Json value = object.members().get(name);
    if (value == null || !Kinds.fits(wanted, value)) {
      return false;
    }
    explanation.claim(object, name);
    return true;
  }
}
