package dev.parley.internal.lock;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import dev.parley.diagnostic.Severity;
import dev.parley.emit.LockFile;
import dev.parley.internal.contract.Draft;
import dev.parley.internal.names.TypeName;
import dev.parley.internal.schema.Declared;
import dev.parley.internal.source.Sources;
import dev.parley.model.InnerPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The names that the types of one contract had when it was generated last, from {@code asyncapi.yaml.lock} beside {@code asyncapi.yaml}. By
 * it a type keeps its name when another one comes that asks for the same, and the property that leads an object stays where it is when another comes before.
 *
 * <p>A type is known by where it comes from: the pointer to its schema, after the path of its file from the contract's folder when it stands
 * in another one. A type inside it, and a member that others look like, is known by its path in there, after a {@code ~}. So neither {@code --root} nor other contracts change what is in the file.
 */
public final class NameLock {
  private static final String SUFFIX = ".lock";
  private static final String HEADER =
      "# The names of this contract's types. `parley generate` writes them and keeps to them; commit this file.\n";

  private static final Pattern MERGE_MARK = Pattern.compile("(<{7}|[|]{7}|={7}|>{7})( .*)?");

  private final Path file;
  private final Place place;
  private final Optional<String> text;
  private final String document;
  private final boolean kept;
  private final Map<String, LockEntry> entries = new HashMap<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, String> relative = new HashMap<>();

  private NameLock(Path file, Place place, Optional<String> text, String document, boolean kept) {
    this.file = file;
    this.place = place;
    this.text = text;
    this.document = document;
    this.kept = kept;
  }

  /** Of a document that is in no folder: there is nothing that a file could stand beside. */
  public static NameLock none(Path document, Draft draft, Sources sources) {
    return new NameLock(
        document, draft.place(), Optional.empty(), sources.pathFromRoot(draft.place()), false);
  }

  /** The lock of a contract, empty where there is none. A line that is not one of a lock is an error. */
  public static NameLock read(
      Path document, Draft draft, Sources sources, Diagnostics diagnostics) {
    Path file = document.resolveSibling(document.getFileName() + SUFFIX);
    Sources.Companion companion = sources.companion(file);
    NameLock lock = new NameLock(
        file.toAbsolutePath().normalize(),
        companion.text().isPresent()
            ? Place.start(companion.name())
            : Place.start(draft.place().file()),
        companion.text(),
        sources.pathFromRoot(draft.place()),
        true);
    companion.text().ifPresent(t -> lock.readLines(t, diagnostics));
    return lock;
  }

  private void readLines(String content, Diagnostics diagnostics) {
    int number = 0;
    for (String line : content.split("\n", -1)) {
      number++;
      String bare = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      if (bare.isBlank() || bare.startsWith("#")) {
        continue;
      }
      Optional<LockEntry> entry = LockEntry.of(bare);
      if (entry.isPresent()) {
        add(entry.get(), number, diagnostics);
      } else if (MERGE_MARK.matcher(bare).matches()) {
        diagnostics.add(
            Rule.LOCK_SYNTAX,
            line(number),
            "the line is a mark of a merge that is not finished",
            "keep the lines of both sides, take the marks out, and run `parley generate`");
      } else {
        diagnostics.add(
            Rule.LOCK_SYNTAX,
            line(number),
            "the line is none of a lock file: it has no name, space and path of a type",
            "take the line out, or take the file from version control; then run `parley generate`");
      }
    }
  }

  /** Keeps the first of two lines for one type, as whoever merged the file or wrote in it cannot have meant both. */
  private void add(LockEntry entry, int number, Diagnostics diagnostics) {
    LockEntry before = entries.putIfAbsent(entry.path(), entry);
    Integer first = numbers.putIfAbsent(entry.path(), number);
    if (before != null && !before.equals(entry)) {
      diagnostics.add(
          Rule.LOCK_CONFLICT,
          line(number),
          "`" + entry.path() + "` is `" + entry.held() + "` here and `" + before.held()
              + "` on line " + first,
          "take one of the lines out: the name that code already uses stays");
    }
  }

  private Place line(int number) {
    return new Place(place.file(), number, 1, "");
  }

  /** The name that the type had, if it is one that it would still get: the contract may call it something else now. */
  public Optional<String> name(Declared type) {
    return entry(type, InnerPath.ROOT)
        .map(LockEntry::name)
        .filter(name -> type.proposedNames().stream()
            .map(TypeName::of)
            .anyMatch(wanted -> TypeName.isNumbered(name, wanted)));
  }

  /** The name that the type or the member at a path inside a type had. */
  public Optional<String> innerName(Declared type, String path) {
    return entry(type, path).map(LockEntry::name);
  }

  /** The property that led the object at a path inside a type. */
  public Optional<String> lead(Declared type, String path) {
    return entry(type, path).flatMap(LockEntry::lead);
  }

  private Optional<LockEntry> entry(Declared type, String path) {
    return Optional.ofNullable(type.isAssertion() ? null : entries.get(key(type, path)));
  }

  /**
   * Says where the file does not hold what it must. One that is not there is missed where types ask for the same name: only then the next
   * change could shift what is there already. The line of a member without a number is not missed: which members have one depends on the
   * contracts that are generated together.
   */
  public void check(Draft draft, SettledNames settled, Diagnostics diagnostics) {
    Map<String, LockEntry> wanted = wanted(draft, settled, false);
    if (content(wanted).isPresent() && isNeeded(draft, settled)) {
      String fix = "run `parley generate`, and commit the file with the contract";
      if (text.isEmpty()) {
        String missing =
            "there is no lock file, and types or members of the contract ask for the same name";
        diagnostics.add(Rule.LOCK_STALE, place, missing, fix);
      } else {
        // The first line that is wrong says where to look.
        Optional<String> wrong = numbers.keySet().stream()
            .filter(path -> !entries.get(path).equals(wanted.get(path)))
            .findFirst();
        diagnostics.add(
            Rule.LOCK_STALE,
            wrong.map(path -> line(numbers.get(path))).orElse(place),
            "the lock file does not hold the names that the contract's types have"
                + wrong.map(path -> wrong(path, wanted)).orElseGet(() -> missing(wanted)),
            fix);
      }
    }
  }

  private String wrong(String path, Map<String, LockEntry> wanted) {
    LockEntry right = wanted.get(path);
    return ": `" + path + "` is "
        + (right == null
            ? "no type of the contract"
            : "`" + right.held() + "`, not `" + entries.get(path).held() + "`");
  }

  private String missing(Map<String, LockEntry> wanted) {
    return wanted.values().stream()
        .filter(entry -> !entries.containsKey(entry.path()))
        .findFirst()
        .map(entry -> ": it has no line for `" + entry.held() + "` at `" + entry.path() + "`")
        .orElse("");
  }

  /** The file as it must be written; nothing when it is right, or in a folder that nobody may write to. */
  public Optional<LockFile> update(Draft draft, SettledNames settled, Diagnostics diagnostics) {
    Optional<String> content = content(wanted(draft, settled, true));
    if (content.isPresent() && !Files.isWritable(file.getParent())) {
      if (isNeeded(draft, settled)) {
        diagnostics.add(new Diagnostic(
            Severity.WARN,
            Rule.LOCK_STALE,
            place,
            "the folder may not be written to, so that nothing keeps the names of the contract's types",
            "generate once where the contract is edited, and commit the lock file",
            Optional.empty()));
      }
      return Optional.empty();
    }
    return content.map(c -> new LockFile(file, c));
  }

  private boolean isNeeded(Draft draft, SettledNames settled) {
    return text.isPresent()
        || named(draft).stream()
            .anyMatch(t -> t.proposedNames().stream()
                    .map(TypeName::of)
                    .noneMatch(settled.type(t.source()).name()::equals)
                || settled.members(t.source()).values().stream().anyMatch(m -> m.number() > 1));
  }

  /** What the file must hold; nothing when that is what it holds, or when there is nothing to hold. */
  private Optional<String> content(Map<String, LockEntry> wanted) {
    if (!kept) {
      return Optional.empty();
    }
    StringBuilder lines = new StringBuilder();
    wanted.values().forEach(entry -> lines.append(entry.line()).append("\n"));
    String content = HEADER + lines;
    boolean same = text.map(t -> t.replace("\r\n", "\n").equals(content)).orElse(lines.isEmpty());
    return same ? Optional.empty() : Optional.of(content);
  }

  /**
   * By path.
   *
   * @param all also the lines of members without a number that the file does not have
   */
  private Map<String, LockEntry> wanted(Draft draft, SettledNames settled, boolean all) {
    Map<String, LockEntry> wanted = new TreeMap<>();
    for (Declared type : named(draft)) {
      Map<String, String> held = new HashMap<>();
      // A name that only this run could not give, for lack of the other contracts, is not given up.
      held.put(InnerPath.ROOT, name(type).orElse(settled.type(type.source()).name()));
      settled.inner(type.source()).forEach((path, inner) -> held.put(path, inner.full()));
      settled.members(type.source()).forEach((path, member) -> {
        if (all || member.number() > 1 || entries.containsKey(key(type, path))) {
          held.put(path, member.held());
        }
      });
      Map<String, String> leads = settled.leads(type.source());
      held.forEach((path, name) -> {
        String key = key(type, path);
        wanted.put(key, new LockEntry(name, Optional.ofNullable(leads.get(path)), key));
      });
    }
    return wanted;
  }

  /** What only assertions refer to is seen by nobody. */
  private static List<Declared> named(Draft draft) {
    return draft.types().stream().filter(type -> !type.isAssertion()).toList();
  }

  /** No pointer has a {@code ~} that no digit follows. */
  private String key(Declared type, String path) {
    return key(type) + (path.equals(InnerPath.ROOT) ? "" : "~" + path);
  }

  /** Paths of other files are written from the folder of the contract, and the contract itself has none. */
  private String key(Declared type) {
    int end = type.path().indexOf('#');
    String file = type.path().substring(0, end);
    return relative.computeIfAbsent(file, this::relative) + type.path().substring(end);
  }

  private String relative(String file) {
    if (file.equals(document)) {
      return "";
    }
    List<String> from = List.of(document.split("/"));
    List<String> to = List.of(file.split("/"));
    int common = 0;
    while (common < from.size() - 1
        && common < to.size() - 1
        && from.get(common).equals(to.get(common))) {
      common++;
    }
    return "../".repeat(from.size() - 1 - common) + String.join("/", to.subList(common, to.size()));
  }
}
