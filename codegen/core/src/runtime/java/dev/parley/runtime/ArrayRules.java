package dev.parley.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an array must be beyond being one: its size, whether items may repeat, and every item. */
final class ArrayRules {
  private ArrayRules() {}

  static void explain(Explanation explanation, Schema schema, Place place, Json.Array array) {
    List<Json> items = array.items();
    long least = schema.count("minItems", 0);
    long most = schema.count("maxItems", Long.MAX_VALUE);
    String found = items.isEmpty() ? "an empty array" : "an array of " + items(items.size());
    if (items.size() < least) {
      explanation.add(place, "minItems", "at least " + items(least), found, null);
    }
    if (items.size() > most) {
      explanation.add(place, "maxItems", "at most " + items(most), found, null);
    }
    if (schema.isTrue("uniqueItems")) {
      unique(explanation, place, items);
    }
    List<Schema> first = schema.schemas("prefixItems");
    Schema rest = schema.schema("items");
    contains(explanation, schema, place, items);
    if (rest != null && rest.isNever()) {
      if (items.size() > first.size()) {
        explanation.add(place, "maxItems", "at most " + items(first.size()), found, null);
      }
      rest = null;
    }
    for (int index = 0; index < items.size() && !explanation.isFull(); index++) {
      Schema item = index < first.size() ? first.get(index) : rest;
      if (item != null) {
        explanation.explain(item, place.item(index, items.get(index)));
      }
    }
  }

  private static void contains(
      Explanation explanation, Schema schema, Place place, List<Json> items) {
    Schema contained = schema.schema("contains");
    if (contained == null) {
      return;
    }
    long least = schema.count("minContains", 1);
    long most = schema.count("maxContains", Long.MAX_VALUE);
    long count =
        items.stream().filter(each -> explanation.fits(contained, each)).count();
    String found = items.isEmpty()
        ? "an empty array"
        : (count == 0 ? "none" : count) + " among " + items(items.size());
    if (count < least) {
      String expected = "at least " + items(least) + what(contained, least);
      explanation.add(place, "contains", expected, found, null);
    }
    if (count > most) {
      String expected = "at most " + items(most) + what(contained, most);
      explanation.add(place, "maxContains", expected, found, null);
    }
  }

  private static String what(Schema contained, long count) {
    String phrase = Expectation.ofOption(contained);
    if (phrase.equals("any value")) {
      return count == 1 ? " that fits `contains`" : " that fit `contains`";
    }
    return (count == 1 ? " that is " : " that are each ") + phrase;
  }

  private static void unique(Explanation explanation, Place place, List<Json> items) {
    Map<String, Integer> seen = new HashMap<>();
    for (int index = 0; index < items.size(); index++) {
      Integer earlier =
          seen.putIfAbsent(Canonical.text(explanation.nodes().node(items.get(index))), index);
      if (earlier != null) {
        String found = "item " + index + " equal to item " + earlier;
        explanation.add(place, "uniqueItems", "items that all differ", found, null);
        return;
      }
    }
  }

  private static String items(long count) {
    return Words.count(count, "item", "items");
  }
}
