package dev.parley.benchmarks.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs all benchmarks in rounds, each in a fresh JVM for each benchmark, and prints the medians: a busy minute of the machine spoils one round
 * and not one benchmark. Arguments: the number of rounds, and a regular expression of what to run.
 */
final class Main {
  private static final TimeValue ITERATION = TimeValue.milliseconds(400);
  private static final int WARMUP = 5;
  private static final int MEASURED = 5;

  private Main() {}

  public static void main(String[] arguments) throws RunnerException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    String which = arguments.length > 1 ? arguments[1] : ".*";
    List<Map<String, Double>> all = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      System.err.println(
          "Round " + round + " of " + rounds + " on JDK " + Runtime.version().feature());
      all.add(round(which));
    }
    System.out.print(new Table(all).text());
  }

  private static Map<String, Double> round(String which) throws RunnerException {
    ChainedOptionsBuilder options = new OptionsBuilder()
        .include("dev\\.parley\\.benchmarks\\.codec\\.(" + which + ")")
        .forks(1)
        .warmupIterations(WARMUP)
        .warmupTime(ITERATION)
        .measurementIterations(MEASURED)
        .measurementTime(ITERATION)
        .addProfiler(GCProfiler.class)
        .jvmArgsAppend("-Xms1g", "-Xmx1g", "-Dschemas=" + System.getProperty("schemas"))
        .verbosity(VerboseMode.SILENT);
    Collection<RunResult> results = new Runner(options.build()).run();
    Map<String, Double> measured = new TreeMap<>();
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark().replaceAll(".*\\.(\\w+\\.\\w+)$", "$1");
      for (String parameter : result.getParams().getParamsKeys()) {
        name += " " + result.getParams().getParam(parameter);
      }
      measured.put(name, result.getPrimaryResult().getScore());
      Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
      if (allocated != null) {
        measured.put(name + " bytes", allocated.getScore());
      }
    }
    return measured;
  }
}
