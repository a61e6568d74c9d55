package dev.parley.cli;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Severity;
import dev.parley.diagnostic.Shown;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** Findings for people: the place first, as editors and terminals understand it; then where in the document, and how to mend it. */
final class TextReport implements FindingsReport {
  private final PrintWriter out;

  TextReport(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void print(List<Diagnostic> findings) {
    findings.forEach(f -> out.println(text(f, colored(f.severity()))));
  }

  /** One finding, without colours. */
  static String plain(Diagnostic finding) {
    return text(finding, word(finding.severity()));
  }

  private static String text(Diagnostic finding, String severity) {
    String related =
        finding.related().map(r -> "   (" + r.what() + " at " + r.place() + ")").orElse("");
    String at = finding.place().pointer().isEmpty() && related.isEmpty()
        ? ""
        : "\n    at   #" + Shown.text(finding.place().pointer()) + related;
    return finding.place() + ": " + severity + ": " + finding.message() + " ["
        + finding.rule().id() + "]" + at + "\n    fix  " + finding.fix();
  }

  private static String colored(Severity severity) {
    String color = switch (severity) {
      case ERROR -> "red";
      case WARN -> "yellow";
      case INFO -> "cyan";
    };
    // Plain where NO_COLOR is set or the output is no terminal.
    return Ansi.AUTO.string("@|bold," + color + " " + word(severity) + "|@");
  }

  private static String word(Severity severity) {
    return severity == Severity.WARN ? "warning" : severity.name().toLowerCase(Locale.ROOT);
  }
}
