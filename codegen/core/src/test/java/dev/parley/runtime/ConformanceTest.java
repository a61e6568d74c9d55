package dev.parley.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.diagnostic.Diagnostics;
import dev.parley.internal.contract.Draft;
import dev.parley.internal.explain.ResolvedSchema;
import dev.parley.internal.lock.NameLock;
import dev.parley.internal.resolve.Resolver;
import dev.parley.internal.schema.SchemaReader;
import dev.parley.internal.source.Catalogue;
import dev.parley.internal.source.References;
import dev.parley.internal.source.SourceNode;
import dev.parley.internal.source.Sources;
import dev.parley.model.Contract;
import dev.parley.model.Declaration;
import dev.parley.model.Documentation;
import dev.parley.model.TypeId;
import dev.parley.support.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The required tests of the JSON Schema Test Suite, in the folder {@code json-schema-test-suite} of {@code -Dparley.corpus=DIR}. Each schema is
 * read as the standard says, without taking a schema that names no type for what its keywords speak of, and each instance held to what comes out. {@code conformance/known-failing.txt} lists the groups that do not
 * pass, with reasons; these must still fail. What was evaluated goes to {@code target/conformance.json}, from which the TypeScript runtime
 * evaluates the same.
 */
class ConformanceTest {
  private static final String CORPUS = System.getProperty("parley.corpus", "");
  private static final Path KNOWN = Path.of("src/test/resources/conformance/known-failing.txt");
  private static final List<String> DRAFTS = List.of("draft7", "draft2019-09", "draft2020-12");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  @TempDir
  Path folder;

  private final Map<String, int[]> counts = new TreeMap<>();
  private final Map<String, String> failing = new LinkedHashMap<>();
  private final ArrayNode evaluated = JSON.arrayNode();

  /** A schema of the suite as the product reads it. */
  private record Read(String root, ObjectNode schemas) {}

  @Test
  void schemasMeanWhatTheSuiteSays() throws IOException {
    assumeTrue(!CORPUS.isEmpty(), "no corpus: give a folder with -Dparley.corpus=DIR");
    Path suite = Path.of(CORPUS).resolve("json-schema-test-suite");
    Files.writeString(folder.resolve("catalogue.json"), catalogue(suite.resolve("remotes")));
    for (String draft : DRAFTS) {
      for (Path file : filesOf(suite.resolve("tests").resolve(draft))) {
        String keyword = draft + "/" + file.getFileName().toString().replace(".json", "");
        for (JsonNode group : Json.read(Files.readString(file))) {
          tryOut(keyword, group);
        }
      }
    }
    Files.writeString(Path.of("target", "conformance.json"), evaluated.toString());
    report();
    assertThat(new TreeSet<>(failing.keySet()))
        .as("the groups that fail, beside those of %s", KNOWN)
        .isEqualTo(knownFailing());
  }

  private static List<Path> filesOf(Path drafts) throws IOException {
    try (Stream<Path> files = Files.list(drafts)) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static String catalogue(Path remotes) {
    return JSON.objectNode()
        .put("http://localhost:1234/", remotes.toAbsolutePath() + "/")
        .toString();
  }

  private static Set<String> knownFailing() throws IOException {
    Set<String> known = new TreeSet<>();
    for (String line : Files.readAllLines(KNOWN)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        known.add(line.strip());
      }
    }
    return known;
  }

  private void tryOut(String keyword, JsonNode group) throws IOException {
    String name = keyword + ": " + group.get("description").asString();
    Read read;
    String fault = "";
    try {
      read = read(keyword.substring(0, keyword.indexOf('/')), group.get("schema"));
    } catch (RefusedSchema refused) {
      read = null;
      fault = refused.getMessage();
    }
    for (JsonNode test : group.get("tests")) {
      int[] count = counts.computeIfAbsent(keyword, k -> new int[2]);
      count[1]++;
      if (read != null) {
        fault = fault(name, read, test);
      }
      if (fault.isEmpty()) {
        count[0]++;
      } else {
        failing.putIfAbsent(name, fault);
      }
    }
  }

  private String fault(String name, Read read, JsonNode test) {
    Schemas schemas = new Schemas(each -> read.schemas().get(each).toString());
    JsonNode data = test.get("data");
    boolean fits = schemas.rule(schemas.named(read.root())).fits(data);
    List<Violation> violations = Explainer.explain(schemas, read.root(), data.toString());
    assertThat(violations.isEmpty()).as("%s, explained: %s", name, violations).isEqualTo(fits);
    evaluated
        .addObject()
        .put("name", name + ": " + test.get("description").asString())
        .put("root", read.root())
        .put("document", data.toString())
        .put("fits", fits)
        .put(
            "message",
            fits ? "" : new ContractViolationException(read.root(), violations).getMessage())
        .set("schemas", read.schemas());
    boolean valid = test.get("valid").booleanValue();
    return fits == valid
        ? ""
        : test.get("description").asString() + ": " + (fits ? "accepted" : "refused");
  }

  /** The product gave no type for a schema. */
  private static final class RefusedSchema extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedSchema(String message) {
      super(message, null, false, false);
    }
  }

  private Read read(String draft, JsonNode schema) throws IOException {
    Path file = folder.resolve("schema.json");
    Files.writeString(file, document(draft, schema).toString());
    Diagnostics diagnostics = new Diagnostics();
    Sources sources = Sources.of(
        file,
        new Sources.Surroundings(
            Optional.empty(),
            folder,
            List.of(),
            Catalogue.read(folder.resolve("catalogue.json"), diagnostics)),
        diagnostics);
    Optional<SourceNode> root = sources.document(file);
    SchemaReader reader =
        new SchemaReader(sources, new References(sources, diagnostics), diagnostics, false);
    Optional<TypeId> type = root.flatMap(node -> reader.declare(node, "Root"));
    if (type.isEmpty() || diagnostics.hasErrors()) {
      throw new RefusedSchema(String.valueOf(diagnostics.sorted()));
    }
    Draft suite = new Draft(
        "suite",
        "",
        "",
        Documentation.NONE,
        List.of(),
        List.of(),
        List.of(type.get()),
        reader.declared(),
        List.of(),
        root.orElseThrow().place());
    Contract contract = Resolver.resolve(
            List.of(suite), List.of(NameLock.read(file, suite, sources, diagnostics)), diagnostics)
        .contracts()
        .contracts()
        .get(0);
    ObjectNode schemas = JSON.objectNode();
    for (Declaration each : contract.declarations()) {
      schemas.set(each.id().toString(), ResolvedSchema.of(each.id().name(), each.shape()));
    }
    return new Read(contract.roots().get(0).toString(), schemas);
  }

  /** As a file: a mapping that says which draft it is of, and that is no bag of definitions. */
  private static ObjectNode document(String draft, JsonNode schema) {
    ObjectNode document = JSON.objectNode();
    document.put(
        "$schema",
        draft.equals("draft7")
            ? "http://json-schema.org/draft-07/schema#"
            : "https://json-schema.org/draft/" + draft.substring("draft".length()) + "/schema");
    if (schema instanceof ObjectNode object) {
      document.setAll(object);
    } else {
      document.putArray("allOf").add(schema);
    }
    return document;
  }

  private void report() {
    Map<String, int[]> drafts = new LinkedHashMap<>();
    counts.forEach((keyword, count) -> {
      System.out.printf("conformance: %4d of %4d %s%n", count[0], count[1], keyword);
      int[] sum =
          drafts.computeIfAbsent(keyword.substring(0, keyword.indexOf('/')), d -> new int[2]);
      sum[0] += count[0];
      sum[1] += count[1];
    });
    drafts.forEach(
        (draft, sum) -> System.out.printf("conformance: %4d of %4d %s%n", sum[0], sum[1], draft));
    List<String> lines = new ArrayList<>();
    failing.forEach((name, fault) -> lines.add(name + "\n    " + fault));
    System.out.println(String.join("\n", lines));
  }
}
