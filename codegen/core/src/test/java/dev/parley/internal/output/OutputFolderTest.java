package dev.parley.internal.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.emit.GeneratedFile;
import dev.parley.emit.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
  private static final Origin ORIGIN = new Origin(List.of(), false);
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir
  Path temp;

  Path folder;

  @BeforeEach
  void nameTheFolder() {
    folder = temp.resolve("out");
  }

  private static GeneratedFile file(String path, String text) {
    return new GeneratedFile(path, Header.of("a test") + text + "\n");
  }

  private Written write(GeneratedFile... files) throws IOException {
    return OutputFolder.write(Map.of(folder, List.of(files)), ORIGIN).get(folder);
  }

  /** Every file below the folder by its path, and its text. */
  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(temp)) {
      for (Path file :
          files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList()) {
        contents.put(temp.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  void whatIsWrittenIsCounted() throws IOException {
    assertThat(write(file("a.ts", "1"), file("b/c.ts", "2"))).isEqualTo(new Written(2, 0, 0, 0));
    assertThat(write(file("a.ts", "changed"), file("b/c.ts", "2"), file("d.ts", "3")))
        .isEqualTo(new Written(1, 1, 1, 0));
    assertThat(write(file("a.ts", "changed"))).isEqualTo(new Written(0, 0, 1, 2));
    assertThat(contents().keySet()).containsExactly("out/.parley-files", "out/a.ts");
  }

  /** Here a second link stands for a disk to which both names are one file. */
  @Test
  void whatIsWrittenInAnotherSpellingIsNotRemoved() throws IOException {
    write(file("UserID.java", "1"), file("Gone.java", "1"));
    Files.createLink(folder.resolve("UserId.java"), folder.resolve("UserID.java"));

    assertThat(write(file("UserId.java", "1"))).isEqualTo(new Written(0, 0, 1, 1));
    assertThat(contents().keySet())
        .containsExactly("out/.parley-files", "out/UserID.java", "out/UserId.java");
  }

  @Test
  void aListThatSomebodyEditedRemovesNothingThatIsWritten() throws IOException {
    write(file("a/b.ts", "1"));
    Path list = folder.resolve(FolderList.NAME);
    Files.writeString(list, Files.readString(list) + "a/b.ts/../b.ts\n./a/b.ts\n");

    assertThat(write(file("a/b.ts", "1"))).isEqualTo(new Written(0, 0, 1, 0));
    assertThat(contents().keySet()).containsExactly("out/.parley-files", "out/a/b.ts");
  }

  @Test
  void whatHasNotChangedKeepsItsTime() throws IOException {
    write(file("a.ts", "1"), file("b.ts", "2"));
    for (String name : List.of("a.ts", "b.ts", FolderList.NAME)) {
      Files.setLastModifiedTime(folder.resolve(name), LONG_AGO);
    }
    write(file("a.ts", "1"), file("b.ts", "2"));
    assertThat(Files.getLastModifiedTime(folder.resolve(FolderList.NAME))).isEqualTo(LONG_AGO);

    write(file("a.ts", "1"), file("b.ts", "changed"));
    assertThat(Files.getLastModifiedTime(folder.resolve("a.ts"))).isEqualTo(LONG_AGO);
    assertThat(Files.getLastModifiedTime(folder.resolve("b.ts"))).isGreaterThan(LONG_AGO);
  }

  @Test
  void foldersThatBecomeEmptyGoAndOthersStay() throws IOException {
    write(file("a/b/c.ts", "1"), file("a/d.ts", "2"), file("e/f.ts", "3"));
    Files.writeString(folder.resolve("e/mine.txt"), "mine");
    write(file("a/d.ts", "2"));

    assertThat(folder.resolve("a/b")).doesNotExist();
    assertThat(folder.resolve("a/d.ts")).exists();
    assertThat(folder.resolve("e/f.ts")).doesNotExist();
    assertThat(folder.resolve("e/mine.txt")).hasContent("mine");
  }

  @Test
  void filesOfOthersAreNeitherChangedNorRemoved() throws IOException {
    write(file("a.ts", "1"));
    Files.writeString(folder.resolve("mine.ts"), "mine");
    Files.writeString(folder.resolve("other.ts"), Header.of("another run") + "\n");
    write();

    assertThat(contents().keySet())
        .containsExactly("out/.parley-files", "out/mine.ts", "out/other.ts");
  }

  @Test
  void aFileOfOthersInTheWayIsNotOverwritten() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("a.ts"), "export const mine = 1;\n");
    Map<String, String> before = contents();

    assertThatThrownBy(() -> write(file("a.ts", "1"), file("b.ts", "2")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a.ts")
        .hasMessageContaining("not written by Parley");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void aGeneratedFileWithAnotherHeaderOnTopIsStillKnownByTheList() throws IOException {
    write(file("a.ts", "1"));
    Files.writeString(folder.resolve("a.ts"), "// (c) Somebody\n// Generated by Parley");
    write(file("a.ts", "2"));

    assertThat(folder.resolve("a.ts")).hasContent(file("a.ts", "2").content());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.ts",
        "ABSOLUTE",
        "sub/../../secret.ts",
        "link/secret.ts",
        "link.ts",
        ".",
        "",
        "..",
        "//",
        "\u0000",
        "a\u0000b",
        "mine.txt",
        "folder"
      })
  void aHostileListRemovesNothing(String line) throws IOException {
    write(file("a.ts", "1"));
    Path outside = Files.createDirectory(temp.resolve("outside"));
    for (Path secret : List.of(temp.resolve("secret.ts"), outside.resolve("secret.ts"))) {
      Files.writeString(secret, Header.of("elsewhere") + "\n");
    }
    Files.createSymbolicLink(folder.resolve("link"), outside);
    Files.createSymbolicLink(folder.resolve("link.ts"), temp.resolve("secret.ts"));
    Files.writeString(folder.resolve("mine.txt"), "mine");
    Files.createDirectory(folder.resolve("folder"));
    Files.writeString(
        folder.resolve(FolderList.NAME),
        line.replace("ABSOLUTE", temp.resolve("secret.ts").toString()) + "\n");
    Map<String, String> before = contents();
    before.remove("out/" + FolderList.NAME);

    assertThat(write(file("a.ts", "1")).removed()).isZero();
    Map<String, String> after = contents();
    after.remove("out/" + FolderList.NAME);
    assertThat(after).isEqualTo(before);
    assertThat(folder.resolve("link")).isSymbolicLink();
    assertThat(folder.resolve("link.ts")).isSymbolicLink();
    assertThat(folder.resolve("folder")).isDirectory();
  }

  @Test
  void whatAKilledRunLeftIsRemovedWhenItIsOld() throws IOException {
    Path old = Files.createDirectories(folder.resolve(".parley-staging-1"));
    Path recent = Files.createDirectories(folder.resolve(".parley-staging-2"));
    Files.writeString(old.resolve("0"), "half");
    Files.writeString(recent.resolve("0"), "half");
    Files.setLastModifiedTime(old, LONG_AGO);
    write(file("a.ts", "1"));

    assertThat(old).doesNotExist();
    assertThat(recent).exists();
  }

  @Test
  void aListThatIsNoTextIsTakenForNone() throws IOException {
    write(file("a.ts", "1"));
    Files.write(folder.resolve(FolderList.NAME), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertThat(write(file("a.ts", "2"))).isEqualTo(new Written(0, 1, 0, 0));
    assertThat(folder.resolve(FolderList.NAME)).hasContent("a.ts");
  }

  @Test
  void aFolderInTheWayLeavesEverythingAsItWas() throws IOException {
    write(file("a.ts", "1"), file("z.ts", "1"));
    Files.createDirectories(folder.resolve("m.ts/mine"));
    Map<String, String> before = contents();

    assertThatThrownBy(() -> write(file("a.ts", "2"), file("m.ts", "2"), file("z.ts", "2")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("m.ts");
    assertThat(contents()).isEqualTo(before);
    assertThat(folder.resolve("m.ts/mine")).isDirectory();
  }

  @Test
  void aNameThatNoFileCanHaveLeavesEverythingAsItWas() throws IOException {
    write(file("a.ts", "1"), file("z.ts", "1"));
    Map<String, String> before = contents();
    String tooLong = "m".repeat(300) + ".ts";

    assertThatThrownBy(() -> write(file("a.ts", "2"), file("b.ts", "2"), file(tooLong, "2")))
        .isInstanceOf(IOException.class);
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void aFileWhereAFolderMustBeLeavesEverythingAsItWas() throws IOException {
    write(file("a.ts", "1"));
    Files.writeString(folder.resolve("sub"), "mine");
    Map<String, String> before = contents();

    assertThatThrownBy(() -> write(file("a.ts", "2"), file("sub/b.ts", "2")))
        .isInstanceOf(IOException.class);
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void anOutputFolderThatIsAFileOrBelowOneIsRefused() throws IOException {
    Files.writeString(temp.resolve("file"), "mine");
    for (String name : List.of("file", "file/below", "file/below/that")) {
      folder = temp.resolve(name);
      assertThatThrownBy(() -> write(file("a.ts", "1"))).isInstanceOf(NotDirectoryException.class);
    }
    assertThat(temp.resolve("file")).hasContent("mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.ts", "/a.ts", "sub/../../a.ts", ".", ""})
  void aPathThatLeavesTheFolderIsRefused(String path) throws IOException {
    assertThatThrownBy(() -> write(file("b.ts", "1"), file(path, "1")))
        .isInstanceOf(IOException.class);
    assertThat(contents()).isEmpty();
    assertThat(folder).doesNotExist();
  }

  @Test
  void aLinkInTheWayIsNotWrittenThrough() throws IOException {
    Path outside = Files.createDirectories(temp.resolve("outside"));
    Files.createDirectories(folder);
    Files.createSymbolicLink(folder.resolve("sub"), outside);
    assertThatThrownBy(() -> write(file("sub/a.ts", "1"))).isInstanceOf(IOException.class);

    Files.writeString(outside.resolve("a.ts"), "mine");
    Files.createSymbolicLink(folder.resolve("a.ts"), outside.resolve("a.ts"));
    assertThatThrownBy(() -> write(file("a.ts", "1"))).isInstanceOf(IOException.class);

    assertThat(contents()).containsExactly(Map.entry("outside/a.ts", "mine"));
  }

  @Test
  void whenOneOfSeveralFoldersCannotBeWrittenNoneIs() throws IOException {
    Files.writeString(temp.resolve("file"), "mine");
    Map<Path, List<GeneratedFile>> files = new LinkedHashMap<>();
    files.put(temp.resolve("new/deep"), List.of(file("a.ts", "1")));
    files.put(folder, List.of(file("a.ts", "1")));
    files.put(temp.resolve("file"), List.of(file("a.ts", "1")));

    assertThatThrownBy(() -> OutputFolder.write(files, ORIGIN)).isInstanceOf(IOException.class);
    assertThat(contents().keySet()).containsExactly("file");
    assertThat(temp.resolve("new")).doesNotExist();
    assertThat(folder).doesNotExist();
  }

  @Test
  void aFolderThatMayNotBeWrittenStaysAsItWas() throws Exception {
    write(file("a.ts", "1"));
    assumeTrue(
        folder.toFile().setWritable(false) && !Files.isWritable(folder),
        "root may write everywhere");
    Map<String, String> before = contents();
    try {
      assertThatThrownBy(() -> write(file("a.ts", "2"), file("b.ts", "2")))
          .isInstanceOf(IOException.class);
      assertThat(contents()).isEqualTo(before);
    } finally {
      folder.toFile().setWritable(true);
    }
  }

  @Test
  void aFullDiskLeavesEverythingAsItWas() throws Exception {
    Files.createDirectories(folder);
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.toString()),
        "only root may mount a small disk");
    try {
      write(file("a.ts", "1"), file("b.ts", "1"));
      Map<String, String> before = contents();
      String large = "x".repeat(30_000);

      assertThatThrownBy(
              () -> write(file("a.ts", large), file("b.ts", large), file("sub/c.ts", large)))
          .isInstanceOf(IOException.class);
      assertThat(contents()).isEqualTo(before);
      assertThat(folder.resolve("sub")).doesNotExist();
    } finally {
      run("umount", folder.toString());
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
