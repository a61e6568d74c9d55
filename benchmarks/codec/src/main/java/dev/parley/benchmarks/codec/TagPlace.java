package dev.parley.benchmarks.codec;

import dev.parley.benchmarks.checked.agent.AgentEvents;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The tag as the first property of the object, and as the last. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TagPlace {
  private static final String TAG = "\"type\":\"tool_executing\"";

  @Param({"first", "last"})
  String place;

  private byte[] bytes;

  @Setup
  public void prepare() {
    String document = new String(Frames.TOOL_EXECUTING.bytes, StandardCharsets.UTF_8);
    String other = document.substring(1 + TAG.length() + 1, document.length() - 1);
    bytes = (place.equals("first") ? document : "{" + other + "," + TAG + "}")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Benchmark
  public Object decode() {
    return AgentEvents.decode(bytes);
  }
}
