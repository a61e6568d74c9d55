package dev.parley.cli;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Place;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Findings for programs: one JSON document, {@code {"findings": […]}}. */
final class JsonReport implements FindingsReport {
  private final PrintWriter out;

  JsonReport(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void print(List<Diagnostic> findings) {
    JsonMapper mapper = JsonMapper.shared();
    ObjectNode report = mapper.createObjectNode();
    ArrayNode list = report.putArray("findings");
    for (Diagnostic finding : findings) {
      ObjectNode node = list.addObject();
      node.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
      node.put("rule", finding.rule().id());
      place(node, finding.place());
      node.put("message", finding.message());
      node.put("fix", finding.fix());
      finding
          .related()
          .ifPresent(r -> place(node.putObject("related").put("what", r.what()), r.place()));
    }
    out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(report));
  }

  private static void place(ObjectNode node, Place place) {
    node.put("file", place.file())
        .put("line", place.line())
        .put("column", place.column())
        .put("pointer", place.pointer());
  }
}
