package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Severity;
import dev.parley.emit.GeneratedFile;
import dev.parley.model.ContractSet;
import dev.parley.support.Compiler;
import dev.parley.support.Contracts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the README, and the page for beginners, to what they show. A comment before a fenced block says what the block is:
 *
 * <ul>
 *   <li>{@code excerpt FILE}: lines of a generated file, gaps marked by a line {@code // …};
 *   <li>{@code refusal UNION FILE}: what the decoder says of an example;
 *   <li>{@code file FILE}: what a stranger types;
 *   <li>{@code findings A -> B; …}: what is found in the stranger's contract after these replacements;
 *   <li>{@code found IN}: some of that, shown again;
 *   <li>{@code prints CLASS}: what the stranger's program prints.
 * </ul>
 */
class ReadmeTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern BLOCK =
      Pattern.compile("<!-- (\\w+) (.*?) -->\n```\\w*\n(.*?)```\n", Pattern.DOTALL);

  private final String readme = Contracts.read(ROOT.resolve("README.md"));
  private final String beginning = Contracts.read(ROOT.resolve("docs/getting-started.md"));

  private record Block(String argument, String text) {}

  @TempDir
  Path folder;

  @Test
  void showsTheTwoCommands() {
    assertThat(readme)
        .contains(
            "\n./parley generate schemas/*/asyncapi.yaml --java out/java --java-package demo --typescript out/typescript\n")
        .contains("\n./mvnw verify\n");
  }

  @Test
  void showsExcerptsOfWhatTheFirstCommandGenerates() {
    Map<String, String> generated =
        generated(Contracts.java(Contracts.real(), "demo"), Contracts.load(Contracts.real()));
    assertThat(blocks("excerpt")).isNotEmpty().allSatisfy(block -> {
      String file = generated.get(block.argument());
      assertThat(file).as("generated file " + block.argument()).isNotNull();
      int from = 0;
      for (String part : block.text().split("(?m)^ *// …\n")) {
        int at = file.indexOf(part, from);
        assertThat(at).as("in " + block.argument() + ":\n" + part).isNotNegative();
        from = at + part.length();
      }
    });
  }

  @Test
  void showsWhatTheDecoderSaysOfTheFirstDocument() throws ReflectiveOperationException {
    ClassLoader classes = Compiler.compile(Contracts.java(Contracts.real(), "demo"));
    assertThat(blocks("refusal")).isNotEmpty();
    for (Block block : blocks("refusal")) {
      String[] words = block.argument().split(" ");
      String document = Contracts.read(ROOT.resolve(words[1]));
      assertThat(readme).contains(document.strip());
      var decode = classes.loadClass(words[0]).getMethod("decode", String.class);
      assertThatThrownBy(() -> decode.invoke(null, document))
          .cause()
          .hasMessage(block.text().strip());
    }
  }

  @Test
  void thePictureShowsTheSameViolations() {
    String picture = Contracts.read(ROOT.resolve("docs/images/parley.svg"));
    List<String> lines = blocks("refusal").get(0).text().lines().skip(1).toList();
    assertThat(lines).hasSize(5).allSatisfy(line -> {
      assertThat(picture).contains(">" + line.strip().split(": ")[0] + "<");
      assertThat(picture).contains(">" + line.split("; hint: |wrong level: ")[1] + "<");
    });
  }

  @Test
  void showsAContractThatHasNoFindingsAndAProgramThatUsesIt() throws Exception {
    Loaded loaded = check(block("file", "parcels/asyncapi.yaml").text());
    assertThat(loaded.diagnostics()).isEmpty();
    ContractSet contracts = loaded.contracts().orElseThrow();
    List<GeneratedFile> java =
        new ArrayList<>(Targets.java("com.example.parcels").emit(contracts));
    String module = generated(java, contracts).get("typescript/parcels.ts");

    java.add(new GeneratedFile(
        "Example.java", block("file", "src/main/java/Example.java").text()));
    Class<?> program = Compiler.compile(java).loadClass("Example");
    assertThat(printed(program)).isEqualTo(block("prints", "Example").text());

    Matcher imported = Pattern.compile("import \\{ (.*) } from \"./generated/parcels.js\"")
        .matcher(block("file", "web/example.ts").text());
    assertThat(imported.find()).isTrue();
    assertThat(imported.group(1).split(", "))
        .allSatisfy(name -> assertThat(module).contains("export function " + name));
  }

  @Test
  void showsWhatMistakesLookLike() throws IOException {
    String contract = block("file", "parcels/asyncapi.yaml").text();
    assertThat(blocks("findings")).isNotEmpty();
    for (Block block : blocks("findings")) {
      String broken = contract;
      for (String change : block.argument().split("; ")) {
        String[] sides = change.split(" -> ");
        assertThat(broken).contains(sides[0]);
        broken = broken.replaceFirst(Pattern.quote(sides[0]), sides[1]);
      }
      assertThat(rendered(check(broken).diagnostics())).isEqualTo(block.text());
    }
    assertThat(blocks("found"))
        .isNotEmpty()
        .allSatisfy(block -> assertThat(blocks("findings"))
            .anySatisfy(all -> assertThat(all.text()).contains(block.text())));
  }

  @Test
  void namesTheVersionsThatThisBuildTests() {
    String pom = Contracts.read(ROOT.resolve("pom.xml"));
    for (String library : List.of("jackson3", "jspecify")) {
      Matcher version = Pattern.compile("<" + library + ".version>(.*)</" + library + ".version>")
          .matcher(pom);
      assertThat(version.find()).isTrue();
      String shown = "<version>" + version.group(1) + "</version>";
      assertThat(beginning).contains(shown);
      assertThat(Contracts.read(ROOT.resolve("docs/maven.md"))).contains(shown);
    }
  }

  private List<Block> blocks(String kind) {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(readme + beginning);
    while (matcher.find()) {
      if (matcher.group(1).equals(kind)) {
        blocks.add(new Block(matcher.group(2), matcher.group(3)));
      }
    }
    return blocks;
  }

  private Block block(String kind, String argument) {
    return blocks(kind).stream()
        .filter(b -> b.argument().equals(argument))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("the pages have no block `" + kind + " " + argument + "`"));
  }

  private Loaded check(String contract) throws IOException {
    Path file = folder.resolve("parcels/asyncapi.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, contract);
    return new Toolkit(Optional.empty(), folder).check(List.of(file));
  }

  /** By path below {@code out}. */
  private static Map<String, String> generated(List<GeneratedFile> java, ContractSet contracts) {
    Map<String, String> files = new TreeMap<>();
    java.forEach(file -> files.put("java/" + file.path(), file.content()));
    Targets.typescript()
        .emit(contracts)
        .forEach(file -> files.put("typescript/" + file.path(), file.content()));
    return files;
  }

  private static String printed(Class<?> program) throws ReflectiveOperationException {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      program.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  /** As the command line prints findings. */
  private static String rendered(List<Diagnostic> findings) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic finding : findings) {
      String severity = finding.severity() == Severity.ERROR ? "error" : "warning";
      out.append(finding.place() + ": " + severity + ": " + finding.message() + " ["
          + finding.rule().id() + "]\n");
      out.append("    at   #" + finding.place().pointer() + "\n");
      out.append("    fix  " + finding.fix() + "\n");
    }
    return out.toString();
  }
}
