package dev.parley.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every small mistake in a document: each property dropped, renamed, doubled, moved up or down; each value of another kind, at a limit or null;
 * something unknown added. The seed is fixed, so that a failure comes again.
 */
final class Mutations {
  private static final List<String> VALUES = List.of(
      "null",
      "true",
      "0",
      "-1",
      "1.0",
      "1e2",
      "1.5",
      "-0.0",
      "1e400",
      "9007199254740993",
      "9223372036854775807",
      "9223372036854775808",
      "123456789012345678901234567890",
      "2147483648",
      "\"\"",
      "\"x\"",
      "\" x \"",
      "\"x\\n\"",
      "\"\\ud83d\\ude00\"",
      "\"\\u0000\"",
      "\"2026-01-31T12:00:00Z\"",
      "\"2026-02-30T12:00:00Z\"",
      "\"2026-01-31t12:00:00.5+01:00\"",
      "\"2026-01-31 12:00:00Z\"",
      "\"1990-12-31T23:59:60Z\"",
      "\"f81d4fae-7dec-11d0-a765-00a0c91e6bf6\"",
      "\"1-1-1-1-1\"",
      "\"https://example.com/a?b#c\"",
      "\"http://[bad\"",
      "\"PT1H\"",
      "[]",
      "[null]",
      "[1,1]",
      "[\"x\",\"x\"]",
      "{}",
      "{\"x\":1}",
      "{\"type\":\"x\"}");

  /** A broken document, and in words what was done to it. */
  record Mutant(String what, String text) {}

  private final JsonNode document;
  private final Random random;
  private final List<Mutant> mutants = new ArrayList<>();

  private Mutations(JsonNode document, long seed) {
    this.document = document;
    this.random = new Random(seed);
  }

  static List<Mutant> of(JsonNode document, long seed) {
    Mutations mutations = new Mutations(document, seed);
    mutations.at(document, List.of());
    return mutations.mutants;
  }

  private void at(JsonNode node, List<String> path) {
    values(node, path);
    if (node.isObject()) {
      for (String name : node.propertyNames()) {
        property(node, name, path);
      }
      Map<String, String> more = members(node);
      more.put("not_declared_" + random.nextInt(1000), "{\"a\":[1,{\"b\":null}]}");
      replace("add an unknown property", path, object(more));
      for (String name : node.propertyNames()) {
        at(node.get(name), with(path, name));
      }
    } else if (node.isArray()) {
      List<String> items = new ArrayList<>();
      node.forEach(item -> items.add(item.toString()));
      for (int i = 0; i < items.size(); i++) {
        at(node.get(i), with(path, String.valueOf(i)));
        List<String> fewer = new ArrayList<>(items);
        fewer.remove(i);
        replace("drop item " + i, path, "[" + String.join(",", fewer) + "]");
        List<String> twice = new ArrayList<>(items);
        twice.add(items.get(i));
        replace("repeat item " + i, path, "[" + String.join(",", twice) + "]");
      }
      if (!items.isEmpty()) {
        String many = (items.get(0) + ",").repeat(300);
        replace("many items", path, "[" + many + items.get(0) + "]");
      }
    }
  }

  private void values(JsonNode node, List<String> path) {
    VALUES.forEach(value -> replace("set to " + value, path, value));
    replace("set to a random number", path, String.valueOf(random.nextLong()));
    replace("set to a random fraction", path, String.valueOf(random.nextGaussian() * 1000));
    replace("set to a long text", path, "\"" + "a".repeat(1 + random.nextInt(6_000)) + "\"");
    replace("wrap in an object", path, "{\"value\":" + node + "}");
    replace("wrap in an array", path, "[" + node + "]");
    replace("set to text of itself", path, JsonMapper.shared().writeValueAsString(node.toString()));
    if (node.isString() && !node.stringValue().isEmpty()) {
      String text = node.stringValue();
      int at = random.nextInt(text.length());
      replace("change case", path, quoted(text.toUpperCase(java.util.Locale.ROOT)));
      replace("cut a letter", path, quoted(text.substring(0, at) + text.substring(at + 1)));
      replace("add a letter", path, quoted(text + (char) ('!' + random.nextInt(90))));
    }
    if (node.isNumber()) {
      replace("write with an exponent", path, node + "e0");
      replace("write as text", path, "\"" + node + "\"");
    }
  }

  private void property(JsonNode node, String name, List<String> path) {
    Map<String, String> members = members(node);
    String value = members.remove(name);
    replace("drop " + name, path, object(members));
    members.put(name + "s", value);
    replace("rename " + name, path, object(members));
    members.remove(name + "s");
    members.put(name, value);
    replace("move " + name + " to the end", path, object(members));
    String whole = object(members(node));
    String again = whole.substring(0, whole.length() - 1) + "," + quoted(name) + ":";
    replace("repeat " + name, path, again + value + "}");
    replace("repeat " + name + " with null", path, again + "null}");
    members.remove(name);
    for (Map.Entry<String, String> other : members.entrySet()) {
      if (other.getValue().startsWith("{")) {
        Map<String, String> moved = new LinkedHashMap<>(members);
        String inner = other.getValue().substring(1, other.getValue().length() - 1);
        moved.put(
            other.getKey(),
            "{" + quoted(name) + ":" + value + (inner.isEmpty() ? "" : ",") + inner + "}");
        replace("move " + name + " down into " + other.getKey(), path, object(moved));
      }
    }
    if (node.get(name).isObject()) {
      for (String inner : node.get(name).propertyNames()) {
        Map<String, String> less = members(node.get(name));
        String lifted = less.remove(inner);
        Map<String, String> moved = members(node);
        moved.put(name, object(less));
        moved.put(inner, lifted);
        replace("move " + inner + " up from " + name, path, object(moved));
      }
    }
  }

  private static Map<String, String> members(JsonNode node) {
    Map<String, String> members = new LinkedHashMap<>();
    node.properties().forEach(p -> members.put(p.getKey(), p.getValue().toString()));
    return members;
  }

  private static String object(Map<String, String> members) {
    List<String> parts = new ArrayList<>();
    members.forEach((name, value) -> parts.add(quoted(name) + ":" + value));
    return "{" + String.join(",", parts) + "}";
  }

  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }

  private void replace(String what, List<String> path, String value) {
    mutants.add(
        new Mutant("/" + String.join("/", path) + ": " + what, written(document, path, value)));
  }

  private static String written(JsonNode node, List<String> path, String value) {
    if (path.isEmpty()) {
      return value;
    }
    List<String> rest = path.subList(1, path.size());
    if (node.isArray()) {
      List<String> items = new ArrayList<>();
      for (int i = 0; i < node.size(); i++) {
        boolean here = String.valueOf(i).equals(path.get(0));
        items.add(here ? written(node.get(i), rest, value) : node.get(i).toString());
      }
      return "[" + String.join(",", items) + "]";
    }
    Map<String, String> members = members(node);
    members.put(path.get(0), written(node.get(path.get(0)), rest, value));
    return object(members);
  }

  private static List<String> with(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return longer;
  }
}
