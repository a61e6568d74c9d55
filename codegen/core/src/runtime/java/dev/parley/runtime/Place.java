package dev.parley.runtime;

import org.jspecify.annotations.Nullable;

/**
 * A value under explanation: where the contract expects it, where it was found (which differs inside a probable rename), and
 * the object that encloses it.
 *
 * @param enclosing the place of the object around this one, if any
 * @param schema what the value is read as, once that is known
 * @param optional whether the value could be left out
 * @param checked whether this is held to {@code check}, after the type has had its say
 * @param settled a property that has been dealt with already: the tag of a union
 */
record Place(
    Path expected,
    Path found,
    Json value,
    @Nullable Place enclosing,
    @Nullable Schema schema,
    boolean optional,
    boolean checked,
    @Nullable String settled) {

  static Place root(Json value) {
    return new Place(Path.ROOT, Path.ROOT, value, null, null, false, false, null);
  }

  Place readAs(Schema schema) {
    return new Place(expected, found, value, enclosing, schema, optional, checked, settled);
  }

  Place settling(String name) {
    return new Place(expected, found, value, enclosing, schema, optional, checked, name);
  }

  Place checking() {
    return new Place(expected, found, value, enclosing, schema, optional, true, null);
  }

  Place property(String name, Json value, boolean optional) {
    return inside(name, found.child(name), value, optional);
  }

  Place item(int index, Json value) {
    return property(String.valueOf(index), value, false);
  }

  /** A property that stands somewhere else than the contract wants it. */
  Place displaced(String name, Path found, Json value) {
    return inside(name, found, value, false);
  }

  /** What the contract expects here, found one level further down. */
  Place unwrapped(String wrapper, Json value) {
    return new Place(
        expected, found.child(wrapper), value, enclosing, schema, optional, checked, settled);
  }

  private Place inside(String name, Path found, Json value, boolean optional) {
    return new Place(expected.child(name), found, value, this, null, optional, checked, null);
  }

  /** For what is missing here: where it was looked for, if that is not where the contract says. */
  @Nullable
  String lookedFor() {
    String place = found.pointer();
    if (place.equals(expected.pointer())) {
      return null;
    }
    return "looked for "
        + (place.isEmpty() ? "at the top level" : "in " + Words.name(place.substring(1)));
  }
}
