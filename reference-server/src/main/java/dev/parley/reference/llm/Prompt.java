package dev.parley.reference.llm;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** All that a model is asked with. */
public record Prompt(List<Turn> turns, List<ToolSpec> tools, Options options) {
  public Prompt {
    turns = List.copyOf(turns);
    tools = List.copyOf(tools);
  }

  /** A prompt without tools, and with what the provider takes for granted. */
  public static Prompt of(List<Turn> turns) {
    return new Prompt(turns, List.of(), Options.DEFAULTS);
  }

  /** How the model writes; what is empty is left to the provider. */
  public record Options(
      OptionalDouble temperature, OptionalDouble topP, OptionalInt maxOutputTokens) {
    /** Nothing asked for. */
    public static final Options DEFAULTS =
        new Options(OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty());
  }
}
