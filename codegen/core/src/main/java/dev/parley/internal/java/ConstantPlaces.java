package dev.parley.internal.java;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where constants stand among the properties of a record. Its table names them by themselves, for the front of all others or for the end, and what is
 * beyond one of them says so in its own line: so one that need not be there is a line of its own wherever it stands.
 */
final class ConstantPlaces {
  private final Map<String, ConstantProperty> constants;
  private final List<String> alone = new ArrayList<>();
  private final Map<String, String> beyond = new HashMap<>();

  ConstantPlaces(Plan.RecordPlan record) {
    constants = record.constants().stream()
        .collect(Collectors.toMap(ConstantProperty::property, Function.identity()));
    List<String> properties = record.properties();
    int front = front(record);
    for (int i = 0; i < properties.size(); i++) {
      String property = properties.get(i);
      if (constants.containsKey(property)) {
        alone.add(call(i < front ? "constant" : "last", property) + ";");
      }
    }
    String constant = "";
    for (int i = front - 1; i >= 0; i--) {
      constant = mark(properties.get(i), "before", constant);
    }
    constant = "";
    for (String property : properties.subList(front, properties.size())) {
      constant = mark(property, "after", constant);
    }
  }

  /** How many properties have their constants at the front: as far as one follows that must be there, and all if none must. */
  private static int front(Plan.RecordPlan record) {
    Set<String> must = record.components().stream()
        .filter(Component::required)
        .map(Component::property)
        .collect(Collectors.toSet());
    List<String> properties = record.properties();
    int front = properties.size();
    while (!must.isEmpty() && !must.contains(properties.get(front - 1))) {
      front--;
    }
    return front;
  }

  /** The constant that the next property may be beyond of. */
  private String mark(String property, String side, String constant) {
    if (constants.containsKey(property)) {
      return property;
    }
    if (!constant.isEmpty()) {
      beyond.put(property, side + "(" + JavaText.literal(constant) + ").");
    }
    return constant;
  }

  private String call(String method, String property) {
    return "p." + method + "(" + JavaText.literal(property) + ", "
        + constants.get(property).code() + ")";
  }

  /** Names the constants, each on a line. */
  String alone() {
    return String.join("\n", alone);
  }

  /** What the line of a property begins with, which is nothing as long as it is behind the first constants and before the last. */
  String of(String property) {
    return beyond.getOrDefault(property, "");
  }
}
