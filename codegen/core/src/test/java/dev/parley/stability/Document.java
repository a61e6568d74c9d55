package dev.parley.stability;

import static dev.parley.support.EditedContract.mapping;

import dev.parley.support.EditedContract;
import dev.parley.support.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A contract as a tree that is edited.
 *
 * @param file where it is
 * @param tags what tells messages apart, by the keys of channels and {@code EVENT} or {@code COMMAND}
 * @param typeNames of the types that are generated
 * @param moved what types are called that the edit renames, or a part of it
 */
record Document(
    Path file,
    Map<String, Object> tree,
    Map<String, String> tags,
    List<String> typeNames,
    Set<String> moved) {
  Document(Path file, Map<String, Object> tree, Map<String, String> tags, List<String> typeNames) {
    this(file, tree, tags, typeNames, new TreeSet<>());
  }

  boolean isAsyncApi() {
    return tree.containsKey("asyncapi");
  }

  /** Other numbers than those that all documents share of a seed, where not all of them are to get the same. */
  Random own(Random random) {
    return new Random(random.nextLong() ^ typeNames.hashCode());
  }

  String typeName(Random random) {
    return typeNames.get(random.nextInt(typeNames.size()));
  }

  boolean shuffle(List<String> keys, Random random) {
    String before = Json.write(tree);
    EditedContract.shuffle(tree, keys, random);
    return !Json.write(tree).equals(before);
  }

  /** Losses that are not what the edit is for. */
  List<String> unexpected(List<String> lost) {
    return lost.stream()
        .filter(loss -> moved.stream().noneMatch(loss::contains))
        .toList();
  }

  /** The pointer to the definitions. */
  String definitionsPointer() {
    return isAsyncApi()
        ? "#/components/schemas/"
        : tree.containsKey("definitions") ? "#/definitions/" : "#/$defs/";
  }

  /** What the definitions stand in, created where there are none. */
  Map<String, Object> definitions() {
    Map<String, Object> holder = isAsyncApi()
        ? mapping(tree.computeIfAbsent("components", k -> new LinkedHashMap<>()))
        : tree;
    String[] steps = definitionsPointer().split("/");
    return mapping(holder.computeIfAbsent(steps[steps.length - 1], k -> new LinkedHashMap<>()));
  }

  /** Adds a definition before all others; its pointer. */
  String addDefinition(String name, Map<String, Object> schema) {
    Map<String, Object> definitions = definitions();
    Map<String, Object> others = new LinkedHashMap<>(definitions);
    definitions.clear();
    definitions.put(name, schema);
    definitions.putAll(others);
    return definitionsPointer() + escaped(name);
  }

  /** What a pointer leads to; null where there is nothing. */
  Object at(String pointer) {
    Object at = tree;
    for (String step : pointer.substring(pointer.indexOf('/') + 1).split("/")) {
      at = at instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return at;
  }

  /** What stands inside a node of the tree, without data. A property may be called like a keyword. */
  static List<Object> inside(Map<?, ?> node) {
    List<Object> inside = new ArrayList<>();
    node.forEach((key, value) -> {
      if (key.equals("properties") && value instanceof Map<?, ?> properties) {
        inside.addAll(properties.values());
      } else if (!EditedContract.DATA.contains(key)) {
        inside.add(value);
      }
    });
    return inside;
  }

  static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1").replace("%", "%25").replace(" ", "%20");
  }

  /** The entries with one more, which is never the last. */
  static Map<String, Object> with(
      Map<String, Object> entries, String name, Object value, Random random) {
    Map<String, Object> more = new LinkedHashMap<>();
    int at = entries.isEmpty() ? 0 : random.nextInt(entries.size());
    for (Map.Entry<String, Object> entry : entries.entrySet()) {
      if (more.size() == at) {
        more.put(name, value);
      }
      more.put(entry.getKey(), entry.getValue());
    }
    more.putIfAbsent(name, value);
    return more;
  }
}
