package dev.parley.internal.sample;

import tools.jackson.databind.JsonNode;

/** Whether two values are equal as JSON Schema says: numbers by what they are, members in any order. */
final class Same {
  private Same() {}

  static boolean are(JsonNode one, JsonNode other) {
    if (one.isNumber() && other.isNumber()) {
      return one.decimalValue().compareTo(other.decimalValue()) == 0;
    }
    if (one.isArray() && other.isArray()) {
      boolean same = one.size() == other.size();
      for (int i = 0; same && i < one.size(); i++) {
        same = are(one.get(i), other.get(i));
      }
      return same;
    }
    if (one.isObject() && other.isObject()) {
      return one.size() == other.size()
          && one.properties().stream()
              .allMatch(p -> other.has(p.getKey()) && are(p.getValue(), other.get(p.getKey())));
    }
    return one.equals(other);
  }
}
