package dev.parley.cli;

import dev.parley.diagnostic.Diagnostic;
import dev.parley.diagnostic.Place;
import java.io.PrintWriter;
import java.util.List;

/** Findings as workflow commands of GitHub Actions, which shows them beside the lines of a pull request. */
final class GitHubReport implements FindingsReport {
  private final PrintWriter out;

  GitHubReport(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void print(List<Diagnostic> findings) {
    for (Diagnostic finding : findings) {
      String command = switch (finding.severity()) {
        case ERROR -> "error";
        case WARN -> "warning";
        case INFO -> "notice";
      };
      Place place = finding.place();
      out.println("::" + command + " file=" + property(place.file()) + ",line=" + place.line()
          + ",col=" + place.column() + ",title=" + finding.rule().id() + "::"
          + data(finding.messageAndFix()));
    }
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
