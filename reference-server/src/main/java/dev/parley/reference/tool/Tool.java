package dev.parley.reference.tool;

import dev.parley.reference.engine.Toolbox.Result;
import dev.parley.reference.engine.Toolbox.ToolFault;
import java.util.function.Function;

/**
 * One tool.
 *
 * @param description what it does, for models and people
 * @param arguments the definition of its arguments in {@code schemas/agent/tools.json}
 * @param decode the generated decoder of them
 * @param announce what a call is about to do, in a line for the user
 */
record Tool<A>(
    String name,
    String description,
    String arguments,
    Function<byte[], A> decode,
    Function<A, String> announce,
    Call<A> call) {
  /** What the tool does. It heeds interruption where it may take long. */
  interface Call<A> {
    Result with(A arguments) throws ToolFault, InterruptedException;
  }

  Result run(byte[] document) throws ToolFault, InterruptedException {
    return call.with(decode.apply(document));
  }

  String announce(byte[] document) {
    return announce.apply(decode.apply(document));
  }
}
