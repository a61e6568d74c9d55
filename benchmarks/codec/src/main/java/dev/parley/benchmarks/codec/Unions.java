package dev.parley.benchmarks.codec;

import dev.parley.benchmarks.checked.of17.Union17s;
import dev.parley.benchmarks.checked.of3.Union3s;
import dev.parley.benchmarks.checked.of30.Union30s;
import dev.parley.benchmarks.checked.of300.Union300s;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Events of many types by turns. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Unions {
  /** An event of 255 bytes or a few more. */
  static byte[] event(int i) {
    String[] states = {"waiting", "running", "succeeded", "failed"};
    return ("{\"type\":\"event_" + i + "\",\"id\":\"e1.run_123." + i + "\",\"seq\":" + (i + 1)
            + ",\"payload\":{\"name_" + i
            + "\":\"aws_cost_analyzer\",\"state\":\"" + states[i % 4]
            + "\",\"at\":\"2026-11-20T12:34:56.789Z\",\"amount\":" + i
            + ".25,\"run\":\"0198f1c2-7d1e-7c3a-9b1f-2f6f0c1d5e02\",\"labels\":[\"first\",\"second\"]}}")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Three types, in unions of more and more members: the cost of an event should not grow with the types that it is not of. */
  @State(Scope.Thread)
  public static class Sizes {
    static final int EVENTS = 3;

    @Param({"3", "30", "300"})
    int types;

    private final byte[][] frames = new byte[EVENTS][];
    private Function<byte[], Object> decoder;

    @Setup
    public void prepare() {
      for (int i = 0; i < EVENTS; i++) {
        frames[i] = event(i);
      }
      decoder = switch (types) {
        case 3 -> Union3s::decode;
        case 30 -> Union30s::decode;
        default -> Union300s::decode;
      };
    }
  }

  /** All types of a union of seventeen. */
  @State(Scope.Thread)
  public static class Seventeen {
    static final int EVENTS = 17;

    private final byte[][] frames = new byte[EVENTS][];
    private ObjectReader databind;

    @Setup
    public void prepare() {
      for (int i = 0; i < EVENTS; i++) {
        frames[i] = event(i);
      }
      databind = JsonMapper.builder()
          .build()
          .readerFor(dev.parley.benchmarks.unchecked.of17.Union17.class);
    }
  }

  @Benchmark
  @OperationsPerInvocation(Sizes.EVENTS)
  public void sizes(Sizes state, Blackhole hole) {
    for (byte[] frame : state.frames) {
      hole.consume(state.decoder.apply(frame));
    }
  }

  @Benchmark
  @OperationsPerInvocation(Seventeen.EVENTS)
  public void seventeen(Seventeen state, Blackhole hole) {
    for (byte[] frame : state.frames) {
      hole.consume(Union17s.decode(frame));
    }
  }

  @Benchmark
  @OperationsPerInvocation(Seventeen.EVENTS)
  public void seventeenDatabind(Seventeen state, Blackhole hole) {
    for (byte[] frame : state.frames) {
      hole.consume((Object) state.databind.readValue(frame));
    }
  }
}
