package dev.parley;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Loss;
import dev.parley.diagnostic.Severity;
import dev.parley.internal.source.Pointer;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every place of the contracts that generated code does not fully express, as a JSON document that {@code docs/report.schema.json} describes:
 * findings of the rules that have a {@link Loss}, and errors, which keep all from being generated. The same contracts give the same bytes.
 */
public final class LossReport {
  private static final int VERSION = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private LossReport() {}

  /** The text of the document, ended by a line feed. */
  public static String of(Loaded loaded) {
    ObjectNode report = JSON.createObjectNode();
    report.put("version", VERSION);
    report.put("errors", loaded.count(Severity.ERROR));
    ArrayNode losses = report.putArray("losses");
    loaded.diagnostics().stream().filter(LossReport::isLoss).forEach(d -> add(losses, d));
    return JSON.writeValueAsString(report).replace("\r\n", "\n") + "\n";
  }

  private static boolean isLoss(Diagnostic finding) {
    return finding.severity() == Severity.ERROR || finding.rule().loss() != Loss.NONE;
  }

  private static void add(ArrayNode losses, Diagnostic finding) {
    ObjectNode loss = losses.addObject();
    loss.put("rule", finding.rule().id());
    loss.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    loss.put("file", finding.place().file());
    loss.put("line", finding.place().line());
    loss.put("column", finding.place().column());
    loss.put("pointer", finding.place().pointer());
    if (finding.rule().loss() == Loss.KEYWORD) {
      loss.put("keyword", Pointer.lastKey(finding.place().pointer()));
    }
    // What one language cannot say the other can be made to check: no rule is about one of them
    // alone.
    loss.put("target", "both");
    loss.put("reason", finding.message());
    loss.put("fix", finding.fix());
  }
}
