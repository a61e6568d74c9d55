package dev.parley.stability;

import static dev.parley.support.EditedContract.mapping;

import dev.parley.support.EditedContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** Edits of the schemas of a document, wherever they stand. */
record Schemas(Document document) {
  private static final Set<String> TOGETHER = Set.of(
      "allOf", "anyOf", "oneOf", "if", "then", "else", "not", "dependentSchemas", "dependencies");

  /** Where among its like something is added. */
  enum Where {
    FIRST,
    BETWEEN,
    LAST
  }

  /**
   * Adds a property to any object.
   *
   * @param early before another one, else after all of them
   */
  boolean addProperty(String name, Map<String, Object> schema, boolean early, Random random) {
    return addProperties(List.of(name), schema, false, early, random);
  }

  /** Adds a property that must be there. */
  boolean addRequired(String name, Map<String, Object> schema, Random random) {
    return addProperties(List.of(name), schema, true, false, random);
  }

  /** Adds properties to one object. */
  boolean addProperties(
      List<String> names,
      Map<String, Object> schema,
      boolean required,
      boolean early,
      Random random) {
    List<Map<String, Object>> objects = new ArrayList<>();
    objects(document.tree(), objects);
    List<Object> parts = new ArrayList<>();
    parts(document.tree(), false, parts);
    objects.removeIf(o -> parts.stream().anyMatch(part -> part == o)
        || names.stream().anyMatch(mapping(o.get("properties"))::containsKey)
        || early && mapping(o.get("properties")).isEmpty());
    if (objects.isEmpty()) {
      return false;
    }
    Map<String, Object> object = objects.get(random.nextInt(objects.size()));
    Map<String, Object> properties = mapping(object.get("properties"));
    if (early) {
      names.forEach(
          name -> object.put("properties", Document.with(properties, name, schema, random)));
    } else {
      names.forEach(name -> properties.put(name, schema));
    }
    if (required) {
      List<Object> all =
          new ArrayList<>(object.get("required") instanceof List<?> before ? before : List.of());
      all.addAll(names);
      object.put("required", all);
    }
    return true;
  }

  /** Lets a property be absent that must be there now. */
  boolean makeOptional(Random random) {
    return changeRequired(random, true);
  }

  /** Asks for a property that may be absent now. */
  boolean makeRequired(Random random) {
    return changeRequired(random, false);
  }

  private boolean changeRequired(Random random, boolean isRequired) {
    record Property(Map<String, Object> object, String name) {}

    List<Map<String, Object>> objects = new ArrayList<>();
    objects(document.tree(), objects);
    List<Object> parts = new ArrayList<>();
    parts(document.tree(), false, parts);
    List<Property> properties = new ArrayList<>();
    for (Map<String, Object> object : objects) {
      if (parts.stream().noneMatch(part -> part == object)) {
        mapping(object.get("properties")).forEach((name, schema) -> {
          // What tells messages apart has to be there, and options of a choice are called after
          // constants.
          boolean isPlain = schema instanceof Map<?, ?> map
              && !map.containsKey("const")
              && !map.containsKey("enum");
          if (isPlain
              && !document.tags().containsValue(name)
              && required(object).contains(name) == isRequired) {
            properties.add(new Property(object, name));
          }
        });
      }
    }
    if (properties.isEmpty()) {
      return false;
    }
    Property property = properties.get(random.nextInt(properties.size()));
    List<Object> required = new ArrayList<>(required(property.object()));
    if (isRequired) {
      required.remove(property.name());
    } else {
      required.add(property.name());
    }
    if (required.isEmpty()) {
      // Draft-04 asks for at least one.
      property.object().remove("required");
    } else {
      property.object().put("required", required);
    }
    return true;
  }

  private static List<?> required(Map<String, Object> object) {
    return object.get("required") instanceof List<?> required ? required : List.of();
  }

  /** Names of properties whose schema is an object. */
  List<String> inlineNames() {
    List<Map<String, Object>> objects = new ArrayList<>();
    objects(document.tree(), objects);
    List<String> names = new ArrayList<>();
    for (Map<String, Object> object : objects) {
      if (object.get("properties") instanceof Map<?, ?> properties) {
        mapping(properties).forEach((name, schema) -> {
          if (schema instanceof Map<?, ?> map
              && (map.containsKey("properties")
                  || map.containsKey("enum")
                  || map.get("items") instanceof Map<?, ?> items
                      && items.containsKey("properties"))) {
            names.add(name);
          }
        });
      }
    }
    return names;
  }

  static void objects(Object node, List<Map<String, Object>> found) {
    if (node instanceof List<?> list) {
      list.forEach(item -> objects(item, found));
    } else if (node instanceof Map<?, ?> map) {
      if (map.get("properties") instanceof Map<?, ?>) {
        found.add(mapping(map));
      }
      Document.inside(map).forEach(value -> objects(value, found));
    }
  }

  /** What is said of a value together with something else, which may have such a property already or may refuse it. */
  private void parts(Object node, boolean isPart, List<Object> parts) {
    if (node instanceof List<?> list) {
      list.forEach(item -> parts(item, isPart, parts));
    } else if (node instanceof Map<?, ?> map) {
      if (isPart || map.keySet().stream().anyMatch(TOGETHER::contains)) {
        parts.add(map);
      }
      if (isPart && map.get("$ref") instanceof String pointer && pointer.startsWith("#/")) {
        Object target = document.at(pointer);
        if (target != null && parts.stream().noneMatch(target::equals)) {
          parts(target, true, parts);
        }
      }
      mapping(map).forEach((key, value) -> {
        if (!EditedContract.DATA.contains(key)) {
          parts(value, TOGETHER.contains(key), parts);
        }
      });
    }
  }

  private List<Map<String, Object>> those(Predicate<Map<String, Object>> wanted) {
    List<Map<String, Object>> found = new ArrayList<>();
    all(document.tree(), found);
    found.removeIf(wanted.negate());
    return found;
  }

  private static void all(Object node, List<Map<String, Object>> found) {
    if (node instanceof List<?> list) {
      list.forEach(item -> all(item, found));
    } else if (node instanceof Map<?, ?> map) {
      found.add(mapping(map));
      Document.inside(map).forEach(value -> all(value, found));
    }
  }

  /** Adds a value to an enum of texts, of which there are several: one alone is a tag. */
  boolean addValue(String value, Where where, Random random) {
    List<Map<String, Object>> enums = those(schema -> schema.get("enum") instanceof List<?> values
        && values.size() > 1
        && values.stream().allMatch(String.class::isInstance));
    List<Object> parts = new ArrayList<>();
    parts(document.tree(), false, parts);
    enums.removeIf(e -> parts.stream().anyMatch(part -> part == e));
    if (enums.isEmpty()) {
      return false;
    }
    Map<String, Object> schema = enums.get(random.nextInt(enums.size()));
    List<Object> values = new ArrayList<>((List<?>) schema.get("enum"));
    values.add(place(where, values.size(), random), value);
    schema.put("enum", values);
    return true;
  }

  private static int place(Where where, int size, Random random) {
    return switch (where) {
      case FIRST -> 0;
      case BETWEEN -> 1 + random.nextInt(size - 1);
      case LAST -> size;
    };
  }

  /** Adds a branch of a type that no other has to a choice of several types. */
  boolean addBranch(String keyword, Random random) {
    List<Map<String, Object>> choices =
        those(schema -> schema.get(keyword) instanceof List<?> branches
            && branches.stream().filter(b -> !"null".equals(type(b))).count() > 1
            && branches.stream().allMatch(b -> type(b) != null)
            // Those of one type are no choice, and objects alone may be told apart by a tag.
            && branches.stream().map(this::type).distinct().count() > 1
            && !schema.containsKey("type")
            && !schema.containsKey("properties"));
    if (choices.isEmpty()) {
      return false;
    }
    Map<String, Object> choice = choices.get(random.nextInt(choices.size()));
    List<Object> branches = new ArrayList<>((List<?>) choice.get(keyword));
    for (String type : List.of("boolean", "integer", "array", "string")) {
      if (branches.stream().map(this::type).noneMatch(t -> t.equals(type) || t.equals("number"))) {
        branches.add(random.nextInt(branches.size() + 1), Map.of("type", type));
        choice.put(keyword, branches);
        return true;
      }
    }
    return false;
  }

  /** The only type of a branch; null where it has none or more. */
  private Object type(Object branch) {
    Object schema = branch;
    for (int hops = 0; hops < 8 && schema instanceof Map<?, ?> map; hops++) {
      if (!(map.get("$ref") instanceof String pointer)) {
        return map.get("type") instanceof String type ? type : null;
      }
      schema = pointer.startsWith("#/") ? document.at(pointer) : null;
    }
    return null;
  }

  /** Changes a description. */
  boolean describe(String text, Random random) {
    List<Map<String, Object>> described =
        those(schema -> schema.get("description") instanceof String && !schema.containsKey("$ref"));
    if (described.isEmpty()) {
      return false;
    }
    described.get(random.nextInt(described.size())).put("description", text);
    return true;
  }

  /** Gives a title to a schema that has none. */
  boolean entitle(String title, Random random) {
    List<Map<String, Object>> untitled = those(schema -> schema.get("type") instanceof String
        && schema != document.tree()
        && !schema.containsKey("title")
        && !schema.containsKey("payload"));
    // Whoever gives a title to an option of a choice gives it a name.
    List<Object> parts = new ArrayList<>();
    parts(document.tree(), false, parts);
    untitled.removeIf(schema -> parts.stream().anyMatch(part -> part == schema));
    if (untitled.isEmpty()) {
      return false;
    }
    untitled.get(random.nextInt(untitled.size())).put("title", title);
    return true;
  }
}
