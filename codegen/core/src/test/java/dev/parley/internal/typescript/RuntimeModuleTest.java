package dev.parley.internal.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.emit.GeneratedFile;
import dev.parley.emit.TypeScriptOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RuntimeModuleTest {
  private static final Path SOURCES = Path.of("src/runtime/typescript");

  /** What a module has of another one when it runs: types are gone by then. */
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^(?:import|export) \\{[^}]*} from \"([^\"]+)\\.js\";");

  private static final int LONGEST = 300;

  @Test
  void exportsWhatGeneratedModulesImport() {
    exports("runtime.ts", RuntimeModule.TYPES, RuntimeModule.VALUES);
    exports("runtime-lifecycle.ts", RuntimeModule.ORDER_TYPES, RuntimeModule.ORDER_VALUES);
  }

  private static void exports(String module, List<String> types, List<String> values) {
    String text = texts("number").get(module);
    assertThat(names(text, "export type")).containsAll(types);
    assertThat(names(text, "export")).containsAll(values);
  }

  private static Set<String> names(String text, String export) {
    return Pattern.compile("(?m)^" + export + " \\{([^}]*)}")
        .matcher(text)
        .results()
        .flatMap(m -> Stream.of(m.group(1).split(",")))
        .map(String::strip)
        .collect(Collectors.toSet());
  }

  @Test
  void writesEveryModuleThatThereIs() throws IOException {
    assertThat(texts("number").keySet()).isEqualTo(sources());
  }

  private static Set<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .map(f -> SOURCES.relativize(f).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".ts"))
          .collect(Collectors.toSet());
    }
  }

  @Test
  void hasNoLongModule() {
    assertThat(texts("number"))
        .allSatisfy(
            (name, text) -> assertThat(text.lines().count()).as(name).isLessThanOrEqualTo(LONGEST));
  }

  /** Bundlers warn of such cycles, and what they run first is then a matter of luck. */
  @Test
  void hasNoModulesThatImportOneAnother() {
    Map<String, String> texts = texts("number");
    Set<String> done = new HashSet<>();
    texts.keySet().forEach(name -> follow(name, texts, new ArrayList<>(), done));
  }

  private static void follow(
      String name, Map<String, String> texts, List<String> way, Set<String> done) {
    assertThat(way).as("a cycle").doesNotContain(name);
    if (!done.add(name)) {
      return;
    }
    way.add(name);
    Matcher imports = IMPORT.matcher(texts.get(name));
    for (MatchResult each : imports.results().toList()) {
      Path target = Path.of(name).resolveSibling(each.group(1) + ".ts").normalize();
      follow(target.toString().replace('\\', '/'), texts, way, done);
    }
    way.remove(name);
  }

  @Test
  void letsJsonHoldBigintsWhereTheyAreAskedFor() {
    assertThat(texts("bigint").get("runtime/schema.ts"))
        .contains("export type JsonValue = null | boolean | number | bigint | string | ");
    assertThat(texts("number").get("runtime/schema.ts"))
        .contains("export type JsonValue = null | boolean | number | string | ");
  }

  private static Map<String, String> texts(String int64) {
    return RuntimeModule.files(TypeScriptOptions.of(int64, "js"), true).stream()
        .collect(Collectors.toMap(
            GeneratedFile::path, GeneratedFile::content, (a, b) -> a, TreeMap::new));
  }
}
