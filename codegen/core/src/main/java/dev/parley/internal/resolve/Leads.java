package dev.parley.internal.resolve;

import dev.parley.internal.schema.Declared;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says which property leads an object of which nothing must be there. Languages that write commas between parameters have one parameter without; if that
 * is another one after an edit, lines change that nobody has edited. Whichever has led still does as long as it may, and the first one does to begin with.
 */
final class Leads {
  private Leads() {}

  /** By source of the type, and path inside it. */
  static Map<String, Map<String, String>> settle(List<Declared> types, TypeNames.Held held) {
    Map<String, Map<String, String>> leads = new HashMap<>();
    for (Declared type : types) {
      Map<String, String> inside = new HashMap<>();
      InnerPlaces.members(type.shape()).stream()
          .filter(object -> !object.free().isEmpty())
          .forEach(object -> inside.put(
              object.path(),
              held.lead(type, object.path())
                  .filter(object.free()::contains)
                  .orElse(object.free().get(0))));
      leads.put(type.source(), inside);
    }
    return leads;
  }
}
