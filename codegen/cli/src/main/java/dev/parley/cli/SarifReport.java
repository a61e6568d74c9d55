package dev.parley.cli;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Findings as SARIF 2.1.0, which code scanning services and editors read. */
final class SarifReport implements FindingsReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";
  private static final String SOURCE_ROOT = "%SRCROOT%";

  private final PrintWriter out;

  SarifReport(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void print(List<Diagnostic> findings) {
    JsonMapper mapper = JsonMapper.shared();
    ObjectNode log = mapper.createObjectNode().put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "Parley");
    driver.put("version", Version.number());
    List<Rule> rules =
        findings.stream().map(Diagnostic::rule).distinct().sorted().toList();
    ArrayNode described = driver.putArray("rules");
    rules.forEach(rule -> describe(described.addObject(), rule));
    run.put("columnKind", "unicodeCodePoints");
    ArrayNode results = run.putArray("results");
    for (Diagnostic finding : findings) {
      ObjectNode result = results.addObject();
      result.put("ruleId", finding.rule().id());
      result.put("ruleIndex", rules.indexOf(finding.rule()));
      result.put("level", level(finding));
      message(result, finding.messageAndFix());
      locate(result.putArray("locations").addObject(), finding.place());
      finding.related().ifPresent(related -> {
        ObjectNode location = result.putArray("relatedLocations").addObject().put("id", 0);
        locate(location, related.place());
        message(location, related.what());
      });
    }
    out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(log));
  }

  private static void describe(ObjectNode node, Rule rule) {
    node.put("id", rule.id());
    node.putObject("shortDescription").put("text", rule.purpose());
    // A path and no `helpUri`: pages have no address on the web that would outlive a release.
    node.putObject("help").put("text", "See docs/rules/" + rule.id() + ".md of Parley.");
  }

  private static String level(Diagnostic finding) {
    return switch (finding.severity()) {
      case ERROR -> "error";
      case WARN -> "warning";
      case INFO -> "note";
    };
  }

  /** What looks like a link in Markdown would become one. */
  private static void message(ObjectNode node, String text) {
    boolean link = text.contains("](");
    node.putObject("message")
        .put("text", link ? text.replace("[", "\\[").replace("]", "\\]") : text);
  }

  private static void locate(ObjectNode location, Place place) {
    ObjectNode physical = location.putObject("physicalLocation");
    ObjectNode artifact = physical.putObject("artifactLocation").put("uri", uri(place.file()));
    if (!isAbsolute(place.file())) {
      artifact.put("uriBaseId", SOURCE_ROOT);
    }
    physical.putObject("region").put("startLine", place.line()).put("startColumn", place.column());
    if (!place.pointer().isEmpty()) {
      location.putArray("logicalLocations").addObject().put("fullyQualifiedName", place.pointer());
    }
  }

  /** Files below the working directory are named relative to it, others in full. */
  private static boolean isAbsolute(String file) {
    return file.startsWith("/") || file.matches("[A-Za-z]:/.*");
  }

  private static String uri(String file) {
    try {
      if (isAbsolute(file)) {
        return new URI("file", "", file.startsWith("/") ? file : "/" + file, null).toASCIIString();
      }
      // Behind a slash, a colon in the first segment is not taken for a scheme.
      return new URI(null, null, "/" + file, null).toASCIIString().substring(1).replace(":", "%3A");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
