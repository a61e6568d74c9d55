package dev.parley.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Schema;
import dev.parley.support.Codec;
import dev.parley.support.Golden;
import dev.parley.support.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema Test Suite, in the folder {@code json-schema-test-suite} of {@code -Dparley.corpus=DIR}: each of its schemas becomes Java, which is
 * compiled, and each of its documents is decoded. {@code differential/suite-known-failing.txt} lists the groups that do not pass, with reasons;
 * these must still fail. {@code suite-networknt.txt} lists those in which another validator departs from the suite. The TypeScript goes to {@code
 * target/differential/suite} together with all verdicts, for {@code ts-bindings} to compare.
 */
class SuiteTest {
  private static final String CORPUS = System.getProperty("parley.corpus", "");
  private static final Path LISTS = Path.of("src/test/resources/differential");
  private static final Path OUT = Path.of("target/differential/suite");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @TempDir
  Path folder;

  private final Map<String, int[]> counts = new TreeMap<>();
  private final Map<String, String> failing = new LinkedHashMap<>();
  private final List<String> disagreements = new ArrayList<>();
  private final Set<String> networkntFailing = new TreeSet<>();
  private final ArrayNode written = JSON.arrayNode();

  @Test
  void generatedCodecsSayWhatTheSuiteSays() throws IOException {
    assumeTrue(!CORPUS.isEmpty(), "no corpus: give a folder with -Dparley.corpus=DIR");
    Suite suite = new Suite(Path.of(CORPUS).resolve("json-schema-test-suite"));
    List<Suite.Group> groups = new ArrayList<>(suite.required());
    groups.addAll(suite.formats());
    Files.createDirectories(OUT);
    GeneratedSuite generated = new GeneratedSuite(folder, suite.catalogue());
    for (int i = 0; i < groups.size(); i++) {
      generated.add("s" + i, groups.get(i).document().toString());
    }
    generated.generate(OUT);
    Networknt networknt = new Networknt(suite.remotes());
    for (int i = 0; i < groups.size(); i++) {
      judge(groups.get(i), "s" + i, generated, networknt);
    }
    ObjectNode out = JSON.objectNode();
    out.set("remotes", suite.remoteSchemas());
    out.set("trials", written);
    Files.writeString(OUT.resolve("verdicts.json"), out.toString());
    report();
    assertThat(disagreements).isEmpty();
    assertThat(lines(failing.keySet()))
        .as("the groups that fail, beside those of suite-known-failing.txt")
        .isEqualTo(lines(knownFailing()));
    Golden.compare(LISTS.resolve("suite-networknt.txt"), lines(networkntFailing));
  }

  private void judge(
      Suite.Group group, String module, GeneratedSuite generated, Networknt networknt) {
    Optional<String> refused = generated.refused(module);
    Optional<Codec> codec =
        refused.isPresent() ? Optional.empty() : Optional.of(generated.codec(module));
    Optional<Schema> other = schema(networknt, group);
    ObjectNode entry = written.addObject();
    entry.put("name", group.name()).put("draft", group.draft()).put("asserts", group.asserts());
    entry.set("schema", group.json().get("schema"));
    codec.ifPresent(c -> entry
        .put("module", generated.root(module).module())
        .put("type", generated.root(module).name()));
    ArrayNode tests = entry.putArray("tests");
    for (JsonNode test : group.tests()) {
      Verdict verdict = codec
          .map(c -> Verdict.of(c, test.get("data").toString()))
          .orElseGet(() -> Verdict.none(refused.orElseThrow()));
      count(group, test, verdict);
      ObjectNode to = tests.addObject();
      to.put("name", test.get("description").asString())
          .put("document", test.get("data").toString())
          .put("valid", test.get("valid").booleanValue());
      verdict.write(to);
      boolean valid = test.get("valid").booleanValue();
      if (Networknt.fits(other, test.get("data")).filter(fits -> fits == valid).isEmpty()) {
        networkntFailing.add(group.name());
      }
      verdict.fault().ifPresent(f -> disagreements.add(group.name() + ": " + to + ": " + f));
    }
  }

  private static Optional<Schema> schema(Networknt networknt, Suite.Group group) {
    try {
      return Optional.of(networknt.schema(group));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private void count(Suite.Group group, JsonNode test, Verdict verdict) {
    int[] count = counts.computeIfAbsent(group.draft() + "/" + group.keyword(), k -> new int[2]);
    count[1]++;
    if (verdict.says(test.get("valid").booleanValue())) {
      count[0]++;
    } else {
      failing.putIfAbsent(
          group.name(), test.get("description").asString() + ": " + verdict.words());
    }
  }

  private static String lines(Collection<String> names) {
    return String.join("", new TreeSet<>(names).stream().map(n -> n + "\n").toList());
  }

  private static List<String> knownFailing() throws IOException {
    return Files.readAllLines(LISTS.resolve("suite-known-failing.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private void report() {
    Map<String, int[]> sums = new LinkedHashMap<>();
    counts.forEach((keyword, count) -> {
      System.out.printf("suite: %4d of %4d %s%n", count[0], count[1], keyword);
      String part = keyword.replaceFirst("/[^/]*$", "");
      int[] sum = sums.computeIfAbsent(part, d -> new int[2]);
      sum[0] += count[0];
      sum[1] += count[1];
    });
    sums.forEach((part, sum) -> System.out.printf("suite: %4d of %4d %s%n", sum[0], sum[1], part));
    failing.forEach((name, fault) -> System.out.println("suite: fails: " + name + ": " + fault));
  }
}
