package dev.parley.reference.llm;

/**
 * A model that answers a prompt piece by piece. What differs between providers (wire formats, how
 * they say that they are busy) ends behind it.
 *
 * <pre>{@code
 * try (ModelStream answer = model.stream(prompt)) {
 *   for (Optional<Piece> piece = answer.next(); piece.isPresent(); piece = answer.next()) {
 *     piece.get().accept(visitor);
 *   }
 * }
 * }</pre>
 */
public interface LanguageModel {
  /** The model as its provider names it, such as {@code llama3.2:3b}. */
  String name();

  /** Begins an answer. It does not wait for the provider: the first {@link ModelStream#next} does. */
  ModelStream stream(Prompt prompt);

  /**
   * Whether the same prompt has the same answer, piece by piece. A run that a crash has cut off can
   * then be made again, and goes on where it was.
   */
  default boolean repeatable() {
    return false;
  }

  /**
   * How many characters the model may say before it calls a tool; 0 where it calls tools without a word. So much of an
   * answer is held back until it is clear that it is one.
   */
  default int preamble() {
    return 0;
  }
}
