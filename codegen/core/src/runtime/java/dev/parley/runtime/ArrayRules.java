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
    for (int index = 0; index < items.size() && !explanation.isFull(); index++) {
      Schema item = index < first.size() ? first.get(index) : rest;
      if (item != null) {
        explanation.explain(item, place.item(index, items.get(index)));
      }
    }
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
