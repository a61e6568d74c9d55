package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MainTest {
  @TempDir
  Path folder;

  @Test
  void aCleanContractGivesStatusZeroAndOneLine() {
    assertThat(Parley.run("check", Parley.CLEAN))
        .isEqualTo(new Parley(0, "0 errors, 0 warnings\n", ""));
  }

  @Test
  void warningsAloneGiveStatusZeroAndStrictMakesThemErrors() {
    assertThat(Parley.run("check", Parley.DOUBTFUL).status()).isZero();
    assertThat(Parley.run("check", "--strict", Parley.DOUBTFUL).status()).isEqualTo(1);
    assertThat(Parley.run("check", "--strict", Parley.CLEAN).status()).isZero();
    assertThat(Parley.run(
                "generate", "--strict", "--typescript", folder.resolve("ts"), Parley.DOUBTFUL)
            .status())
        .isEqualTo(1);
    assertThat(folder.resolve("ts")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "github", "sarif", "junit"})
  void findingsArePrintedInEveryFormat(String format) {
    Parley run = Parley.run("check", "--format", format, Parley.FAULTY);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
    Golden.compare("check-faulty." + format, run.out());
  }

  @Test
  void theJsonReportIsOneDocumentEvenWhenThereIsNothingToReport() {
    JsonNode report = JsonMapper.shared()
        .readTree(Parley.run("check", "--format=json", Parley.CLEAN).out());

    assertThat(report.get("findings").isEmpty()).isTrue();
    assertThat(report.propertyNames()).containsExactly("findings");
  }

  @Test
  void whatIsMerelyWorthKnowingIsToldByCheckAlone() {
    String checked = Parley.run("check", Parley.DOUBTFUL).out();
    Parley generated =
        Parley.run("generate", Parley.DOUBTFUL, "--typescript", folder.resolve("ts"));

    assertThat(checked).contains("[keyword-unknown]", "[keyword-not-in-type]");
    assertThat(generated.err()).contains("[keyword-unknown]").doesNotContain("keyword-not-in-type");
  }

  @Test
  void generateWritesBothLanguagesAndSaysHowManyFiles() throws IOException {
    Path java = folder.resolve("java");
    Path typescript = folder.resolve("ts");
    Parley run = Parley.run(
        "generate",
        Parley.CLEAN,
        "--java",
        java,
        "--java-package",
        "com.example.events",
        "--typescript",
        typescript);

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .hasSize(2)
        .allMatch(l -> l.matches(".*: \\d+ files created, 0 changed, 0 unchanged, 0 removed"));
    assertThat(java.resolve("com/example/events/Note.java")).isRegularFile();
    assertThat(typescript.resolve("clean.ts")).isRegularFile();
    assertThat(files(java)).noneMatch(f -> f.toString().endsWith(".ts"));
  }

  @Test
  void generateWritesForJackson2WhenAskedTo() throws IOException {
    Object[] arguments = {"generate", Parley.CLEAN, "--java", folder, "--java-package", "events"};
    Parley.run(arguments);
    Map<Path, String> before = contents(folder);
    Parley run = Parley.run(
        Stream.concat(Stream.of(arguments), Stream.of("--jackson", "2")).toArray());

    assertThat(run.status()).isZero();
    assertThat(before.values()).anyMatch(text -> text.contains("import tools.jackson."));
    assertThat(contents(folder).values())
        .noneMatch(text -> text.contains("tools.jackson"))
        .anyMatch(text -> text.contains("import com.fasterxml.jackson.databind.JsonNode;"));
  }

  @Test
  void generateTakesTypeMappings() throws IOException {
    Path contract = Files.copy(
        Path.of("../core/src/test/resources/mappings/asyncapi.yaml"),
        folder.resolve("asyncapi.yaml"));
    Parley run = Parley.run(
        "generate",
        contract,
        "--java",
        folder,
        "--java-package",
        "events",
        "--java-map",
        "number=java.math.BigDecimal",
        "--java-map=format:date-time=java.time.Instant");

    assertThat(run.status()).isZero();
    assertThat(Files.readString(folder.resolve("events/Measured.java")))
        .contains("BigDecimal amount\n", "Instant at\n", "long count\n");
  }

  @Test
  void whatAClientSendsAreCommands() throws IOException {
    Parley.run("generate", Parley.CLEAN, "--typescript", folder.resolve("server"));
    Parley.run(
        "generate", Parley.CLEAN, "--typescript", folder.resolve("client"), "--perspective=client");

    assertThat(Files.readString(folder.resolve("server/clean.ts")))
        .contains("FeedEvent")
        .doesNotContain("FeedCommand");
    assertThat(Files.readString(folder.resolve("client/clean.ts")))
        .contains("FeedCommand")
        .doesNotContain("FeedEvent");
  }

  @Test
  void referencesByUriAreReadWhereTheCatalogueSays() throws IOException {
    Path contract = Files.writeString(
        folder.resolve("asyncapi.yaml"),
        Files.readString(Path.of(Parley.CLEAN))
            .replace(
                "{ type: string, maxLength: 80 }",
                "{ $ref: 'https://example.com/schemas/text.json' }"));
    Files.writeString(folder.resolve("text.json"), "{\"type\": \"string\", \"maxLength\": 7}");
    Path catalog = Files.writeString(
        folder.resolve("catalog.json"), "{\"https://example.com/schemas/\": \"./\"}");

    assertThat(Parley.run("check", contract).out()).contains("[ref-remote]");
    assertThat(Parley.run("check", contract, "--catalog", catalog))
        .isEqualTo(new Parley(0, "0 errors, 0 warnings\n", ""));
  }

  @Test
  void bothLanguagesMayGoToOneFolderAndNeitherRemovesTheOther() throws IOException {
    Object[] arguments = {
      "generate",
      Parley.CLEAN,
      "--java",
      folder,
      "--java-package",
      "events",
      "--typescript",
      folder.resolve("x/..")
    };
    Parley first = Parley.run(arguments);
    List<Path> written = files(folder);
    Parley second = Parley.run(arguments);

    assertThat(first.status()).isZero();
    assertThat(second.out()).contains(": 0 files created, 0 changed").contains("0 removed");
    assertThat(files(folder)).isEqualTo(written);
    assertThat(written)
        .anyMatch(f -> f.endsWith("Note.java"))
        .anyMatch(f -> f.endsWith("clean.ts"));
  }

  @Test
  void errorsOfAContractLeaveTheOutputAsItWas() throws IOException {
    Parley.run("generate", Parley.CLEAN, "--typescript", folder);
    Map<Path, String> before = contents(folder);
    Parley run = Parley.run("generate", Parley.FAULTY, "--typescript", folder);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("[type-unknown]");
    assertThat(contents(folder)).isEqualTo(before);
  }

  @Test
  void aFaultyContractAmongCleanOnesStopsAll() {
    Parley run =
        Parley.run("generate", Parley.CLEAN, Parley.FAULTY, "--typescript", folder.resolve("ts"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(folder.resolve("ts")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      check                                                    | Missing required parameter: 'CONTRACT'
      check nowhere.yaml                                       | there is no file `nowhere.yaml`
      check src/test/resources/contracts/clean                 | is a folder
      check CLEAN --root nowhere                               | the root `nowhere` is no folder
      check CLEAN --format xml                                 | 'xml'
      check CLEAN --strikt                                     | Unknown option: '--strikt'
      chekc CLEAN                                              | 'chekc'
      check CLEAN --perspective sideways                       | 'sideways'
      check CLEAN --report - --format json                     | both take standard output
      check CLEAN --report src                                 | src: a folder stands where the report belongs
      generate CLEAN                                           | nothing to generate
      generate CLEAN --java X                                  | `--java` and `--java-package` go together
      generate CLEAN --java-package com.example                | nothing to generate
      generate CLEAN --java-package com.example --typescript X | `--java` and `--java-package` go together
      generate CLEAN --java X --java-package com.class.example | `com.class.example` is no Java package name
      generate CLEAN --java X --java-package com..example      | `com..example` is no Java package name
      generate CLEAN --java X --java-package java.util         | `java.util` is a package of the JDK
      generate CLEAN --java X --java-package a --jackson 4     | nothing is generated for Jackson `4`
      generate CLEAN --java X --java-package a --java-map a=b  | nothing called `a` is mapped; there are: number, integer
      generate CLEAN --java X --java-package a --java-map number=Money | `number` is not mapped to `Money`; there are: double
      generate CLEAN --typescript X --int64 long               | integers of 64 bits are held as `number` or `bigint`
      generate CLEAN --typescript X --import-extension mjs    | imports end with `js` or `ts`, and not `mjs`
      generate CLEAN --pojo X                                  | `--pojo` and `--pojo-package` go together
      generate CLEAN --pojo X --pojo-package a                 | the target `pojo` is not installed
      generate CLEAN --typescript                              | --typescript
      """)
  void wrongUseGivesStatusTwoAndSaysHowToMendIt(String line, String message) {
    Object[] arguments = Stream.of(line.trim().split(" +"))
        .map(a -> a.equals("CLEAN") ? Parley.CLEAN : a)
        .toArray();
    Parley run = Parley.run(arguments);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("parley: ").contains(message).contains("    fix  ");
    assertThat(Path.of("X")).doesNotExist();
  }

  @Test
  void withoutACommandTheCommandsAreNamed() {
    Parley run = Parley.run();

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no command given", "generate", "check", "sample", "    fix  ");
  }

  @Test
  void aMisspeltOptionIsAnsweredWithTheRightOne() {
    assertThat(Parley.run("generate", Parley.CLEAN, "--typscript", "x").err())
        .contains("--typescript");
    assertThat(Parley.run("chek", Parley.CLEAN).err()).contains("check");
  }

  @Test
  void anOutputFolderThatIsAFileGivesStatusTwo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    for (Path output : List.of(file, file.resolve("below"))) {
      Parley run = Parley.run("generate", Parley.CLEAN, "--typescript", output);

      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("is a file, and must be a folder").contains("    fix  ");
    }
    assertThat(file).hasContent("mine");
  }

  @Test
  void aFullDiskGivesStatusTwoAndNothingHalfWritten() throws Exception {
    Process mount = new ProcessBuilder(
            "mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", folder.toString())
        .redirectErrorStream(true)
        .start();
    assumeTrue(mount.waitFor() == 0, "only root may mount a small disk");
    try {
      Parley run = Parley.run("generate", Parley.CLEAN, "--typescript", folder);

      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err())
          .contains("the output cannot be written, and was left as it was", "    fix  ");
      assertThat(files(folder)).isEmpty();
    } finally {
      new ProcessBuilder("umount", folder.toString()).start().waitFor();
    }
  }

  @Test
  void aFileOfOthersInTheWayGivesStatusTwoAndStays() throws IOException {
    Path mine = Files.writeString(folder.resolve("clean.ts"), "mine");
    Parley run = Parley.run("generate", Parley.CLEAN, "--typescript", folder);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("clean.ts", "not written by Parley", "    fix  ");
    assertThat(mine).hasContent("mine");
  }

  @Test
  void aFaultOfTheToolGivesStatusThree() {
    StringWriter err = new StringWriter();
    PrintWriter broken = new PrintWriter(Writer.nullWriter()) {
      @Override
      public void println(String line) {
        throw new IllegalStateException("the printer burns");
      }
    };
    int status = Main.run(broken, new PrintWriter(err, true), "check", Parley.CLEAN);

    assertThat(status).isEqualTo(3);
    assertThat(err.toString())
        .contains("a fault of Parley itself", "the printer burns", "MainTest");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "generate --help", "check --help", "sample --help"})
  void helpIsPrintedToStandardOutput(String arguments) {
    Parley run = Parley.run((Object[]) arguments.split(" "));

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    Golden.compare(arguments.replace(" --", "-").replace("--", "") + ".txt", run.out());
  }

  @Test
  void theVersionIsPrinted() {
    assertThat(Parley.run("--version").out()).startsWith("parley ");
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Map<Path, String> contents(Path folder) throws IOException {
    Map<Path, String> contents = new java.util.TreeMap<>();
    for (Path file : files(folder)) {
      contents.put(file, Files.readString(file));
    }
    return contents;
  }
}
