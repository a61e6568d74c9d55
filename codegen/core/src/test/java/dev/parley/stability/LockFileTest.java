package dev.parley.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.Loaded;
import dev.parley.Toolkit;
import dev.parley.diagnostic.Rule;
import dev.parley.emit.LockFile;
import dev.parley.support.EditedContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The file that holds names: written once, the same wherever it is looked at from, and missed only where it matters. */
class LockFileTest {
  @TempDir
  Path folder;

  static Stream<String> contracts() {
    return Own.contracts();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void generatingTwiceLeavesTheLockAsItIs(String contract) {
    EditedContract edited = Own.edited(contract, folder);
    edited.generate();

    assertThat(edited.load().locks()).isEmpty();
  }

  @Test
  void theLockIsTheSameUnderAnotherRoot() {
    EditedContract edited = Own.edited("shared", folder);
    edited.generate();

    for (Path document : edited.documents()) {
      Loaded loaded = new Toolkit(Optional.of(folder), Path.of("/")).load(List.of(document));
      assertThat(loaded.locks()).isEmpty();
    }
  }

  /** Which types are shared, and how most of a module are spelled, is another matter then. */
  @Test
  void oneOfSeveralContractsMayBeCheckedAndGeneratedByItself() {
    EditedContract edited = Own.edited(Own.REAL, folder);
    edited.generate();
    Toolkit toolkit = new Toolkit(Optional.empty(), folder);

    for (Path document : edited.documents()) {
      assertThat(toolkit.check(List.of(document)).diagnostics()).isEmpty();
      toolkit.load(List.of(document)).locks().forEach(lock -> write(lock));
    }
    assertThat(toolkit.check(edited.documents()).diagnostics()).isEmpty();
    assertThat(toolkit.load(edited.documents()).locks()).isEmpty();
  }

  private static void write(LockFile lock) {
    try {
      Files.writeString(lock.path(), lock.content());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void aLockWithOtherLineEndingsIsTheSame(String contract) {
    EditedContract edited = Own.edited(contract, folder);
    edited.generate();
    edited.writeLock(edited.readLock().map(text -> text.replace("\n", "\r\n")));

    assertThat(edited.load().locks()).isEmpty();
    assertThat(edited.load().diagnostics()).extracting("rule").doesNotContain(Rule.LOCK_STALE);
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void aLockOfAVersionThatHeldFewerNamesIsCompleted(String contract) {
    EditedContract edited = Own.edited(contract, folder);
    edited.generate();
    Optional<String> lock = edited.readLock();
    Map<String, String> files = edited.files();
    // The first versions held declared types only.
    edited.writeLock(lock.map(text ->
        text.lines().filter(line -> !line.contains("~/")).collect(Collectors.joining("\n"))));

    assertThat(edited.files()).isEqualTo(files);
    edited.generate();
    assertThat(edited.readLock()).isEqualTo(lock);
  }

  @Test
  void marksOfAMergeAreNamedAndBothSidesMayStay() {
    Room room = Room.in(folder);
    room.generate();
    String lock = room.lock();
    int line = lock.indexOf("ToolCall(");
    room.setLock(lock.substring(0, line) + "<<<<<<< HEAD\n" + lock.substring(line)
        + "=======\nOther #/components/schemas/other\n>>>>>>> a branch\n");

    assertThat(room.contract().load().diagnostics())
        .extracting("message")
        .hasSize(3)
        .containsOnly("the line is a mark of a merge that is not finished");

    room.setLock(lock + "Other #/components/schemas/other\n");
    assertThat(room.generate()).contains("ToolCall");
    assertThat(room.lock()).isEqualTo(lock);
  }

  @Test
  void aFolderThatMayNotBeWrittenToIsLeftAlone() {
    EditedContract room = Room.in(folder).contract();
    Path parent = room.documents().get(0).getParent();
    boolean refuses = parent.toFile().setWritable(false) && !Files.isWritable(parent);
    assumeTrue(refuses, "root may write everywhere");

    assertThat(room.load().locks()).isEmpty();
    assertThat(room.load().diagnostics()).extracting("rule").doesNotContain(Rule.LOCK_STALE);
  }
}
