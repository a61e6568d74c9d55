package dev.parley.support;

import dev.parley.Loaded;
import dev.parley.Output;
import dev.parley.Targets;
import dev.parley.Toolkit;
import dev.parley.emit.GeneratedFile;
import dev.parley.model.ContractSet;
import dev.parley.model.Declaration;
import dev.parley.model.Shape;
import dev.parley.model.TypeId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A copy of contracts that a test edits, generating from it again and again, as a user does. */
public final class EditedContract {
  private final Path folder;
  private final List<Path> documents;

  /**
   * @param original the folder that holds all files of the contracts
   * @param documents below it
   * @param folder where the copy goes, empty
   */
  public EditedContract(Path original, List<Path> documents, Path folder) {
    this.folder = folder;
    this.documents =
        documents.stream().map(d -> folder.resolve(original.relativize(d))).toList();
    try (Stream<Path> files = Files.walk(original)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(original.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // Written as edits write it, so that only the edit makes a difference.
    this.documents.forEach(d -> edit(d, tree -> {}));
  }

  public List<Path> documents() {
    return documents;
  }

  /** Changes a document as a tree of maps and lists. */
  public void edit(Path document, Consumer<Map<String, Object>> change) {
    Map<String, Object> tree = read(document);
    change.accept(tree);
    write(document, tree);
  }

  @SuppressWarnings("unchecked")
  public static Map<String, Object> read(Path document) {
    return (Map<String, Object>)
        new Load(LoadSettings.builder().build()).loadFromString(Contracts.read(document));
  }

  private static void write(Path document, Map<String, Object> tree) {
    try {
      Files.writeString(document, Json.write(tree));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the entries of every mapping called so into another order. */
  public void shuffle(List<String> keys, Random random) {
    documents.forEach(d -> edit(d, tree -> shuffle(tree, keys, random)));
  }

  private static void shuffle(Object node, List<String> keys, Random random) {
    if (node instanceof List<?> list) {
      list.forEach(item -> shuffle(item, keys, random));
    } else if (node instanceof Map<?, ?>) {
      for (Map.Entry<String, Object> entry : mapping(node).entrySet()) {
        shuffle(entry.getValue(), keys, random);
        if (keys.contains(entry.getKey()) && entry.getValue() instanceof Map<?, ?>) {
          List<Map.Entry<String, Object>> entries =
              new ArrayList<>(mapping(entry.getValue()).entrySet());
          Collections.shuffle(entries, random);
          Map<String, Object> shuffled = new LinkedHashMap<>();
          entries.forEach(e -> shuffled.put(e.getKey(), e.getValue()));
          entry.setValue(shuffled);
        }
      }
    }
  }

  /** A mapping in a tree. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> mapping(Object node) {
    return (Map<String, Object>) node;
  }

  public Loaded load() {
    return new Toolkit(Optional.empty(), folder).load(documents);
  }

  /** Generates as the command line does, lock files and all; the names of all types by where they come from. */
  public Map<String, TypeId> generate() {
    Loaded loaded = load();
    try {
      Toolkit.generate(loaded, List.of(new Output(folder.resolve("out"), Targets.typescript())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, TypeId> names = new TreeMap<>();
    loaded.contracts().orElseThrow().modules().values().stream()
        .flatMap(List::stream)
        .forEach(d -> names.put(source(d), d.id()));
    return names;
  }

  private static String source(Declaration type) {
    // The events and the commands of a channel come from one place.
    String union =
        type.shape() instanceof Shape.OneOf of ? " " + of.variants().get(0).tag() : "";
    return type.place().file() + "#" + type.place().pointer() + union;
  }

  /** All generated files, by path. */
  public Map<String, String> files() {
    ContractSet contracts = load().contracts().orElseThrow();
    Map<String, String> files = new TreeMap<>();
    for (GeneratedFile file : Targets.java("edited").emit(contracts)) {
      files.put(file.path(), file.content());
    }
    for (GeneratedFile file : Targets.typescript().emit(contracts)) {
      files.put(file.path(), file.content());
    }
    return files;
  }
}
