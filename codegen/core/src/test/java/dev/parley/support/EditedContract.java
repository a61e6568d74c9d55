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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A copy of contracts that a test edits, generating from it again and again, as a user does. */
public final class EditedContract {
  /** What stands under these keys is no schema. */
  public static final Set<String> DATA = Set.of("examples", "example", "default", "const", "enum");

  private final Path folder;
  private final Optional<Path> root;
  private final List<Path> documents;

  private EditedContract(Path folder, Optional<Path> root, Path document) {
    this.folder = folder;
    this.root = root;
    this.documents = List.of(document);
    edit(document, tree -> {});
  }

  /** One document in a folder that is a copy already, and that references may lead to all of. */
  public static EditedContract in(Path folder, Path document) {
    return new EditedContract(folder, Optional.of(folder), document);
  }

  /**
   * @param original the folder that holds all files of the contracts
   * @param documents below it
   * @param folder where the copy goes, empty
   */
  public EditedContract(Path original, List<Path> documents, Path folder) {
    this.folder = folder;
    this.root = Optional.empty();
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
    write(document, Json.write(tree));
  }

  @SuppressWarnings("unchecked")
  public static Map<String, Object> read(Path document) {
    String text = Contracts.read(document);
    // JSON may be indented with tabs, and YAML may not.
    return (Map<String, Object>)
        (text.stripLeading().startsWith("{")
            ? Json.tree(text)
            : new Load(LoadSettings.builder().build()).loadFromString(text));
  }

  public static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the entries of every mapping called so into another order. */
  public void shuffle(List<String> keys, Random random) {
    documents.forEach(d -> edit(d, tree -> shuffle(tree, keys, random)));
  }

  /** The same in a tree. Data may have keys of those names, and so may the properties of an object. */
  public static void shuffle(Object node, List<String> keys, Random random) {
    if (node instanceof List<?> list) {
      list.forEach(item -> shuffle(item, keys, random));
    } else if (node instanceof Map<?, ?>) {
      for (Map.Entry<String, Object> entry : mapping(node).entrySet()) {
        if (DATA.contains(entry.getKey())) {
          continue;
        }
        if (entry.getKey().equals("properties") && entry.getValue() instanceof Map<?, ?> all) {
          all.values().forEach(property -> shuffle(property, keys, random));
          continue;
        }
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
    return new Toolkit(root, folder).load(documents);
  }

  /** Writes the lock files, as generating does. */
  public void lock() {
    load().locks().forEach(lock -> write(lock.path(), lock.content()));
  }

  private Path lockFile() {
    Path document = documents.get(0);
    return document.resolveSibling(document.getFileName() + ".lock");
  }

  /** The lock file of the first document. */
  public Optional<String> readLock() {
    return Files.exists(lockFile()) ? Optional.of(Contracts.read(lockFile())) : Optional.empty();
  }

  public void writeLock(Optional<String> content) {
    content.ifPresentOrElse(text -> write(lockFile(), text), () -> delete(lockFile()));
  }

  /** Generates as the command line does, lock files and all; the names of all types by where they come from. */
  public Map<String, TypeId> generate() {
    Loaded loaded = load();
    try {
      Toolkit.generate(
          loaded, List.of(new Output(folder.resolve("out"), Targets.typescript())), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Declaration> types = loaded.contracts().orElseThrow().modules().values().stream()
        .flatMap(List::stream)
        .toList();
    Set<TypeId> assertions =
        types.stream().flatMap(t -> t.assertion().stream()).collect(Collectors.toSet());
    Map<String, TypeId> names = new TreeMap<>();
    // What only asserts comes from the same place as its type, and nobody sees its name.
    types.stream()
        .filter(t -> !assertions.contains(t.id()))
        .forEach(t -> names.put(source(t), t.id()));
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
    return files(load().contracts().orElseThrow());
  }

  public static Map<String, String> files(ContractSet contracts) {
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
