package dev.parley.differential;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Instances with one change each, chosen by a seed from all that could be changed: members dropped, added, swapped and emptied, values of other
 * kinds, and what the document itself mentions in other places: its constants, its bounds and their neighbours, its property names. What is
 * changed owes nothing to Parley's reading of the document.
 */
final class Alterations {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** A property that no document has. */
  static final String UNDECLARED = "zz_undeclared";

  private static final Set<String> BOUNDS = Set.of(
      "minimum",
      "maximum",
      "exclusiveMinimum",
      "exclusiveMaximum",
      "multipleOf",
      "minLength",
      "maxLength",
      "minItems",
      "maxItems");

  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000L);

  private final List<JsonNode> values = new ArrayList<>();
  private final List<String> names;

  /**
   * An instance with a change.
   *
   * @param what in words: what was done, and where
   */
  record Altered(String what, JsonNode instance) {}

  private record Change(String what, List<String> path, Supplier<JsonNode> value) {}

  /**
   * @param document whose values and names are mixed in
   */
  Alterations(JsonNode document) {
    Set<JsonNode> listed = new LinkedHashSet<>();
    Set<String> properties = new LinkedHashSet<>();
    gather(document, listed, properties);
    values.addAll(listed);
    names = List.copyOf(properties);
  }

  private static void gather(JsonNode node, Set<JsonNode> listed, Set<String> properties) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        JsonNode value = entry.getValue();
        if (entry.getKey().equals("const")) {
          listed.add(value);
        } else if (entry.getKey().equals("enum") && value.isArray()) {
          value.forEach(listed::add);
        } else if (entry.getKey().equals("properties") && value.isObject()) {
          properties.addAll(value.propertyNames());
        } else if (BOUNDS.contains(entry.getKey())
            && value.isNumber()
            && value.decimalValue().abs().compareTo(LARGEST) < 0) {
          listed.add(value);
          listed.add(JSON.numberNode(value.decimalValue().add(BigDecimal.ONE)));
          listed.add(JSON.numberNode(value.decimalValue().subtract(BigDecimal.ONE)));
        }
        gather(value, listed, properties);
      }
    } else if (node.isArray()) {
      node.forEach(item -> gather(item, listed, properties));
    }
  }

  /** At most so many. */
  List<Altered> of(JsonNode instance, long seed, int most) {
    Random random = new Random(seed);
    List<Change> changes = new ArrayList<>();
    at(instance, List.of(), changes, random);
    Collections.shuffle(changes, random);
    List<Altered> altered = new ArrayList<>();
    Set<JsonNode> seen = new LinkedHashSet<>(List.of(instance));
    for (Change change : changes) {
      if (altered.size() == most) {
        break;
      }
      JsonNode changed = replaced(instance, change.path(), change.value().get());
      if (seen.add(changed)) {
        altered.add(
            new Altered(change.what() + " at /" + String.join("/", change.path()), changed));
      }
    }
    return altered;
  }

  private void at(JsonNode node, List<String> path, List<Change> changes, Random random) {
    kinds(node, path, changes);
    for (int i = 0; i < 5 && !values.isEmpty(); i++) {
      JsonNode value = values.get(random.nextInt(values.size()));
      changes.add(new Change("set to " + value, path, () -> value));
    }
    if (node.isString()) {
      text(node.stringValue(), path, changes);
    } else if (node.isNumber()) {
      number(node.decimalValue(), path, changes);
    } else if (node instanceof ArrayNode array) {
      array(array, path, changes);
      for (int i = 0; i < array.size() && i < 5; i++) {
        at(array.get(i), with(path, String.valueOf(i)), changes, random);
      }
    } else if (node instanceof ObjectNode object) {
      object(object, path, changes, random);
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        at(entry.getValue(), with(path, entry.getKey()), changes, random);
      }
    }
  }

  private static void kinds(JsonNode node, List<String> path, List<Change> changes) {
    List<JsonNode> others = List.of(
        JSON.nullNode(),
        JSON.booleanNode(true),
        JSON.numberNode(0),
        JSON.numberNode(-1),
        JSON.numberNode(new BigDecimal("1.5")),
        JSON.numberNode(1_000_000_000),
        JSON.stringNode(""),
        JSON.stringNode("x"),
        JSON.stringNode("a".repeat(300)),
        JSON.arrayNode(),
        JSON.arrayNode().add(node),
        JSON.objectNode(),
        JSON.objectNode().set("value", node));
    others.forEach(v -> changes.add(new Change("set to " + shortened(v), path, () -> v)));
  }

  private static String shortened(JsonNode node) {
    String text = node.toString();
    return text.length() < 40 ? text : text.substring(0, 40) + "…";
  }

  private static void text(String text, List<String> path, List<Change> changes) {
    for (String other : List.of(
        text + "_x",
        text + " ",
        " " + text,
        text + "\n",
        "\u0001" + text,
        text.toUpperCase(Locale.ROOT),
        text.toLowerCase(Locale.ROOT),
        text.isEmpty() ? "y" : text.substring(text.offsetByCodePoints(0, 1)),
        "-" + text)) {
      changes.add(new Change("respelt", path, () -> JSON.stringNode(other)));
    }
  }

  private static void number(BigDecimal number, List<String> path, List<Change> changes) {
    for (BigDecimal other : List.of(
        number.add(new BigDecimal("0.5")),
        number.negate(),
        number.add(BigDecimal.ONE),
        number.subtract(BigDecimal.ONE))) {
      changes.add(new Change("other number", path, () -> JSON.numberNode(other)));
    }
  }

  private static void array(ArrayNode array, List<String> path, List<Change> changes) {
    if (!array.isEmpty()) {
      changes.add(new Change("last item dropped", path, () -> {
        ArrayNode less = array.deepCopy();
        less.remove(less.size() - 1);
        return less;
      }));
      changes.add(new Change("first item again", path, () -> array.deepCopy().add(array.get(0))));
      changes.add(new Change("many items", path, () -> {
        ArrayNode more = array.deepCopy();
        for (int i = 0; i < 40; i++) {
          more.add(array.get(0));
        }
        return more;
      }));
    }
    changes.add(new Change("null appended", path, () -> array.deepCopy().add(JSON.nullNode())));
  }

  private void object(ObjectNode object, List<String> path, List<Change> changes, Random random) {
    for (String name : object.propertyNames()) {
      changes.add(new Change(name + " dropped", path, () -> without(object, name)));
      changes.add(new Change(name + " renamed", path, () -> {
        ObjectNode renamed = without(object, name);
        return renamed.set(name + "X", object.get(name));
      }));
    }
    changes.add(new Change(
        "undeclared added",
        path,
        () -> object.deepCopy().set(UNDECLARED, JSON.objectNode().put("a", 1))));
    for (int i = 0; i < 4 && !names.isEmpty(); i++) {
      String name = names.get(random.nextInt(names.size()));
      JsonNode value = values.isEmpty() || random.nextBoolean()
          ? some(random)
          : values.get(random.nextInt(values.size()));
      changes.add(new Change(
          name + " set to " + shortened(value), path, () -> object.deepCopy().set(name, value)));
    }
    List<String> own = List.copyOf(object.propertyNames());
    if (own.size() > 1) {
      String a = own.get(random.nextInt(own.size()));
      String b = own.get(random.nextInt(own.size()));
      changes.add(new Change(a + " and " + b + " swapped", path, () -> {
        ObjectNode swapped = object.deepCopy();
        swapped.set(a, object.get(b));
        return swapped.set(b, object.get(a));
      }));
    }
  }

  private static JsonNode some(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> JSON.stringNode("x");
      case 1 -> JSON.booleanNode(random.nextBoolean());
      case 2 -> JSON.numberNode(random.nextInt(20));
      case 3 -> JSON.objectNode();
      default -> JSON.arrayNode().add("x");
    };
  }

  private static ObjectNode without(ObjectNode object, String name) {
    ObjectNode less = object.deepCopy();
    less.remove(name);
    return less;
  }

  private static List<String> with(List<String> path, String key) {
    List<String> longer = new ArrayList<>(path);
    longer.add(key);
    return longer;
  }

  private static JsonNode replaced(JsonNode node, List<String> path, JsonNode value) {
    if (path.isEmpty()) {
      return value;
    }
    List<String> rest = path.subList(1, path.size());
    JsonNode copy = node.deepCopy();
    if (copy instanceof ObjectNode object) {
      object.set(path.get(0), replaced(object.get(path.get(0)), rest, value));
    } else if (copy instanceof ArrayNode array) {
      int index = Integer.parseInt(path.get(0));
      array.set(index, replaced(array.get(index), rest, value));
    }
    return copy;
  }
}
