package dev.parley.benchmarks.codec;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** From bytes to a record. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Decode {
  @Param({"TOKEN", "TOOL_EXECUTING", "COMPLETE_4K", "UNICODE_4K", "OPEN_4K"})
  Frames frame;

  private byte[] bytes;
  private ObjectReader checked;
  private ObjectReader unchecked;
  private JsonMapper mapper;
  private EventSchemas schemas;

  @Setup
  public void prepare() {
    bytes = frame.bytes;
    checked = Codecs.checked(frame);
    unchecked = Codecs.unchecked(frame);
    mapper = JsonMapper.builder().build();
    schemas = new EventSchemas(frame.system);
  }

  /** Validated. */
  @Benchmark
  public Object parley() {
    return Codecs.decode(frame, bytes);
  }

  /** Into records without checks: what is not validated by anybody. */
  @Benchmark
  public Object databind() {
    return unchecked.readValue(bytes);
  }

  /** Into the generated records, whose constructors check most of what the codec does. */
  @Benchmark
  public Object databindChecked() {
    return checked.readValue(bytes);
  }

  /** Validated: a tree, the schema by its type, and the record from the tree. */
  @Benchmark
  public Object networknt() {
    JsonNode tree = mapper.readTree(bytes);
    schemas.validate(tree);
    return unchecked.readValue(tree);
  }
}
