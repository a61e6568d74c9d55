import demo.AgentEvent;
import demo.AgentEvents;
import demo.AgentSocketLifecycle;
import demo.runtime.Verdict;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs of the agent chat, their events decoded beforehand, through the checker of the socket: one at a time, and a hundred open at once by turns.
 * Beside it stands the decoding of the same events, and a loop that only asks each event for its tag.
 */
final class Steps {
  private static final int RUNS = 100;
  private static final int THOUSANDS = 20_000;

  private static final List<byte[]> frames = new ArrayList<>();
  private static final List<AgentEvent> oneByOne = new ArrayList<>();
  private static final List<AgentEvent> byTurns = new ArrayList<>();
  private static long sink;

  private Steps() {}

  public static void main(String[] arguments) throws IOException {
    for (int run = 0; run < RUNS; run++) {
      for (String line : run("run_" + run)) {
        frames.add(line.getBytes());
        oneByOne.add(AgentEvents.decode(line.getBytes()));
      }
    }
    int length = oneByOne.size() / RUNS;
    for (int at = 0; at < length; at++) {
      for (int run = 0; run < RUNS; run++) {
        byTurns.add(oneByOne.get(run * length + at));
      }
    }
    int rounds = Integer.parseInt(arguments[0]);
    print("step, one run at a time", rounds, () -> steps(oneByOne));
    print("step, 100 runs by turns", rounds, () -> steps(byTurns));
    print("the tag alone", rounds, () -> {
      for (AgentEvent event : byTurns) {
        sink += event.type().length();
      }
    });
    print("decoding", rounds, () -> {
      for (byte[] frame : frames) {
        sink += AgentEvents.decode(frame).hashCode() & 1;
      }
    });
  }

  private static void steps(List<AgentEvent> events) {
    AgentSocketLifecycle order = new AgentSocketLifecycle();
    for (AgentEvent event : events) {
      Verdict verdict = order.next(event);
      if (!verdict.ok()) {
        throw new IllegalStateException(verdict.message());
      }
    }
    sink += order.open();
  }

  /** Nanoseconds of CPU time an event: the median of the rounds, the first two left out. */
  private static void print(String what, int rounds, Runnable work) {
    double[] each = new double[rounds + 2];
    int repeats = Math.max(1, THOUSANDS * 20 / oneByOne.size());
    for (int round = 0; round < each.length; round++) {
      long start = cpu();
      for (int i = 0; i < repeats; i++) {
        work.run();
      }
      each[round] = (cpu() - start) / (double) repeats / oneByOne.size();
    }
    double[] counted = Arrays.copyOfRange(each, 2, each.length);
    Arrays.sort(counted);
    System.out.printf("%-26s %7.1f ns%n", what, counted[counted.length / 2]);
  }

  /** Of this thread, whatever else the machine is busy with. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** A run with ten thoughts, three tools that overlap, and thirty pieces of the answer. */
  private static List<String> run(String run) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String event : List.of("stream_start", "user_message", "agent_started")) {
      lines.add(event(event, run, ""));
    }
    for (int i = 0; i < 10; i++) {
      lines.add(event("agent_thinking", run, ""));
    }
    for (String event : List.of("tool_executing", "tool_completed")) {
      for (int call = 0; call < 3; call++) {
        lines.add(event(event, run, "\"call_id\":\"c" + call + "\","));
      }
    }
    for (int i = 0; i < 30; i++) {
      lines.add(event("response_chunk", run, ""));
    }
    for (String event : List.of("response_complete", "agent_completed", "stream_end")) {
      lines.add(event(event, run, ""));
    }
    return lines;
  }

  private static String event(String type, String run, String more) throws IOException {
    Path example = Path.of(
        System.getProperty("schemas"), "agent/examples/AgentEvent/valid/" + type + ".minimal.json");
    return Files.readString(example)
        .replaceAll("\"run_id\"\\s*:\\s*\"[^\"]*\"", more + "\"run_id\":\"" + run + "\"");
  }
}
