package dev.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.parley.diagnostic.ContractFile;
import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The formats that other programs read are held to what those programs read: SARIF's own schema, an XML parser. */
class ReportsTest {
  private static final Diagnostic ODD = new Diagnostic(
      Rule.KEYWORD_UNKNOWN,
      new Place("odd: folder/a b#<&\"'.yaml", 3, 7, "/a~1b/\u0001"),
      "`<]]>&\u0000\u001b` is [no link](https://example.com), \ud83d\ude00 but \ud83d is half",
      "write \"<\"",
      new Diagnostic.Related("first", new Place("/tmp/other.yaml", 1, 1, "")));
  private static final Diagnostic WHOLE_FILE =
      new Diagnostic(Rule.FILE_UNREADABLE, Place.start("gone.yaml"), "it is gone", "bring it back");

  @Test
  void sarifIsWhatItsSchemaSays() throws IOException {
    Schema schema = sarif();
    for (String contract : List.of(Parley.CLEAN, Parley.DOUBTFUL, Parley.FAULTY)) {
      String log = Parley.run("check", "--format", "sarif", contract).out();
      assertThat(schema.validate(log, InputFormat.JSON)).as(log).isEmpty();
    }
    String log = sarif(List.of(ODD, WHOLE_FILE));
    assertThat(schema.validate(log, InputFormat.JSON)).as(log).isEmpty();
    assertThat(schema.validate(log.replace("\"error\"", "\"fatal\""), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void sarifNamesFilesByUris() {
    JsonNode results =
        JsonMapper.shared().readTree(sarif(List.of(ODD, WHOLE_FILE))).at("/runs/0/results");
    JsonNode odd = results.get(0).at("/locations/0/physicalLocation");
    String uri = odd.at("/artifactLocation/uri").asString();

    assertThat(uri).isEqualTo("odd%3A%20folder/a%20b%23%3C&%22'.yaml");
    assertThat(URI.create("file:///project/").resolve(uri).getPath())
        .isEqualTo("/project/" + ODD.place().file());
    assertThat(odd.at("/artifactLocation/uriBaseId").asString()).isEqualTo("%SRCROOT%");
    assertThat(odd.at("/region/startLine").asInt()).isEqualTo(3);
    assertThat(results
            .get(0)
            .at("/relatedLocations/0/physicalLocation/artifactLocation/uri")
            .asString())
        .isEqualTo("file:///tmp/other.yaml");
    assertThat(
            results.get(1).at("/locations/0/physicalLocation/region/startLine").asInt())
        .isEqualTo(1);
  }

  @Test
  void textIsShownWithoutWhatWouldCommandTheTerminal() {
    Place hostile = new Place("a\u001b[2J.yaml", 3, 7, "/user\u202e/\u0007");
    StringWriter out = new StringWriter();
    new TextReport(new PrintWriter(out, true))
        .print(List.of(new Diagnostic(
            Rule.KEYWORD_UNKNOWN,
            new Place("b.yaml", 1, 1, ""),
            "it is",
            "mend it",
            new Diagnostic.Related("first", hostile))));
    new TextReport(new PrintWriter(out, true))
        .print(List.of(new Diagnostic(Rule.KEYWORD_UNKNOWN, hostile, "it is", "mend it")));

    assertThat(out.toString())
        .contains("at   #/user\\u202e/\\u0007")
        .contains("(first at a\\u001b[2J.yaml:3:7)")
        .contains("a\\u001b[2J.yaml:3:7: ")
        .doesNotContain("\u202e", "\u0007", "[2J.yaml\u001b", "\u001b[2J");
  }

  @Test
  void sarifRulesHaveTheirPages() {
    JsonNode run =
        JsonMapper.shared().readTree(sarif(List.of(ODD, WHOLE_FILE, ODD))).at("/runs/0");
    JsonNode rules = run.at("/tool/driver/rules");

    assertThat(rules.size()).isEqualTo(2);
    for (JsonNode result : run.get("results")) {
      JsonNode rule = rules.get(result.get("ruleIndex").asInt());
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
      String help = rule.at("/help/text").asString();
      assertThat(help).matches("See docs/rules/\\S+ of Parley\\.");
      assertThat(Path.of("../..", help.split(" ")[1])).isRegularFile();
      assertThat(rule.has("helpUri")).isFalse();
    }
  }

  @Test
  void junitCountsWhatItLists() throws Exception {
    Element doubtful =
        junit(Parley.run("check", "--format=junit", Parley.DOUBTFUL).out());
    Element strict =
        junit(Parley.run("check", "--strict", "--format=junit", Parley.DOUBTFUL).out());
    Element faulty =
        junit(Parley.run("check", "--format=junit", Parley.CLEAN, Parley.FAULTY).out());

    assertThat(doubtful.getAttribute("failures")).isEqualTo("0");
    assertThat(elements(doubtful, "system-out")).hasSize(2);
    assertThat(strict.getAttribute("failures")).isEqualTo("1");
    assertThat(elements(strict, "failure")).hasSize(1);
    assertThat(faulty.getAttribute("tests")).isEqualTo("5");
    List<Element> suites = elements(faulty, "testsuite");
    assertThat(suites)
        .extracting(s -> s.getAttribute("name"))
        .containsExactly(Parley.CLEAN, Parley.CLEAN + ".lock", Parley.FAULTY);
    assertThat(elements(suites.get(0), "testcase")).hasSize(1);
    assertThat(elements(suites.get(0), "failure")).isEmpty();
    assertThat(elements(faulty, "testcase"))
        .allSatisfy(c -> assertThat(c.getAttribute("classname")).isNotEmpty())
        .extracting(c -> c.getAttribute("name"))
        .contains("no findings in " + Parley.CLEAN)
        .doesNotHaveDuplicates();
    for (Element suite : suites) {
      assertThat(suite.getAttribute("tests"))
          .isEqualTo(String.valueOf(elements(suite, "testcase").size()));
      assertThat(suite.getAttribute("failures"))
          .isEqualTo(String.valueOf(elements(suite, "failure").size()));
    }
  }

  @Test
  void junitIsXmlWhateverStandsInAContract() throws Exception {
    StringWriter out = new StringWriter();
    ContractFile missing = ContractFile.of(Path.of("missing"), "missing.yaml");
    new JUnitReport(new PrintWriter(out, true), List.of(missing), true)
        .print(List.of(ODD, WHOLE_FILE));
    Element suites = junit(out.toString());

    assertThat(elements(suites, "testsuite"))
        .extracting(s -> s.getAttribute("name"))
        .containsExactly("gone.yaml", ODD.place().file());
    assertThat(elements(suites, "failure").get(1).getAttribute("message"))
        .isEqualTo(
            "`<]]>&\\u0000\\u001b` is [no link](https://example.com), \ud83d\ude00 but \\ud83d is half");
  }

  private static String sarif(List<Diagnostic> findings) {
    StringWriter out = new StringWriter();
    new SarifReport(new PrintWriter(out, true)).print(findings);
    return out.toString();
  }

  private static Schema sarif() throws IOException {
    try (InputStream in =
        ReportsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
    }
  }

  private static Element junit(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static List<Element> elements(Element parent, String name) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < parent.getElementsByTagName(name).getLength(); i++) {
      elements.add((Element) parent.getElementsByTagName(name).item(i));
    }
    return elements;
  }
}
