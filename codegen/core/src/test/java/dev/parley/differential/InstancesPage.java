package dev.parley.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code docs/instances.md}: counts of what became of instances. */
final class InstancesPage {
  private static final String HEAD =
      " | documents | instances | with a change | the same | named | departures | silent | no verdict |\n"
          + "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n";

  private final Map<String, Counts> groups = new LinkedHashMap<>();
  private final Map<String, Integer> named = new TreeMap<>();
  private final Map<String, Integer> departures = new TreeMap<>();
  private final List<String> documents = new ArrayList<>();
  private final StringBuilder differing = new StringBuilder();

  private static final class Counts {
    private int documents;
    private int instances;
    private int altered;
    private int agreed;
    private int named;
    private int departures;
    private int silent;
    private int undecided;

    void add(Counts other) {
      documents += other.documents;
      instances += other.instances;
      altered += other.altered;
      agreed += other.agreed;
      named += other.named;
      departures += other.departures;
      silent += other.silent;
      undecided += other.undecided;
    }

    String row(String name) {
      return "| " + name + " | " + documents + " | " + instances + " | " + altered + " | " + agreed
          + " | " + named + " | " + departures + " | " + silent + " | " + undecided + " |\n";
    }
  }

  void add(String group, String name, Trial trial) {
    Counts counts = new Counts();
    counts.documents = 1;
    counts.instances = trial.instances();
    counts.altered = trial.altered();
    counts.agreed = trial.agreed();
    counts.named = sum(trial.named());
    counts.departures = sum(trial.departures());
    counts.silent = trial.silent().size();
    counts.undecided = trial.undecided();
    groups.computeIfAbsent(group, g -> new Counts()).add(counts);
    trial.named().forEach((rule, count) -> named.merge(rule, count, Integer::sum));
    trial.departures().forEach((what, count) -> departures.merge(what, count, Integer::sum));
    documents.add(String.join(
        "\t",
        group,
        name,
        counts.row("").replaceAll("[| ]+", " ").strip(),
        String.valueOf(trial.named()),
        String.valueOf(trial.departures())));
    if (counts.agreed < counts.instances + counts.altered) {
      differing.append(counts.row(name).replace("| " + name + " | 1 |", "| " + name + " |"));
    }
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The counts by where documents are from. */
  String groups() {
    StringBuilder rows = new StringBuilder("| from").append(HEAD);
    Counts all = new Counts();
    groups.forEach((name, counts) -> {
      rows.append(counts.row(name));
      all.add(counts);
    });
    return rows.append(all.row("all")).toString();
  }

  private static String rows(Map<String, Integer> counts, String link) {
    StringBuilder rows = new StringBuilder();
    counts.forEach((name, count) -> rows.append("| ")
        .append(link.replace("%", name))
        .append(" | ")
        .append(count)
        .append(" |\n"));
    return rows.toString();
  }

  /** A line for each document: its counts, and of which rules and departures. */
  List<String> documents() {
    return documents;
  }

  String text() {
    return """
        # Instances of documents of other people

        What generated code makes of instances of the documents of [wild.md](wild.md) and [corpus.md](corpus.md): samples made from a seed, files that their
        packages have, and both with one change each, such as a member dropped, renamed, added or swapped, a value of another kind, a constant or a bound
        of another place of the document. The generated Java decodes each of them and, where it takes it, encodes it again. networknt judges it by the
        document itself, which Parley has not touched; what crosses a channel it holds to the payloads of the channel's messages, of which it must keep one. That is

        - **the same**, where both take it and it comes back as it was (but for undeclared members, and other spellings of times and numbers), or
          both refuse it;
        - **named**, where [`--report`](report.md) names the place of the difference, and networknt says what Java says once the document is changed as the
          report says that it is taken: without the keyword, or with the type;
        - a **departure**, where [mapping.md](mapping.md#where-decoders-differ-from-a-plain-json-schema-validator) lists it, or networknt is wrong;
        - **silent**, where nothing says so: the goal is none;
        - **no verdict**, where networknt has none: it takes more than 200,000 steps, mostly because schemas refer to one another without looking at
          any part of the value.

        The last command holds generated TypeScript to what Java says of the instances and of the first changes of each, and asks ajv for its verdict on all of
        them, by the document itself.

        ```sh
        codegen/core/src/test/resources/wild/fetch /tmp/wild
        ./mvnw -pl codegen/core test -Dtest=DifferencesTest -Dparley.wild=/tmp/wild -Dparley.corpus=DIR
        cd ts-bindings && npx vitest run test/differences.test.ts
        ```

        Either of the two folders is enough; of a corpus alone a few small documents are taken, unless `-Dparley.differences=PATTERN` names some, and
        `-Dparley.differences=` takes all of them, which takes half an hour. The test fails where a difference is silent, and leaves this page in `codegen/core/target/differences`.

        """ + groups() + """

        ## What the report names

        | rule | instances |
        | --- | ---: |
        """ + rows(named, "[%](rules/%.md)") + """

        ## Departures

        | what | instances |
        | --- | ---: |
        """ + rows(departures, "%") + """

        ## Documents with a difference, or without a verdict

        """
        + ("| document" + HEAD).replace(" | documents |", " |").replaceFirst("\\| ---: ", "")
        + differing;
  }
}
