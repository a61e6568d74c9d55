package dev.parley.reference.assistant;

import dev.parley.reference.store.RunRow;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ids that hang together with a run. Clients never see a run's own id; so it carries what they
 * want to hear again after a restart: whether they named their message, and how they called the command.
 */
final class RunIds {
  private static final char SEPARATOR = '/';

  private RunIds() {}

  /** A new run's id. */
  static String run(@Nullable String commandId) {
    return UUID.randomUUID() + (commandId == null ? "" : SEPARATOR + commandId);
  }

  /** How the client called the command that began the run; null where it did not. */
  static @Nullable String command(String run) {
    int end = run.indexOf(SEPARATOR);
    return end < 0 ? null : run.substring(end + 1);
  }

  /** The id of a message that its sender has not named. */
  static UUID question(String run) {
    return named(run, "question");
  }

  /** The id of the message that a run answers; null where its sender has not named it. */
  static @Nullable UUID namedQuestion(RunRow run) {
    UUID id = UUID.fromString(run.question());
    return id.equals(question(run.id())) ? null : id;
  }

  /** The id under which a run's answer is stored. */
  static UUID answer(RunRow run) {
    return named(run.id(), "answer " + run.attempt());
  }

  private static UUID named(String run, String what) {
    return UUID.nameUUIDFromBytes((what + " of " + run).getBytes(StandardCharsets.UTF_8));
  }
}
