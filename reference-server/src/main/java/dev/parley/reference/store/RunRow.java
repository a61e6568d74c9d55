package dev.parley.reference.store;

import org.jspecify.annotations.Nullable;

/**
 * One execution of an agent for one message.
 *
 * @param system the chat system that it belongs to
 * @param owner the user who may see and steer it
 * @param question the id of the message that it answers
 * @param log the log that its events are on
 * @param attempt how often it was started, from 1
 * @param bodySeq where on the log the events of this attempt begin that a repetition would make again
 * @param createdAt in milliseconds since 1970
 * @param updatedAt in milliseconds since 1970
 * @param fault why it has failed; null where it has not
 */
public record RunRow(
    String id,
    String system,
    String owner,
    String thread,
    String agent,
    String question,
    String log,
    RunState state,
    int attempt,
    long bodySeq,
    long createdAt,
    long updatedAt,
    @Nullable FaultRow fault) {

  /** Why a run has failed, in words for its user. */
  public record FaultRow(String code, String message, boolean retryable) {}

  /** The same run later. */
  public RunRow moved(RunState to, long at) {
    return with(to, attempt, bodySeq, at, fault);
  }

  /** The same run, failed. */
  public RunRow failed(FaultRow why, long at) {
    return with(RunState.FAILED, attempt, bodySeq, at, why);
  }

  /** The same run, to be made once more. */
  public RunRow again(long at) {
    return with(RunState.QUEUED, attempt + 1, bodySeq, at, null);
  }

  /** The same run; a repetition of this attempt would make again what stands from a place of the log on. */
  public RunRow bodyAt(long seq) {
    return with(state, attempt, seq, updatedAt, fault);
  }

  private RunRow with(RunState to, int number, long body, long at, @Nullable FaultRow why) {
    return new RunRow(
        id, system, owner, thread, agent, question, log, to, number, body, createdAt, at, why);
  }
}
