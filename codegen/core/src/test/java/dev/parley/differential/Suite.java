package dev.parley.differential;

import dev.parley.support.Contracts;
import dev.parley.support.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema Test Suite, as it stands in a folder. */
record Suite(Path folder) {
  static final List<String> DRAFTS = List.of("draft7", "draft2019-09", "draft2020-12");

  /**
   * A schema of the suite and the documents that are tried on it.
   *
   * @param keyword the file that it stands in, without its ending
   * @param asserts whether {@code format} says something of a document
   */
  record Group(String draft, String keyword, JsonNode json, boolean asserts) {
    String name() {
      return draft + "/" + keyword + ": " + json.get("description").asString();
    }

    JsonNode tests() {
      return json.get("tests");
    }

    /** As a file: a mapping that says which draft it is of, and that is no bag of definitions. */
    ObjectNode document() {
      ObjectNode document = JsonNodeFactory.instance.objectNode();
      document.put("$schema", dialect());
      if (json.get("schema") instanceof ObjectNode object) {
        document.setAll(object);
      } else {
        document.putArray("allOf").add(json.get("schema"));
      }
      return document;
    }

    private String dialect() {
      return draft.equals("draft7")
          ? "http://json-schema.org/draft-07/schema#"
          : "https://json-schema.org/draft/" + draft.substring("draft".length()) + "/schema";
    }
  }

  Path remotes() {
    return folder.resolve("remotes");
  }

  /** What every implementation must pass. */
  List<Group> required() throws IOException {
    List<Group> groups = new ArrayList<>();
    for (String draft : DRAFTS) {
      addTo(groups, draft, "", folder.resolve("tests").resolve(draft), false);
    }
    return groups;
  }

  /** What passes where formats are asserted. */
  List<Group> formats() throws IOException {
    List<Group> groups = new ArrayList<>();
    for (String draft : DRAFTS) {
      Path formats = folder.resolve("tests").resolve(draft).resolve("optional/format");
      addTo(groups, draft, "optional/format/", formats, true);
    }
    return groups;
  }

  private static void addTo(
      List<Group> groups, String draft, String before, Path folder, boolean asserts)
      throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        String keyword = before + file.getFileName().toString().replace(".json", "");
        for (JsonNode group : Json.read(Files.readString(file))) {
          groups.add(new Group(draft, keyword, group, asserts));
        }
      }
    }
  }

  /** The remote schemas themselves. */
  ObjectNode remoteSchemas() {
    ObjectNode schemas = JsonNodeFactory.instance.objectNode();
    for (Path file : Contracts.files(remotes(), f -> f.toString().endsWith(".json"))) {
      String path = remotes().relativize(file).toString().replace('\\', '/');
      schemas.set("http://localhost:1234/" + path, Json.read(Contracts.read(file)));
    }
    return schemas;
  }

  /** Where the remote schemas are, by the addresses that the suite gives them. */
  Map<String, String> catalogue() {
    return Map.of("http://localhost:1234/", remotes().toAbsolutePath() + "/");
  }
}
