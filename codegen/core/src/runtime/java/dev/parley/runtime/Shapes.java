package dev.parley.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Recognises an object by its properties: under another name, laid out flat one level too high, or inside a wrapper. */
final class Shapes {
  private Shapes() {}

  /** How many properties of a missing object stand in the value. */
  static int shared(Schema schema, String missing, Json value) {
    Schema wanted = Kinds.shape(schema.propertyOrAny(missing), value);
    if (wanted == null || !(value instanceof Json.Object object)) {
      return 0;
    }
    return (int)
        wanted.propertyNames().stream().filter(object.members()::containsKey).count();
  }

  /** The missing object, if most of its properties lie among the stray ones, more than any stray object has of them. */
  static @Nullable Displaced flat(
      Explanation explanation,
      Schema schema,
      Place here,
      String missing,
      Map<String, Json> stray,
      int shared) {
    Schema wanted = schema.propertyOrAny(missing).resolved();
    Map<String, Json> members = new LinkedHashMap<>();
    for (String name : wanted.propertyNames()) {
      Json value = stray.get(name);
      if (value != null && Kinds.fits(wanted.propertyOrAny(name), value)) {
        members.put(name, value);
      }
    }
    int needed = wanted.requiredNames().size();
    boolean isWhole = needed > 0 && members.keySet().containsAll(wanted.requiredNames());
    boolean isMost = members.size() > 1 && members.size() * 2 >= needed;
    if (members.size() <= shared || !isWhole && !isMost) {
      return null;
    }
    members.keySet().forEach(name -> explanation.claim((Json.Object) here.value(), name));
    stray.keySet().removeAll(members.keySet());
    Json object = new Json.Object(MemberOrder.of(members));
    String hint = "its properties stand one level too high: put them inside " + Words.name(missing);
    return new Displaced(here.displaced(missing, here.found(), object), hint);
  }

  /** The place inside the wrapper, if the whole object stands in one of its own properties. */
  static @Nullable Displaced wrapped(Schema schema, Place here) {
    Json.Object object = (Json.Object) here.value();
    List<String> absent = schema.requiredNames().stream()
        .filter(name -> !object.members().containsKey(name) && !name.equals(here.settled()))
        .toList();
    boolean isAnyThere = schema.requiredNames().stream()
        .anyMatch(name -> object.members().containsKey(name)
            && !schema.propertyOrAny(name).resolved().has("const"));
    if (absent.size() < 2 || isAnyThere) {
      return null;
    }
    int candidates = Likeness.CANDIDATES;
    for (Map.Entry<String, Json> each : object.members().entrySet()) {
      Json inside = candidates-- > 0 && schema.property(each.getKey()) == null
          ? opened(each.getValue())
          : null;
      if (inside instanceof Json.Object inner) {
        long there = absent.stream()
            .filter(name -> inner.members().containsKey(name)
                && Kinds.fits(schema.propertyOrAny(name), inner.members().get(name)))
            .count();
        if (there > 1 && there * 2 >= absent.size()) {
          return unwrapped(here, each.getKey(), inner);
        }
      }
    }
    return null;
  }

  /** What a property holds, be it JSON or the text of JSON. */
  static Json opened(Json value) {
    Json inside = value instanceof Json.Text text ? Document.inside(text.value()) : null;
    return inside == null ? value : inside;
  }

  /** What stands in the wrapper and beside it, read as one. */
  static Displaced unwrapped(Place here, String wrapper, Json.Object inner) {
    Map<String, Json> outer = ((Json.Object) here.value()).members();
    Map<String, Json> members = new LinkedHashMap<>(outer);
    members.remove(wrapper);
    inner.members().forEach(members::putIfAbsent);
    boolean isText = outer.get(wrapper) instanceof Json.Text;
    String hint = "the whole object stands inside " + Words.name(wrapper)
        + (isText ? " as JSON text: parse and unwrap it" : ": unwrap it");
    return new Displaced(here.unwrapped(wrapper, new Json.Object(MemberOrder.of(members))), hint);
  }
}
