package dev.parley.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Diagnostics;
import dev.parley.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where references lead, by what {@code title} the schema there has. */
class ReferencesTest {
  @TempDir
  private Path folder;

  private final Diagnostics diagnostics = new Diagnostics();

  @BeforeEach
  void realFolder() throws IOException {
    folder = folder.toRealPath();
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text.replace('\'', '"'));
  }

  private String titleAt(Path document, String pointer, Path... given) {
    return titleAt(document, pointer, Catalogue.NONE, given);
  }

  /** Empty when the reference leads nowhere. */
  private String titleAt(Path document, String pointer, Catalogue catalogue, Path... given) {
    Sources sources = Sources.of(
        document,
        new Sources.Surroundings(Optional.empty(), folder, List.of(given), catalogue),
        diagnostics);
    SourceNode root = sources.document(document).orElseThrow();
    return new References(sources, diagnostics)
        .follow(JsonText.at(root, pointer))
        .flatMap(n -> ((SourceNode.Mapping) n).text("title"))
        .orElse("");
  }

  private List<Rule> rules() {
    return diagnostics.sorted().stream().map(Diagnostic::rule).toList();
  }

  @Test
  void anIdMovesTheBaseOfWhatStandsBelowIt() throws IOException {
    Path document = write("a.json", """
        {'$id': 'https://x.example/a.json', '$defs': {
          'inner': {'$id': 'inner/b.json', 'a': {'$ref': 'c.json'}, 'b': {'$ref': '/a.json#/$defs/top'}, 'd': {'$ref': '#/e'}, 'e': {'title': 'own'}},
          'c': {'$id': '/inner/c.json', 'title': 'beside'},
          'top': {'title': 'top'}}}""");

    assertThat(titleAt(document, "/$defs/inner/a")).isEqualTo("beside");
    assertThat(titleAt(document, "/$defs/inner/b")).isEqualTo("top");
    assertThat(titleAt(document, "/$defs/inner/d")).isEqualTo("own");
    assertThat(rules()).isEmpty();
  }

  @Test
  void aPointerThatAnEmbeddedResourceDoesNotHaveCountsFromTheFile() throws IOException {
    Path document = write("a.json", """
        {'properties': {'p': {'$id': '/properties/p', 'items': {'$ref': '#/definitions/d'}}}, 'definitions': {'d': {'title': 'd'}}}""");

    assertThat(titleAt(document, "/properties/p/items")).isEqualTo("d");
  }

  @Test
  void aPointerGoesOnThroughAReference() throws IOException {
    write("b.json", """
        {'inner': {'$ref': '#/other'}, 'other': {'list': [{'title': 'far'}]}}""");
    Path document = write("a.json", """
        {'here': {'$ref': 'b.json#/inner'}, 'ask': {'$ref': '#/here/list/0'}, 'more': {'$ref': '#/here/nothing'}}""");

    assertThat(titleAt(document, "/ask")).isEqualTo("far");
    assertThat(rules()).isEmpty();
    assertThat(titleAt(document, "/more")).isEmpty();
    assertThat(rules()).containsExactly(Rule.REF_DANGLING);
  }

  @Test
  void aPointerThroughItselfLeadsNowhere() throws IOException {
    Path document = write("a.json", """
        {'x': {'$ref': '#/x/y'}, 'p': {'$ref': '#/q/a'}, 'q': {'$ref': '#/p/b'}}""");

    assertThat(titleAt(document, "/x")).isEmpty();
    assertThat(titleAt(document, "/p")).isEmpty();
    assertThat(rules()).containsOnly(Rule.REF_DANGLING);
  }

  @Test
  void anchorsAreFoundInTheirOwnResourceOnly() throws IOException {
    Path document = write("a.json", """
        {'$schema': 'http://json-schema.org/draft-07/schema#',
         'a': {'$ref': '#old'}, 'b': {'$ref': '#new'}, 'c': {'$ref': '#hidden'}, 'd': {'$ref': 'https://x.example/r#hidden'},
         'definitions': {'o': {'$id': '#old', 'title': 'old'}, 'n': {'$anchor': 'new', 'title': 'new'},
           'r': {'$id': 'https://x.example/r', 'definitions': {'h': {'$anchor': 'hidden', 'title': 'hidden'}}}}}""");

    assertThat(titleAt(document, "/a")).isEqualTo("old");
    assertThat(titleAt(document, "/b")).isEqualTo("new");
    assertThat(titleAt(document, "/d")).isEqualTo("hidden");
    assertThat(rules()).isEmpty();
    assertThat(titleAt(document, "/c")).isEmpty();
    assertThat(rules()).containsExactly(Rule.REF_DANGLING);
  }

  @Test
  void theIdOfDraft04IsAnIdWhereNoLaterDraftIsNamed() throws IOException {
    String text = """
        {%s'id': 'http://x.example/a.json', 'a': {'$ref': 'http://x.example/b.json'},
         'definitions': {'b': {'id': 'b.json', 'title': 'b'}},
         'properties': {'id': {'type': 'string'}}, 'default': {'id': 'http://x.example/b.json', 'title': 'data'}}""";
    Path old =
        write("old.json", text.formatted("'$schema': 'http://json-schema.org/draft-04/schema#', "));
    Path unnamed = write("unnamed/unnamed.json", text.formatted(""));
    Path other = write(
        "other/other.json",
        text.formatted("'$schema': 'http://json-schema.org/draft-07/schema#', "));

    assertThat(titleAt(old, "/a")).isEqualTo("b");
    assertThat(titleAt(unnamed, "/a")).isEqualTo("b");
    assertThat(rules()).isEmpty();
    assertThat(titleAt(other, "/a")).isEmpty();
    assertThat(rules()).containsExactly(Rule.REF_REMOTE);
  }

  @Test
  void aFileIsFoundByItsIdBelowTheRoot() throws IOException {
    Path document = write("a.json", "{'a': {'$ref': 'https://x.example/v1/b.json#/$defs/t'}}");
    write(
        "deep/er/some.json",
        "{'$id': 'https://x.example/v1/b.json', '$defs': {'t': {'title': 'found'}}}");
    write(
        "node_modules/x.json",
        "{'$id': 'https://x.example/v1/b.json', '$defs': {'t': {'title': 'skipped'}}}");
    write("broken.json", "{'$id': 'https://x.example/v1/b.json', ");

    assertThat(titleAt(document, "/a")).isEqualTo("found");
    assertThat(rules()).isEmpty();
  }

  @Test
  void relativeIdsOfSiblingsAreOneSpace() throws IOException {
    Path document =
        write("issues/opened.json", "{'$id': 'issues$opened', 'a': {'$ref': 'common/user.json'}}");
    write(".parley-root", "");
    write(
        "common/user.json",
        "{'$id': 'common/user.json', 'title': 'user', 'b': {'$ref': 'link.json'}}");

    assertThat(titleAt(document, "/a")).isEqualTo("user");
    assertThat(rules()).isEmpty();
  }

  @Test
  void theFileBesideIsTakenWhenWhatTheIdMeansIsNotAtHand() throws IOException {
    Path document = write(
        "a.json",
        "{'$id': 'https://x.example/deep/a.json', 'a': {'$ref': '../b.json'}, 'c': {'$ref': 'c.json'}}");
    write("b.json", "{'$id': 'https://x.example/b.json', 'title': 'by id'}");
    write("c.json", "{'title': 'beside'}");

    assertThat(titleAt(document, "/a")).isEqualTo("by id");
    assertThat(titleAt(document, "/c")).isEqualTo("beside");
    assertThat(rules()).isEmpty();
  }

  @Test
  void anotherContractOfTheRunIsAtHand() throws IOException {
    Path document = write("a/a.json", "{'a': {'$ref': 'https://x.example/b'}}");
    Path other = write("b/b.json", "{'$id': 'https://x.example/b', 'title': 'b'}");

    assertThat(titleAt(document, "/a", document, other)).isEqualTo("b");
    assertThat(titleAt(document, "/a", document)).isEmpty();
  }

  @Test
  void aCatalogueMapsUrisAndPrefixesToFiles() throws IOException {
    Path document = write("a/a.json", """
        {'a': {'$ref': 'https://x.example/one'}, 'b': {'$ref': 'https://x.example/all/deep/two.json#/t'},
         'c': {'$ref': 'https://x.example/all/../../secret.json'}}""");
    write("vendor/one.json", "{'$ref': 'three.json'}");
    write("vendor/three.json", "{'title': 'three'}");
    write("vendor/all/deep/two.json", "{'t': {'title': 'two'}}");
    write("secret.json", "{'title': 'secret'}");
    Catalogue catalogue = Catalogue.read(
        write(
            "catalogue.json",
            "{'https://x.example/one': 'vendor/one.json', 'https://x.example/all/': 'vendor/all'}"),
        diagnostics);

    assertThat(titleAt(document, "/a", catalogue)).isEqualTo("three");
    assertThat(titleAt(document, "/b", catalogue)).isEqualTo("two");
    assertThat(titleAt(document, "/c", catalogue)).isEmpty();
    assertThat(rules()).containsExactly(Rule.REF_REMOTE);
  }

  @Test
  void theMetaSchemasAreAtHand() throws IOException {
    Path document = write("a.json", """
        {'a': {'$ref': 'http://json-schema.org/draft-07/schema#'}, 'b': {'$ref': 'https://json-schema.org/draft/2020-12/schema'},
         'c': {'$ref': 'http://asyncapi.com/definitions/3.0.0/asyncapi.json'}, 'd': {'$ref': 'http://json-schema.org/draft-99/schema'}}""");

    assertThat(titleAt(document, "/a")).isEqualTo("Core schema meta-schema");
    assertThat(titleAt(document, "/b")).isEqualTo("Core and Validation specifications meta-schema");
    assertThat(titleAt(document, "/c")).isEqualTo("AsyncAPI 3.0.0 schema.");
    assertThat(rules()).isEmpty();
    assertThat(titleAt(document, "/d")).isEmpty();
    assertThat(rules()).containsExactly(Rule.REF_REMOTE);
  }

  @Test
  void aDynamicReferenceLeadsToTheDocumentWhenThatHasTheAnchor() throws IOException {
    Path document = write("a.json", """
        {'$id': 'https://x.example/strict', '$dynamicAnchor': 'node', 'title': 'strict', 'allOf': [{'$ref': 'tree'}],
         '$defs': {'tree': {'$id': 'tree', '$dynamicAnchor': 'node', 'title': 'tree',
           'children': {'$dynamicRef': '#node'}, 'plain': {'$dynamicRef': '#other'}, 'x': {'$anchor': 'other', 'title': 'other'}}}}""");

    assertThat(titleAt(document, "/$defs/tree/plain")).isEqualTo("other");
    SourceNode target = targetOf(document, "/$defs/tree/children");
    assertThat(target.place().pointer()).isEmpty();
    assertThat(rules()).isEmpty();
  }

  @Test
  void aDynamicReferenceLeadsNowhereByItselfWhereWaysLeadToDifferentSchemas() throws IOException {
    Path document = write(
        "a.json",
        "{'a': {'$ref': 'https://json-schema.org/draft/2020-12/schema'}, 'b': {'$ref': 'https://json-schema.org/draft/2020-12/meta/applicator#/properties/not'}}");
    Path both = write(
        "b.json",
        "{'b': {'$ref': 'https://json-schema.org/draft/2020-12/meta/applicator#/properties/not'}}");

    assertThat(targetOf(both, "/b").place().file()).endsWith("meta/applicator");
    assertThat(rules()).isEmpty();
    assertThat(follow(document, "/b")).isEmpty();
    assertThat(rules()).isEmpty();
  }

  @Test
  void aRecursiveReferenceLeadsToTheOutermostRecursiveAnchor() throws IOException {
    Path document = write("a.json", """
        {'$schema': 'https://json-schema.org/draft/2019-09/schema', '$id': 'https://x.example/strict', '$recursiveAnchor': true,
         '$defs': {'tree': {'$id': 'tree', '$recursiveAnchor': true, 'children': {'$recursiveRef': '#'}},
           'flat': {'$id': 'flat', 'title': 'flat', 'children': {'$recursiveRef': '#'}}}}""");

    assertThat(targetOf(document, "/$defs/tree/children").place().pointer()).isEmpty();
    assertThat(titleAt(document, "/$defs/flat/children")).isEqualTo("flat");
  }

  private SourceNode targetOf(Path document, String pointer) {
    return follow(document, pointer).orElseThrow();
  }

  private Optional<SourceNode> follow(Path document, String pointer) {
    Sources sources = Sources.of(
        document,
        new Sources.Surroundings(Optional.empty(), folder, List.of(), Catalogue.NONE),
        diagnostics);
    SourceNode root = sources.document(document).orElseThrow();
    return new References(sources, diagnostics).follow(JsonText.at(root, pointer));
  }

  @Test
  void aLongChainOfReferencesTakesTimeInProportionToItsLength() throws IOException {
    StringBuilder text = new StringBuilder("{'d0': {'title': 'end'}");
    int length = 20_000;
    for (int i = 1; i <= length; i++) {
      text.append(", 'd").append(i).append("': {'$ref': '#/d").append(i - 1).append("'}");
    }
    Path document = write("a.json", text.append("}").toString());
    Sources sources = Sources.of(
        document,
        new Sources.Surroundings(Optional.empty(), folder, List.of(), Catalogue.NONE),
        diagnostics);
    SourceNode.Mapping root = (SourceNode.Mapping) sources.document(document).orElseThrow();
    References references = new References(sources, diagnostics);

    long start = System.nanoTime();
    root.entries()
        .forEach(e ->
            assertThat(references.follow(e.value())).contains(root.get("d0").orElseThrow()));

    assertThat((System.nanoTime() - start) / 1e9).isLessThan(10);
  }
}
