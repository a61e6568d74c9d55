package dev.parley.benchmarks.codec;

import dev.parley.benchmarks.checked.agent.AgentEvents;
import dev.parley.benchmarks.checked.runtime.ContractViolationException;
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

/** A refused frame, from its bytes to the text of the exception: a renamed object, a wrong kind, a text that breaks its pattern, and much that is not declared. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Explain {
  @Param({"1000", "10000", "100000"})
  int size;

  private byte[] bytes;

  @Setup
  public void prepare() {
    StringBuilder parameters = new StringBuilder();
    for (int i = 0; parameters.length() < size - 300; i++) {
      parameters
          .append(i == 0 ? "" : ",")
          .append("\"undeclared_")
          .append(i)
          .append("\":{\"region\":\"eu-central-1\",\"count\":")
          .append(i)
          .append("}");
    }
    bytes =
        ("{\"type\":\"tool_executing\",\"payload\":{\"toolName\":\"aws_cost_analyzer\",\"agent_name\":\"data helper\",\"run_id\":7,"
                + "\"thread_id\":\"thread_456\",\"timestamp\":\"2026-11-20T12:34:56Z\",\"user_id\":\"test_user_123\","
                + parameters + "}}")
            .getBytes(StandardCharsets.UTF_8);
  }

  @Benchmark
  public String refuse() {
    try {
      return String.valueOf(AgentEvents.decode(bytes));
    } catch (ContractViolationException e) {
      return e.getMessage();
    }
  }
}
