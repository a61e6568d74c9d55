package dev.parley.support;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A valid contract, made from a seed, in which every text is one that somebody may have written to break what is generated from it; with
 * documents that keep it. What has the word {@value #BAIT} in it must stay text.
 */
public final class HostileContract {
  public static final String BAIT = "injected";

  private static final int DEEPEST = 3;
  private static final int FLAT = 9;
  private static final int KINDS = 17;
  private static final int EVENTS = 3;
  private static final int SCHEMAS = 6;

  /** Any text of people: descriptions, titles, examples. */
  private static final List<String> TEXTS = List.of(
      "*/ public static int injected = 1; /*",
      "*/ export const injected = 1; /*",
      "\\u002a\\u002f static int injected = 1; \\u002f\\u002a",
      "\\u005c\\u0022; int injected;",
      "C:\\users\\new\\temp",
      "${globalThis.injected = 1}",
      "`${process.exit(1)}`",
      "</script><script>injected()</script>",
      "{@code } {@link Object#injected} @param injected <p> &lt; &#42;/",
      "\"; static int injected = 1; String s = \"",
      "'); globalThis.injected = 1; ('",
      "\"\"\"\n+ injected + \"\"\"",
      "line\r\nbreak\nand\rcarriage",
      "\u2028export const injected = 1;\u2029",
      "next\u0085line \u000b\f\b\u0001\u001f\u007f",
      "ends in a backslash \\",
      "\\\\u000a injected",
      "// \n# sourceMappingURL=injected",
      "\u202eright to left\u2066",
      "\ud83d\ude80 \u0000nul",
      "\ud800 alone",
      "alone \udfff",
      "../../../etc/injected",
      "__proto__",
      "%s %n ${x} $1 \\1 {0}",
      "\t",
      "",
      "<!-- --> ]]> <![CDATA[",
      "@Deprecated @JsonProperty(\"injected\")",
      "x".repeat(3_000));

  /** Names that are well-formed texts, so that documents can have them. */
  private static final List<String> NAMES = List.of(
      "hashCode",
      "toString",
      "getClass",
      "wait",
      "notify",
      "notifyAll",
      "clone",
      "finalize",
      "equals",
      "class",
      "enum",
      "record",
      "yield",
      "var",
      "sealed",
      "permits",
      "non-sealed",
      "await",
      "let",
      "function",
      "interface",
      "undefined",
      "NaN",
      "arguments",
      "eval",
      "default",
      "new",
      "_",
      "__",
      "$",
      "$ref2",
      "a$b",
      "1",
      "007",
      "9lives",
      "-",
      "",
      " ",
      ".",
      "..",
      "../up",
      "a/b",
      "a~b",
      "a.b",
      "a-b",
      "a_b",
      "aB",
      "AB",
      "a b",
      "A-B",
      "__proto__",
      "constructor",
      "prototype",
      "hasOwnProperty",
      "valueOf",
      "List",
      "Object",
      "Record",
      "Error",
      "Map",
      "String",
      "Optional",
      "JsonNode",
      "Integer",
      "Override",
      "Type",
      "Con",
      "package-info",
      "module-info",
      "runtime",
      "shared",
      "value",
      "values",
      "valueOf",
      "name",
      "ordinal",
      "seen",
      "out",
      "p",
      "event",
      "type2",
      "types",
      "Codec",
      "Unknown",
      "Events",
      "Schema",
      "readonly",
      "\u00fcber",
      "\u00dcBER",
      "stra\u00dfe",
      "STRASSE",
      "\u0130stanbul",
      "\u0131",
      "\u4e2d\u6587",
      "\u0939\u093f\u0928\u094d\u0926\u0940",
      "e\u0301",
      "\u00e9",
      "\ud83d\ude80",
      "\ud835\udcb3",
      "\u2e2f",
      "\u00b2",
      "\u0660",
      "\u200b",
      "\ufeff",
      "\u202e",
      "*/ int injected; /*",
      "\"; int injected; \"",
      "`${x}`",
      "\\u0022",
      "\\",
      "'",
      "\"",
      "new\nline",
      "tab\t",
      "\u2028",
      "\u0085",
      "\u0001",
      "</script>",
      "${x}",
      "%s",
      "long".repeat(100),
      "long".repeat(100) + "er",
      "\u957f".repeat(90));

  /** Each with a text that it matches. */
  private static final List<String> PATTERNS = List.of(
      "^*/$".replace("*", "\\*"),
      "*/",
      "^[/\\\\\"`$]{1,9}$",
      "\"`$",
      "^\\u002a\\u002f$",
      "*/",
      "^`\\$\\{injected\\}`$",
      "`${injected}`",
      "</script>",
      "a</script>",
      "^\"; int injected; \"$",
      "\"; int injected; \"",
      "^\u2028?x$",
      "x",
      "^\\\\$",
      "\\");

  private final Random random;
  private final Map<String, Object> schemas = new LinkedHashMap<>();
  private final Map<String, Supplier<Object>> values = new LinkedHashMap<>();
  private final Map<String, Object> document;
  private final List<String> samples = new ArrayList<>();
  private final Set<String> tags = new LinkedHashSet<>();

  public HostileContract(long seed) {
    this.random = new Random(seed);
    List<String> names = some(NAMES, SCHEMAS);
    for (String name : names) {
      schemas.put(name, null);
      values.put(name, () -> null);
    }
    for (String name : names) {
      Map<String, Object> schema = new LinkedHashMap<>();
      Supplier<Object> value = describe(schema, 0);
      schemas.put(name, schema);
      values.put(name, value);
    }
    Map<String, Object> messages = new LinkedHashMap<>();
    List<Supplier<Object>> events = new ArrayList<>();
    for (String name : some(NAMES, EVENTS)) {
      messages.put(name, Map.of("payload", event(events), "title", text(), "summary", text()));
    }
    document = document(messages);
    for (Supplier<Object> event : events) {
      samples.add(Json.write(event.get()));
      samples.add(Json.write(event.get()));
    }
  }

  private Map<String, Object> document(Map<String, Object> messages) {
    Map<String, Object> channel = new LinkedHashMap<>();
    channel.put("address", text());
    channel.put("title", text());
    channel.put("description", text());
    channel.put("messages", messages);
    channel.put("x-union", "HostileEvent");
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("asyncapi", "3.0.0");
    result.put("x-parley-name", "hostile");
    result.put("info", Map.of("title", text(), "version", text(), "description", text()));
    result.put("channels", Map.of("hostile", channel));
    result.put(
        "operations",
        Map.of("send", Map.of("action", "send", "channel", Map.of("$ref", "#/channels/hostile"))));
    result.put("components", Map.of("schemas", schemas));
    return result;
  }

  /** The contract as JSON. */
  public String json() {
    return Json.write(document);
  }

  /** Documents that keep the contract. */
  public List<String> samples() {
    return samples;
  }

  private Map<String, Object> event(List<Supplier<Object>> events) {
    Map<String, Object> schema = new LinkedHashMap<>();
    String tag;
    do {
      tag = one(NAMES);
    } while (!tags.add(tag));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("kind", Map.of("const", tag));
    schema.put("type", "object");
    schema.put("description", text());
    Supplier<Object> rest = properties(schema, properties, 0);
    List<String> required = new ArrayList<>(List.of("kind"));
    required.addAll(strings(schema.get("required")));
    schema.put("required", required);
    String constant = tag;
    events.add(() -> {
      Map<String, Object> value = new LinkedHashMap<>();
      value.put("kind", constant);
      value.putAll(EditedContract.mapping(rest.get()));
      return value;
    });
    return schema;
  }

  @SuppressWarnings("unchecked")
  private static List<String> strings(Object list) {
    return (List<String>) list;
  }

  /** Fills in a schema; gives values of it. */
  private Supplier<Object> describe(Map<String, Object> schema, int depth) {
    if (random.nextBoolean()) {
      schema.put("description", text());
    }
    if (random.nextInt(4) == 0) {
      schema.put("title", text());
    }
    switch (random.nextInt(depth >= DEEPEST ? FLAT : KINDS)) {
      case 0 -> {
        schema.put("type", "string");
        schema.put("examples", List.of(text()));
        schema.put("default", text());
        return () -> one(NAMES);
      }
      case 1 -> {
        List<String> values = some(NAMES, 1 + random.nextInt(5));
        schema.put("enum", values);
        return () -> one(values);
      }
      case 2 -> {
        String value = one(NAMES);
        schema.put("const", value);
        return () -> value;
      }
      case 3 -> {
        schema.put("type", "integer");
        return () -> random.nextInt(1000);
      }
      case 4 -> {
        schema.put("type", List.of("boolean", "null"));
        return () -> random.nextBoolean() ? null : random.nextBoolean();
      }
      case 5 -> {
        List<String> values = some(NAMES, 3);
        schema.put("x-extensible-enum", values);
        schema.put("type", "string");
        return () -> random.nextBoolean() ? one(values) : one(NAMES);
      }
      case 6 -> {
        schema.put("type", List.of("string", "integer"));
        return () -> random.nextBoolean() ? one(NAMES) : random.nextInt();
      }
      case 7 -> {
        String other = one(NAMES);
        schema.put("type", "string");
        schema.put("not", Map.of("const", other));
        return () -> other + one(NAMES) + "!";
      }
      case 8 -> {
        int which = random.nextInt(PATTERNS.size() / 2) * 2;
        schema.put("type", "string");
        schema.put("pattern", PATTERNS.get(which));
        return () -> PATTERNS.get(which + 1);
      }
      case 9 -> {
        Map<String, Object> first = new LinkedHashMap<>();
        Supplier<Object> item = describe(first, depth + 1);
        schema.put("type", "array");
        schema.put("prefixItems", List.of(first, Map.of("type", "boolean")));
        schema.put("items", false);
        schema.put("minItems", 2);
        return () -> Arrays.asList(item.get(), random.nextBoolean());
      }
      case 10 -> {
        Map<String, Object> first = new LinkedHashMap<>();
        Map<String, Object> second = new LinkedHashMap<>();
        first.put("title", text());
        second.put("title", text());
        first.put("type", "array");
        first.put("items", Map.of("enum", NAMES.subList(0, 3)));
        second.put("type", "object");
        Supplier<Object> object = properties(second, new LinkedHashMap<>(), depth + 1);
        schema.put(random.nextBoolean() ? "anyOf" : "oneOf", List.of(first, second));
        return () -> random.nextBoolean() ? List.of(one(NAMES.subList(0, 3))) : object.get();
      }
      case 11 -> {
        Map<String, Object> others = new LinkedHashMap<>();
        Supplier<Object> other = describe(others, depth + 1);
        schema.put("type", "object");
        Supplier<Object> declared = properties(schema, new LinkedHashMap<>(), depth + 1);
        Set<String> names =
            Set.copyOf(EditedContract.mapping(schema.get("properties")).keySet());
        schema.put("additionalProperties", others);
        return () -> {
          Map<String, Object> value = map(other);
          value.keySet().removeAll(names);
          value.putAll(EditedContract.mapping(declared.get()));
          return value;
        };
      }
      case 12 -> {
        schema.put("type", "array");
        Map<String, Object> items = new LinkedHashMap<>();
        schema.put("items", items);
        Supplier<Object> item = describe(items, depth + 1);
        return () -> list(item);
      }
      case 13 -> {
        schema.put("type", "object");
        Map<String, Object> others = new LinkedHashMap<>();
        schema.put("additionalProperties", others);
        Supplier<Object> other = describe(others, depth + 1);
        return () -> map(other);
      }
      default -> {
        schema.put("type", "object");
        return properties(schema, new LinkedHashMap<>(), depth);
      }
    }
  }

  private List<Object> list(Supplier<Object> item) {
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      list.add(item.get());
    }
    return list;
  }

  private Map<String, Object> map(Supplier<Object> value) {
    Map<String, Object> map = new LinkedHashMap<>();
    some(NAMES, random.nextInt(3)).forEach(name -> map.put(name, value.get()));
    return map;
  }

  private Supplier<Object> properties(
      Map<String, Object> schema, Map<String, Object> properties, int depth) {
    Map<String, Supplier<Object>> all = new TreeMap<>();
    List<String> required = new ArrayList<>();
    for (String name : some(NAMES, 1 + random.nextInt(6))) {
      Map<String, Object> property = new LinkedHashMap<>();
      boolean reference = random.nextInt(4) == 0;
      if (reference) {
        String target = one(List.copyOf(schemas.keySet()));
        property.put("$ref", "#/components/schemas/" + fragment(target));
      } else {
        all.put(name, describe(property, depth + 1));
        if (random.nextBoolean()) {
          required.add(name);
        }
      }
      properties.put(name, property);
    }
    schema.put("properties", properties);
    schema.put("required", required);
    return () -> {
      Map<String, Object> value = new LinkedHashMap<>();
      all.forEach((name, of) -> {
        if (required.contains(name) || random.nextBoolean()) {
          value.put(name, of.get());
        }
      });
      return value;
    };
  }

  /** A key in a pointer in the fragment of a URI (RFC 6901 section 6). */
  private static String fragment(String key) {
    StringBuilder out = new StringBuilder();
    for (byte b : key.replace("~", "~0").replace("/", "~1").getBytes(StandardCharsets.UTF_8)) {
      out.append(
          b >= 'a' && b <= 'z' || b == '~' ? String.valueOf((char) b) : "%%%02X".formatted(b));
    }
    return out.toString();
  }

  private String text() {
    return one(TEXTS);
  }

  private String one(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private List<String> some(List<String> from, int count) {
    Set<String> some = new LinkedHashSet<>();
    while (some.size() < count) {
      some.add(one(from));
    }
    return List.copyOf(some);
  }
}
