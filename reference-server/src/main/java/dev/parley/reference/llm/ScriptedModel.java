package dev.parley.reference.llm;

import java.time.Duration;

/**
 * A model that needs no network and answers the same to the same: for a first look at the server,
 * and for tests. It thinks, works out sums such as {@code 5 plus 3} (with the tool {@code calculator}
 * where it is offered), and otherwise says back what it was asked. Marks in the last message of the
 * user make it do more:
 *
 * <table>
 * <caption>Marks</caption>
 * <tr><td>{@code [say TEXT]}</td><td>answers with the text</td></tr>
 * <tr><td>{@code [long 500]}</td><td>answers with so many words</td></tr>
 * <tr><td>{@code [think 3]}</td><td>thinks in so many pieces</td></tr>
 * <tr><td>{@code [tool NAME {"a":1}]}</td><td>calls a tool; may be there several times</td></tr>
 * <tr><td>{@code [title TEXT]}</td><td>the title that it writes when asked for one</td></tr>
 * <tr><td>{@code [wait 200]}</td><td>waits so many milliseconds before the first piece</td></tr>
 * <tr><td>{@code [slow 20]}</td><td>waits so many milliseconds before every other piece</td></tr>
 * <tr><td>{@code [fail KIND]}</td><td>fails at once, as {@link ModelException.Kind} says: {@code [fail rate_limited]}</td></tr>
 * <tr><td>{@code [cut 4]}</td><td>is unavailable after so many pieces of the answer</td></tr>
 * <tr><td>{@code [finish length]}</td><td>ends as if the answer had become too long; {@code [finish filter]} as if the rest was held back</td></tr>
 * <tr><td>{@code [hang 4]}</td><td>says no more after so many pieces of the answer, and waits to be closed</td></tr>
 * </table>
 */
public final class ScriptedModel implements LanguageModel {
  private final Duration pace;

  /** A model that waits for nothing. */
  public ScriptedModel() {
    this(Duration.ZERO);
  }

  /**
   * A model at the pace of real ones.
   *
   * @param pace how long it waits between two pieces, where no mark says otherwise
   */
  public ScriptedModel(Duration pace) {
    this.pace = pace;
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public ModelStream stream(Prompt prompt) {
    return new ScriptedStream(new Script(prompt, pace).steps());
  }

  @Override
  public boolean repeatable() {
    return true;
  }
}
