package dev.parley.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Documents of other people and instances of them, as the manifest of a folder lists them. */
public final class Corpus {
  private final Path folder;
  private final List<Entry> entries = new ArrayList<>();

  /** A line of the manifest. */
  public final class Entry {
    private final Map<String, String> cells;

    private Entry(Map<String, String> cells) {
      this.cells = cells;
    }

    public String id() {
      return cells.get("id");
    }

    public String kind() {
      return cells.get("kind");
    }

    /** The version of AsyncAPI, or the draft of JSON Schema. */
    public String draft() {
      return cells.get("draft");
    }

    public String validity() {
      return cells.get("validity");
    }

    public Path file() {
      return folder.resolve("files").resolve(cells.get("file"));
    }

    /** The folder of everything that comes from the same place. */
    public Path origin() {
      return folder.resolve("files").resolve(Path.of(cells.get("file")).getName(0));
    }

    public boolean isDocument() {
      return kind().matches("asyncapi[123]|jsonschema");
    }

    /** An instance whose label an independent validator confirms. */
    public boolean isInstance() {
      return kind().startsWith("instance") && validity().startsWith("agrees");
    }

    public boolean isValid() {
      return kind().equals("instance-valid");
    }

    /** The document that this is an instance of. */
    public String document() {
      return cells.get("schema_id").replaceAll("#.*", "");
    }

    /** Pointer to the definition that this is an instance of; empty for the whole document. */
    public String definition() {
      String schema = cells.get("schema_id");
      return schema.contains("#") ? schema.substring(schema.indexOf('#') + 1) : "";
    }

    /** The instance as JSON text, whatever it is written in. */
    public String json() {
      String text = Contracts.read(file());
      String pointer = cells.get("instance_pointer");
      if (!Json.isYaml(file()) && pointer.equals("-")) {
        return text;
      }
      JsonNode tree = Json.readAny(file());
      return (pointer.equals("-") ? tree : tree.at(pointer)).toString();
    }
  }

  public Corpus(Path folder) {
    this.folder = folder;
    try {
      List<String> lines = Files.readAllLines(folder.resolve("manifest.tsv"));
      String[] names = lines.get(0).split("\t");
      for (String line : lines.subList(1, lines.size())) {
        String[] values = line.split("\t", -1);
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
          cells.put(names[i], values[i]);
        }
        entries.add(new Entry(cells));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Entry> documents() {
    return entries.stream().filter(Entry::isDocument).toList();
  }

  public List<Entry> instancesOf(Entry document) {
    return entries.stream()
        .filter(Entry::isInstance)
        .filter(e -> e.document().equals(document.id()))
        .toList();
  }
}
