package dev.parley.benchmarks.codec;

import dev.parley.benchmarks.checked.agent.AgentEvent;
import dev.parley.benchmarks.checked.agent.AgentEvents;
import dev.parley.benchmarks.checked.assistant.AssistantEvent;
import dev.parley.benchmarks.checked.assistant.AssistantEvents;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.ObjectWriter;

/** From a record to bytes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Encode {
  @Param({"TOKEN", "TOOL_EXECUTING", "COMPLETE_4K", "UNICODE_4K", "OPEN_4K"})
  Frames frame;

  private Object checked;
  private Object unchecked;
  private ObjectWriter writer;

  @Setup
  public void prepare() {
    checked = Codecs.decode(frame, frame.bytes);
    unchecked = Codecs.unchecked(frame).readValue(frame.bytes);
    writer = Codecs.writer(frame);
  }

  @Benchmark
  public byte[] parley() {
    return checked instanceof AgentEvent event
        ? AgentEvents.encode(event)
        : AssistantEvents.encode((AssistantEvent) checked);
  }

  @Benchmark
  public byte[] databind() {
    return writer.writeValueAsBytes(unchecked);
  }
}
