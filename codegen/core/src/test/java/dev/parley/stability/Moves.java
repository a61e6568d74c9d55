package dev.parley.stability;

import static dev.parley.support.EditedContract.mapping;

import dev.parley.internal.names.TypeName;
import dev.parley.support.EditedContract;
import dev.parley.support.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Edits that say the same from another place. */
record Moves(Document document) {
  private record Place(Map<String, Object> holder, String key) {}

  /** Makes a definition of an object inside another one. */
  boolean extract(String name, Random random) {
    List<Place> objects = new ArrayList<>();
    properties(document.tree(), objects);
    if (objects.isEmpty()) {
      return false;
    }
    Place place = objects.get(random.nextInt(objects.size()));
    Map<String, Object> schema = mapping(place.holder().get(place.key()));
    document.moved().add(innerName(place.key()));
    place.holder().put(place.key(), Map.of("$ref", document.definitionsPointer() + name));
    document.addDefinition(name, schema);
    return true;
  }

  /** What the name of an object inside another ends in: unlike elsewhere, it may begin with a digit. */
  private static String innerName(String property) {
    return property.matches("\\d.*")
        ? TypeName.of("A" + property).substring(1)
        : TypeName.of(property);
  }

  private static void properties(Object node, List<Place> found) {
    if (node instanceof List<?> list) {
      list.forEach(item -> properties(item, found));
    } else if (node instanceof Map<?, ?> map) {
      if (map.get("properties") instanceof Map<?, ?> properties) {
        mapping(properties).forEach((key, schema) -> {
          if (schema instanceof Map<?, ?> object
              && "object".equals(object.get("type"))
              && object.get("properties") instanceof Map<?, ?> inside
              && !inside.isEmpty()
              && !Json.write(object).contains("\"$ref\":\"#\"")) {
            found.add(new Place(mapping(properties), key));
          }
        });
      }
      Document.inside(map).forEach(value -> properties(value, found));
    }
  }

  /** Gives a definition another name, everywhere. */
  boolean rename(String ending, Random random) {
    Map<String, Object> definitions = document.definitions();
    List<String> names = plain(definitions);
    if (names.isEmpty()) {
      return false;
    }
    String name = names.get(random.nextInt(names.size()));
    String pointer = document.definitionsPointer() + name;
    document.moved().add(TypeName.of(name));
    Map<String, Object> renamed = new LinkedHashMap<>();
    definitions.forEach(
        (key, schema) -> renamed.put(key.equals(name) ? key + ending : key, schema));
    definitions.clear();
    definitions.putAll(renamed);
    redirect(document.tree(), pointer, pointer + ending);
    return true;
  }

  private static List<String> plain(Map<String, Object> definitions) {
    return definitions.entrySet().stream()
        .filter(e -> e.getKey().matches("\\w+") && e.getValue() instanceof Map<?, ?>)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void redirect(Object node, String from, String to) {
    if (node instanceof List<?> list) {
      list.forEach(item -> redirect(item, from, to));
    } else if (node instanceof Map<?, ?> map) {
      for (Map.Entry<String, Object> entry : mapping(map).entrySet()) {
        if (entry.getValue() instanceof String text
            && (text.equals(from) || text.startsWith(from + "/"))) {
          entry.setValue(to + text.substring(from.length()));
        } else {
          redirect(entry.getValue(), from, to);
        }
      }
    }
  }

  /** Puts an object in the place of a reference to it. */
  boolean inline(Random random) {
    Map<String, Object> definitions = document.definitions();
    List<Place> references = new ArrayList<>();
    references(document.tree(), references);
    references.removeIf(place -> {
      String name = definition(place);
      String schema = Json.write(definitions.get(name));
      // What refers to itself cannot stand inside.
      return !(definitions.get(name) instanceof Map<?, ?> object)
          || !(object.get("properties") instanceof Map<?, ?>)
          || schema.contains("$ref")
          || schema.contains("$id");
    });
    if (references.isEmpty()) {
      return false;
    }
    Place place = references.get(random.nextInt(references.size()));
    String name = definition(place);
    document.moved().add(TypeName.of(name));
    // A copy: a tree may have one node in several places.
    place.holder().put(place.key(), Json.tree(Json.write(definitions.get(name))));
    return true;
  }

  private String definition(Place place) {
    String pointer = (String) mapping(place.holder().get(place.key())).get("$ref");
    return pointer.substring(document.definitionsPointer().length());
  }

  /** Properties that refer to a definition. */
  private void references(Object node, List<Place> found) {
    if (node instanceof List<?> list) {
      list.forEach(item -> references(item, found));
    } else if (node instanceof Map<?, ?> map) {
      if (map.get("properties") instanceof Map<?, ?> properties) {
        mapping(properties).forEach((key, schema) -> {
          if (schema instanceof Map<?, ?> reference
              && reference.size() == 1
              && reference.get("$ref") instanceof String pointer
              && pointer.startsWith(document.definitionsPointer())) {
            found.add(new Place(mapping(properties), key));
          }
        });
      }
      Document.inside(map).forEach(value -> references(value, found));
    }
  }

  /** Takes a definition of an object away, and lets its users refer to another one. */
  boolean delete(Random random) {
    Map<String, Object> definitions = document.definitions();
    List<String> names = new ArrayList<>(plain(definitions));
    // What is put together of others may not do so any more with another one.
    names.removeIf(name -> !Set.of("type", "properties", "required", "description", "title")
        .containsAll(mapping(definitions.get(name)).keySet()));
    if (names.size() < 2 || Json.write(document.tree()).contains("allOf")) {
      return false;
    }
    String gone = names.remove(random.nextInt(names.size()));
    String pointer = document.definitionsPointer() + gone;
    if (isMessage(document.tree(), pointer)) {
      // Another one would become a message.
      return false;
    }
    document.moved().add(TypeName.of(gone));
    definitions.remove(gone);
    String other = names.get(random.nextInt(names.size()));
    // Nobody may have used it, so that there was no type.
    document.moved().add(TypeName.of(other));
    redirect(document.tree(), pointer, document.definitionsPointer() + other);
    return true;
  }

  private static boolean isMessage(Object node, String pointer) {
    if (node instanceof List<?> list) {
      return list.stream().anyMatch(item -> isMessage(item, pointer));
    }
    return node instanceof Map<?, ?> map
        && (Map.of("$ref", pointer).equals(map.get("payload"))
            || map.values().stream().anyMatch(value -> isMessage(value, pointer)));
  }

  /** Moves a definition to a file of its own, and refers to it from where it was. */
  boolean split(String file, Random random) {
    Map<String, Object> definitions = document.definitions();
    List<String> names = plain(definitions);
    if (names.isEmpty() || Json.write(document.tree()).contains("\"$id\"")) {
      return false;
    }
    String name = names.get(random.nextInt(names.size()));
    Map<String, Object> other = new LinkedHashMap<>();
    Object schema = definitions.get(name);
    outside(schema, document.file().getFileName().toString());
    other.put("definitions", new LinkedHashMap<>(Map.of(name, schema)));
    EditedContract.write(document.file().resolveSibling(file), Json.write(other));
    definitions.put(name, Map.of("$ref", file + "#/definitions/" + name));
    return true;
  }

  static void undo(Path document, String file) {
    EditedContract.delete(document.resolveSibling(file));
  }

  private static void outside(Object node, String document) {
    if (node instanceof List<?> list) {
      list.forEach(item -> outside(item, document));
    } else if (node instanceof Map<?, ?> map) {
      for (Map.Entry<String, Object> entry : mapping(map).entrySet()) {
        if (entry.getKey().equals("$ref")
            && entry.getValue() instanceof String text
            && text.startsWith("#")) {
          entry.setValue(document + text);
        } else {
          outside(entry.getValue(), document);
        }
      }
    }
  }
}
