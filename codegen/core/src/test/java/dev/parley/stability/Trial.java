package dev.parley.stability;

import dev.parley.Loaded;
import dev.parley.support.Contracts;
import dev.parley.support.EditedContract;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** The edits of one document, each on its own and with the lock file of the generation before. */
final class Trial {
  /** How often another place is tried where an edit shows nowhere. */
  private static final int TRIES = 4;

  /** How often each edit is made, at one place after another. */
  private static final int TIMES = Integer.getInteger("parley.times", 1);

  private static final boolean VERBOSE = Boolean.getBoolean("parley.verbose");

  private final String id;
  private final EditedContract contract;
  private final Path document;
  private final Generated before;
  private final Counts counts;
  private final Map<String, String> lost;
  private final String text;
  private final Optional<String> lock;

  Trial(
      String id,
      EditedContract contract,
      Generated before,
      Counts counts,
      Map<String, String> lost) {
    this.id = id;
    this.contract = contract;
    this.document = contract.documents().get(0);
    this.before = before;
    this.counts = counts;
    this.lost = lost;
    this.text = Contracts.read(document);
    this.lock = contract.readLock();
    counts.document(before.types().size());
  }

  void run(List<Edit> edits, long seed) {
    for (Edit edit : edits) {
      Random random = new Random(seed * Edit.values().length + edit.ordinal());
      for (int time = 0; time < TIMES; time++) {
        for (int i = 1; !isDone(edit, random, i); i++) {
          restore();
        }
        restore();
      }
    }
  }

  private void restore() {
    EditedContract.write(document, text);
    Moves.undo(document, Edit.FILE);
    contract.writeLock(lock);
  }

  /** Whether nothing is left to try. */
  private boolean isDone(Edit edit, Random random, int tries) {
    Map<String, Object> tree = EditedContract.read(document);
    Document edited = new Document(document, tree, before.tags(), before.names());
    boolean isMade = edit.make(edited, random);
    if (!isMade) {
      return true;
    }
    contract.edit(document, t -> {
      t.clear();
      t.putAll(tree);
    });
    Loaded loaded = contract.load();
    if (loaded.contracts().isEmpty()) {
      counts.refused(edit);
      return tries == TRIES;
    }
    Generated after = Generated.of(loaded.contracts().get());
    boolean same = after.isSame(before);
    if (same && !edit.reorders() && tries < TRIES) {
      return false;
    }
    List<String> gone = edited.unexpected(lost(edit, after));
    gone.forEach(g -> lose(edit + ": " + g));
    if (edit.describes() && !before.isSameCode(after)) {
      lose(edit + ": changes code");
    }
    boolean isBack = !edit.isTakenBack() || isBack(edit, edited);
    Map<Counts.Lines, Integer> lines = edit.isDescribed()
        ? lines(before.withoutComments(), after.withoutComments())
        : lines(before, after);
    counts.add(edit, id, !gone.isEmpty() || !isBack, same ? 0 : 1, lines);
    if (VERBOSE) {
      System.out.println(id + ", " + edit + ": " + lines);
    }
    return true;
  }

  private static Map<Counts.Lines, Integer> lines(Generated before, Generated after) {
    Map<Counts.Lines, Integer> lines = new EnumMap<>(Counts.Lines.class);
    lines.put(Counts.Lines.JAVA_PUBLIC, before.java().publicLines(after.java()));
    lines.put(Counts.Lines.JAVA, before.java().allLines(after.java()));
    lines.put(Counts.Lines.TYPESCRIPT_PUBLIC, before.typeScript().publicLines(after.typeScript()));
    lines.put(Counts.Lines.TYPESCRIPT, before.typeScript().allLines(after.typeScript()));
    return lines;
  }

  private List<String> lost(Edit edit, Generated after) {
    if (edit.removes()) {
      // What stays must not take the name of what goes, nor a new one.
      Set<String> names = new TreeSet<>(after.types());
      names.removeAll(before.types());
      return names.stream().map(name -> name + " is new").toList();
    }
    List<String> all = before.lostIn(after);
    return edit.alters() ? all.stream().filter(PublicTypes::isGone).toList() : all;
  }

  private void lose(String what) {
    lost.merge(id, what, (a, b) -> a);
    if (VERBOSE) {
      System.out.println("LOST " + id + "\t" + what);
    }
  }

  /** Whoever generates after an edit and then takes it back has what was there. */
  private boolean isBack(Edit edit, Document edited) {
    contract.lock();
    EditedContract.write(document, text);
    Generated again = Generated.of(contract.load().contracts().orElseThrow());
    if (again.isSame(before)) {
      return true;
    }
    List<String> lostNames = before.lostIn(again);
    List<String> gone = edited.unexpected(lostNames);
    if (gone.isEmpty() && !lostNames.isEmpty()) {
      // A type that has got its name from the one that was renamed has another one now, which the
      // lock file holds.
      return true;
    }
    lose(edit + ", and back: " + (gone.isEmpty() ? "not the same bytes" : gone.get(0)));
    return false;
  }
}
