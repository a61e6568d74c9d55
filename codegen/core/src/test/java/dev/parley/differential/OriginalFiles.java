package dev.parley.differential;

import dev.parley.differential.Original.Where;
import dev.parley.internal.source.Dialect;
import dev.parley.internal.source.Walk;
import dev.parley.support.Contracts;
import dev.parley.support.Json;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The files around a document, by the addresses that a validator asks for. */
final class OriginalFiles {
  static final String BASE = "wild:/";
  private static final int LARGEST = 1_000_000;

  private final Path root;
  private final Dialect dialect;
  private final Reading reading;

  /** Where schemas with an address of their own stand. */
  private final Map<String, Where> addresses = new TreeMap<>();

  private final Map<Path, JsonNode> files = new TreeMap<>();
  private boolean hasReadAll;

  /**
   * @param dialect of schemas that name none
   * @param reading what of a document counts
   */
  OriginalFiles(Path root, Dialect dialect, Reading reading) {
    this.root = root;
    this.dialect = dialect;
    this.reading = reading;
    index();
  }

  private void index() {
    for (Path file : Contracts.files(root, f -> f.toString().matches(".*\\.(json|ya?ml|schema)"))) {
      String name = name(file);
      addresses.put(BASE + name, new Where(name, ""));
    }
  }

  /** What stands at an address; null where nothing does. */
  @Nullable
  String text(String iri) {
    String address = iri.replaceFirst("#$", "");
    if (!addresses.containsKey(address)) {
      readAll();
    }
    String name = address.substring(Math.max(0, address.lastIndexOf('/')));
    Where where = addresses.entrySet().stream()
        .filter(e -> e.getKey().equals(address))
        .findFirst()
        .or(() -> addresses.entrySet().stream()
            .filter(e -> e.getKey().startsWith(BASE) && e.getKey().endsWith(name))
            .findFirst())
        .map(Map.Entry::getValue)
        .orElse(null);
    if (where != null) {
      addresses.put(address, where);
    }
    return where == null ? null : tree(where.file()).at(where.pointer()).toString();
  }

  /** The files that were asked for, by their addresses. */
  ObjectNode read() {
    ObjectNode read = JsonNodeFactory.instance.objectNode();
    files.forEach((path, tree) -> read.set(BASE + name(path), tree));
    return read;
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** A file, ready for the validator. */
  JsonNode tree(String file) {
    Path path = root.resolve(file);
    JsonNode known = files.get(path);
    if (known != null) {
      return known;
    }
    JsonNode tree = Json.readAny(path);
    addresses(tree, BASE + file, new Where(file, ""));
    reading.apply(file, tree);
    if (tree instanceof ObjectNode object) {
      Dialect named = Dialect.of(object.path("$schema").asString("")).orElse(dialect);
      if (named != Dialect.DRAFT_04) {
        withoutOldIds(object);
      }
      if (object.has("$schema")) {
        Dialect.of(object.get("$schema").asString(""))
            .ifPresentOrElse(d -> object.put("$schema", d.uri()), () -> object.remove("$schema"));
      }
    }
    if (tree.has("asyncapi")) {
      withoutIdleIds(tree, tree.toString());
      wrapped(tree, "");
    }
    if (Contracts.read(path).contains("application/vnd.oai.openapi")) {
      nullable(tree);
    }
    files.put(path, tree);
    return tree;
  }

  /** What only says in which language a schema is written is for JSON Schema a reference to that. */
  private static void wrapped(JsonNode node, String pointer) {
    node.properties()
        .forEach(member -> wrapped(
            member.getValue(),
            pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1")));
    if (node instanceof ObjectNode object
        && object.path("schemaFormat").isString()
        && object.path("schema").isObject()) {
      object.put("$ref", "#" + pointer + "/schema");
    }
  }

  /** As OpenAPI 3.0 says what JSON Schema says with {@code type}. */
  private static void nullable(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("nullable").asBoolean(false)
        && object.path("type").isString()) {
      String type = object.get("type").stringValue();
      object.putArray("type").add(type).add("null");
    }
    node.forEach(OriginalFiles::nullable);
  }

  /** Ids that nobody refers to would only have references inside their schemas lead nowhere. */
  private static void withoutIdleIds(JsonNode node, String document) {
    if (node instanceof ObjectNode object
        && object.path("$id").isString()
        && !document.contains("\"$ref\":\"" + object.get("$id").stringValue())) {
      object.remove("$id");
    }
    node.forEach(n -> withoutIdleIds(n, document));
  }

  /** Later drafts do not know {@code id}, and networknt ends in an exception where one stands deep inside. */
  private static void withoutOldIds(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.path("id").isString()) {
        object.remove("id");
      }
      object.properties().stream()
          .filter(e -> !Walk.isData(e.getKey()))
          .forEach(e -> withoutOldIds(e.getValue()));
    } else {
      node.forEach(OriginalFiles::withoutOldIds);
    }
  }

  /** Reads whatever may have an address of its own. */
  private void readAll() {
    if (!hasReadAll) {
      hasReadAll = true;
      for (Path file : Contracts.files(root, f -> f.toString().endsWith(".json"))) {
        if (file.toFile().length() < LARGEST && Contracts.read(file).contains("id\"")) {
          try {
            tree(name(file));
          } catch (JacksonException e) {
            // No JSON, whatever it is called.
          }
        }
      }
    }
  }

  /** Notes what has an {@code $id} of its own. */
  private void addresses(JsonNode node, String base, Where where) {
    String inside = base;
    if (node instanceof ObjectNode object) {
      for (String keyword : List.of("$id", "id")) {
        JsonNode id = object.get(keyword);
        if (id != null && id.isString() && !id.stringValue().startsWith("#")) {
          inside = resolved(base, id.stringValue());
          addresses.putIfAbsent(inside.replaceFirst("#$", ""), where);
        }
      }
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        if (entry.getValue().isContainer()) {
          addresses(entry.getValue(), inside, below(where, entry.getKey()));
        }
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        addresses(node.get(i), inside, below(where, String.valueOf(i)));
      }
    }
  }

  private static Where below(Where where, String key) {
    return new Where(where.file(), where.pointer() + "/" + Json.escaped(key));
  }

  private static String resolved(String base, String id) {
    try {
      return URI.create(base).resolve(id).toString();
    } catch (IllegalArgumentException e) {
      return id;
    }
  }

  Where where(String iri) {
    return addresses.getOrDefault(iri, new Where(iri, ""));
  }
}
