package dev.parley.cli;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Severity;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** Findings for people: the place first, as editors and terminals understand it; then where in the document, and how to mend it. */
final class TextReport {
  private final PrintWriter out;

  TextReport(PrintWriter out) {
    this.out = out;
  }

  void print(List<Diagnostic> findings) {
    for (Diagnostic finding : findings) {
      out.println(finding.place() + ": " + colored(finding.severity()) + ": " + finding.message()
          + " [" + finding.rule().id() + "]");
      String related = finding
          .related()
          .map(r -> "   (" + r.what() + " at " + r.place() + ")")
          .orElse("");
      if (!finding.place().pointer().isEmpty() || !related.isEmpty()) {
        out.println("    at   #" + finding.place().pointer() + related);
      }
      out.println("    fix  " + finding.fix());
    }
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
