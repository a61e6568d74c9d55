package dev.parley.internal.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.emit.GeneratedFile;
import dev.parley.emit.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls with different contracts do not remove one another's files from one folder. */
class FolderListTest {
  @TempDir
  Path temp;

  Path folder;
  Path mail;
  Path chat;

  @BeforeEach
  void contracts() throws IOException {
    folder = temp.resolve("web/generated");
    mail = Files.createDirectories(temp.resolve("contracts/mail")).resolve("asyncapi.yaml");
    chat = Files.createDirectories(temp.resolve("contracts/chat")).resolve("asyncapi.yaml");
    Files.createFile(mail);
    Files.createFile(chat);
  }

  private Written write(String file, boolean alone, Path... contracts) throws IOException {
    GeneratedFile generated = new GeneratedFile(file, Header.of(file));
    return OutputFolder.write(
            Map.of(folder, List.of(generated)), new Origin(List.of(contracts), alone))
        .get(folder);
  }

  private Path list() {
    return folder.resolve(FolderList.NAME);
  }

  @Test
  void anotherContractDoesNotRemoveWhatComesFromOneThatIsThere() throws IOException {
    write("mail.ts", false, mail);

    FolderTakenException refused =
        catchThrowableOfType(FolderTakenException.class, () -> write("chat.ts", false, chat));

    assertThat(refused)
        .hasMessage("`" + folder + "` holds what another call generated from `" + mail
            + "`, and this one would remove it");
    assertThat(refused.fix())
        .isEqualTo(
            "name all that goes to one folder in one call, or another folder; where it is to go, take the line"
                + " `# ts from ../../contracts/mail/asyncapi.yaml` out of `" + list() + "`");
    assertThat(folder.resolve("mail.ts")).exists();
    assertThat(folder.resolve("chat.ts")).doesNotExist();

    write("both.ts", false, mail, chat);
    assertThatThrownBy(() -> write("mail.ts", false, mail))
        .isInstanceOf(FolderTakenException.class);
  }

  @Test
  void theLineMayBeTakenOut() throws IOException {
    write("mail.ts", false, mail);
    Files.writeString(list(), "mail.ts\n");

    assertThat(write("chat.ts", false, chat)).isEqualTo(new Written(1, 0, 0, 1));
    assertThat(list()).hasContent("# ts from ../../contracts/chat/asyncapi.yaml\nchat.ts");
  }

  @Test
  void aContractThatIsGoneOrElsewhereIsNotMissed() throws IOException {
    write("mail.ts", false, mail);
    Files.move(mail, temp.resolve("contracts/mail.yaml"));

    assertThat(write("mail.ts", false, temp.resolve("contracts/mail.yaml")).changed())
        .isZero();
    assertThat(write("chat.ts", false, chat).removed()).isOne();
  }

  @Test
  void oneKindOfFilesDoesNotRemoveTheOther() throws IOException {
    write("mail/Mail.java", false, mail);

    assertThatThrownBy(() -> write("mail.ts", false, mail))
        .isInstanceOf(FolderTakenException.class);
  }

  @Test
  void whoIsAloneMayRemoveAnything() throws IOException {
    write("mail.ts", true, mail);

    assertThat(write("chat.ts", true, chat).removed()).isOne();
  }

  @Test
  void theSameContractByAnotherNameIsTheSame() throws IOException {
    write("mail.ts", false, mail);
    Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("contracts"));

    assertThat(write("letters.ts", false, link.resolve("mail/asyncapi.yaml")).removed())
        .isOne();
  }

  @Test
  void whatAnOlderVersionListedMayGo() throws IOException {
    write("mail.ts", false);

    assertThat(write("chat.ts", false, chat).removed()).isOne();
  }

  /** A build on another machine, where contracts are elsewhere, changes nothing that is committed. */
  @Test
  void anotherWayToTheContractsIsNoReasonToWrite() throws IOException {
    write("mail.ts", false, mail);
    String before = Files.readString(list());
    Path moved = Files.move(mail, temp.resolve("mail.yaml"));
    write("mail.ts", false, moved);

    assertThat(list()).hasContent(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"# ", "# ts", "# ts from ", "# ts from \u0000", "# from from", "#"})
  void aLineThatNamesNoContractIsOverlooked(String line) throws IOException {
    write("mail.ts", false, mail);
    Files.writeString(list(), line + "\nmail.ts\n");

    assertThat(write("chat.ts", false, chat).removed()).isOne();
  }
}
