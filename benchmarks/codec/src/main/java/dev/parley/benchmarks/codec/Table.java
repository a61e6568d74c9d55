package dev.parley.benchmarks.codec;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The goals beside what was measured. A ratio is taken within each round; what is printed is the median over the rounds, and the least and the most. */
final class Table {
  private final List<Map<String, Double>> rounds;
  private final StringBuilder out = new StringBuilder();

  Table(List<Map<String, Double>> rounds) {
    this.rounds = rounds;
  }

  String text() {
    line("JDK %s, %d rounds", Runtime.version(), rounds.size());
    line("");
    line("%-62s %8s %8s   %s", "ratio", "goal", "median", "least - most");
    for (Frames frame : Frames.values()) {
      String name = frame.name();
      ratio(
          "decode, against databind without checks: " + name,
          goal(frame, "<= 0.80"),
          "Decode.parley " + name,
          "Decode.databind " + name);
    }
    for (Frames frame : Frames.values()) {
      String name = frame.name();
      ratio(
          "decode, against databind, constructors check: " + name,
          "",
          "Decode.parley " + name,
          "Decode.databindChecked " + name);
    }
    for (Frames frame : Frames.values()) {
      String name = frame.name();
      ratio(
          "decode, against networknt and databind: " + name,
          goal(frame, "<= 0.125"),
          "Decode.parley " + name,
          "Decode.networknt " + name);
    }
    for (Frames frame : Frames.values()) {
      String name = frame.name();
      ratio(
          "bytes allocated by decode, against databind: " + name,
          goal(frame, "<= 0.70"),
          "Decode.parley " + name + " bytes",
          "Decode.databind " + name + " bytes");
    }
    for (Frames frame : Frames.values()) {
      String name = frame.name();
      ratio(
          "encode, against databind: " + name,
          goal(frame, "<= 0.80"),
          "Encode.parley " + name,
          "Encode.databind " + name);
    }
    ratio("union of 17, against databind", "", "Unions.seventeen", "Unions.seventeenDatabind");
    ratio("union of 30 against 3", "flat", "Unions.sizes 30", "Unions.sizes 3");
    ratio("union of 300 against 3", "flat", "Unions.sizes 300", "Unions.sizes 3");
    ratio("tag last against tag first", "<= 1.50", "TagPlace.decode last", "TagPlace.decode first");
    ratio(
        "tag second of four against tag first",
        "<= 1.50",
        "TagPlace.decode secondOfFour",
        "TagPlace.decode firstOfFour");
    ratio(
        "tag between two objects against tag first",
        "<= 1.50",
        "TagPlace.decode betweenObjects",
        "TagPlace.decode firstTraced");
    for (String fitting : List.of("one", "two")) {
      String what = "choice of six, fitting " + fitting + ", against ";
      ratio(what + "networknt", "", "Choices.parley " + fitting, "Choices.networknt " + fitting);
      ratio(
          what + "no choice", "", "Choices.parley " + fitting, "Choices.withoutChoice " + fitting);
    }
    ratio(
        "explaining 10 kB against ten times 1 kB",
        "<= 1",
        "Explain.refuse 10000",
        "Explain.refuse 1000",
        10);
    ratio(
        "explaining 100 kB against ten times 10 kB",
        "<= 1",
        "Explain.refuse 100000",
        "Explain.refuse 10000",
        10);
    line("");
    line("%-62s %8s", "median", "ns");
    Set<String> names = new TreeSet<>();
    rounds.forEach(r -> names.addAll(r.keySet()));
    for (String name : names) {
      if (!name.endsWith(" bytes")) {
        double nanoseconds = median(values(name));
        line(
            "%-62s %,8.0f  %,12.0f/s %,12.0f B",
            name, nanoseconds, 1e9 / nanoseconds, median(values(name + " bytes")));
      }
    }
    return out.toString();
  }

  /** The goals are for events; the last two frames are extremes of their kind. */
  private static String goal(Frames frame, String goal) {
    return frame.ordinal() <= Frames.COMPLETE_4K.ordinal() ? goal : "";
  }

  private void line(String format, Object... arguments) {
    out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
  }

  private void ratio(String what, String goal, String measured, String peer) {
    ratio(what, goal, measured, peer, 1);
  }

  private void ratio(String what, String goal, String measured, String peer, double times) {
    double[] ratios = rounds.stream()
        .filter(r -> r.containsKey(measured) && r.containsKey(peer))
        .mapToDouble(r -> r.get(measured) / r.get(peer) / times)
        .sorted()
        .toArray();
    if (ratios.length > 0) {
      line(
          "%-62s %8s %8.3f   %.3f - %.3f",
          what, goal, median(ratios), ratios[0], ratios[ratios.length - 1]);
    }
  }

  private double[] values(String name) {
    return rounds.stream()
        .filter(r -> r.containsKey(name))
        .mapToDouble(r -> r.get(name))
        .sorted()
        .toArray();
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length == 0
        ? 0
        : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
