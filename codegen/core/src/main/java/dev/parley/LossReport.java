package dev.parley;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Loss;
import dev.parley.diagnostic.Place;
import dev.parley.diagnostic.Rule;
import dev.parley.diagnostic.Severity;
import dev.parley.emit.Emitter;
import dev.parley.emit.TargetLoss;
import dev.parley.internal.source.Pointer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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
    return of(loaded, List.of());
  }

  /** The same, with what targets lack by themselves. */
  public static String of(Loaded loaded, List<Emitter> targets) {
    ObjectNode report = JSON.createObjectNode();
    report.put("version", VERSION);
    report.put("errors", loaded.count(Severity.ERROR));
    ArrayNode losses = report.putArray("losses");
    Deque<TargetLoss> ofTargets = new ArrayDeque<>(losses(loaded, targets));
    for (Diagnostic finding : loaded.diagnostics()) {
      if (isLoss(finding)) {
        addUpTo(finding.place(), ofTargets, losses);
        add(losses, finding);
      }
    }
    ofTargets.forEach(loss -> add(losses, loss));
    return JSON.writeValueAsString(report).replace("\r\n", "\n") + "\n";
  }

  private static List<TargetLoss> losses(Loaded loaded, List<Emitter> targets) {
    return loaded.contracts().stream()
        .flatMap(contracts -> targets.stream().flatMap(t -> t.losses(contracts).stream()))
        .sorted()
        .distinct()
        .toList();
  }

  private static void addUpTo(Place place, Deque<TargetLoss> from, ArrayNode losses) {
    while (!from.isEmpty() && from.element().place().compareTo(place) < 0) {
      add(losses, from.remove());
    }
  }

  private static boolean isLoss(Diagnostic finding) {
    return finding.severity() == Severity.ERROR || finding.rule().loss() != Loss.NONE;
  }

  private static void add(ArrayNode losses, Diagnostic finding) {
    ObjectNode loss = losses.addObject();
    begin(loss, finding.rule(), finding.severity(), finding.place());
    if (finding.rule().loss() == Loss.KEYWORD) {
      loss.put("keyword", Pointer.lastKey(finding.place().pointer()));
    }
    // What one language cannot say the other can be made to check: no rule is about one of them
    // alone. Beans check nothing, which is a matter of that target and of no rule.
    loss.put("target", "both");
    loss.put("reason", finding.message());
    loss.put("fix", finding.fix());
  }

  private static void add(ArrayNode losses, TargetLoss found) {
    ObjectNode loss = losses.addObject();
    begin(loss, Rule.KEYWORD_NOT_ENFORCED, Severity.INFO, found.place());
    loss.put("target", found.target());
    loss.put("reason", found.reason());
    loss.put("fix", found.fix());
  }

  private static void begin(ObjectNode loss, Rule rule, Severity severity, Place place) {
    loss.put("rule", rule.id());
    loss.put("severity", severity.name().toLowerCase(Locale.ROOT));
    loss.put("file", place.file());
    loss.put("line", place.line());
    loss.put("column", place.column());
    loss.put("pointer", place.pointer());
  }
}
