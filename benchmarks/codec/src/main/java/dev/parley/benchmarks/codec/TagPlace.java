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

/**
 * The tag as the first property of the object and at other places: the last, behind the payload and before short properties, and between two objects,
 * where all before it must be passed over.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TagPlace {
  private static final String TAG = "\"type\":\"tool_executing\"";
  private static final String NUMBERED = "\"id\":\"e1.run_123.5\",\"seq\":5";
  private static final String TRACE = "\"trace\":{\"span\":\"00f067aa0ba902b7\",\"sampled\":true}";

  @Param({"first", "last", "firstOfFour", "secondOfFour", "firstTraced", "betweenObjects"})
  String place;

  private byte[] bytes;

  @Setup
  public void prepare() {
    String document = new String(Frames.TOOL_EXECUTING.bytes, StandardCharsets.UTF_8);
    String payload = document.substring(1 + TAG.length() + 1, document.length() - 1);
    String[] properties = switch (place) {
      case "first" -> new String[] {TAG, payload};
      case "last" -> new String[] {payload, TAG};
      case "firstOfFour" -> new String[] {TAG, payload, NUMBERED};
      case "secondOfFour" -> new String[] {payload, TAG, NUMBERED};
      case "firstTraced" -> new String[] {TAG, payload, TRACE};
      default -> new String[] {payload, TAG, TRACE};
    };
    bytes = ("{" + String.join(",", properties) + "}").getBytes(StandardCharsets.UTF_8);
  }

  @Benchmark
  public Object decode() {
    return AgentEvents.decode(bytes);
  }
}
