package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two calls that name one folder. */
class SharedFolderTest {
  @TempDir
  Path folder;

  @Test
  void theSecondIsRefusedAndTheFirstOnesFilesStay() {
    Path typescript = folder.resolve("ts");
    Parley.run("generate", Parley.CLEAN, "--typescript", typescript);
    Parley second = Parley.run("generate", Parley.DOUBTFUL, "--typescript", typescript);

    assertThat(second.status()).isEqualTo(2);
    assertThat(second.err())
        .contains(
            "parley: `" + typescript + "` holds what another call generated from `",
            "clean/asyncapi.yaml`, and this one would remove it",
            "    fix  name all that goes to one folder in one call, or another folder; where it is to go, take the line `# ts from ");
    assertThat(typescript.resolve("clean.ts")).exists();
    assertThat(typescript.resolve("doubtful.ts")).doesNotExist();

    Parley both = Parley.run("generate", Parley.DOUBTFUL, Parley.CLEAN, "--typescript", typescript);
    assertThat(both.status()).isZero();
    assertThat(typescript.resolve("clean.ts")).exists();
    assertThat(typescript.resolve("doubtful.ts")).exists();
  }

  @Test
  void oneLanguageDoesNotRemoveTheOther() {
    Parley.run("generate", Parley.CLEAN, "--java", folder, "--java-package", "events");
    Parley second = Parley.run("generate", Parley.CLEAN, "--typescript", folder);

    assertThat(second.status()).isEqualTo(2);
    assertThat(Files.exists(folder.resolve("events/Note.java"))).isTrue();
  }
}
