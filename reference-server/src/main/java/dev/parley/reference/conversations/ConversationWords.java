package dev.parley.reference.conversations;

import dev.parley.reference.contract.conversations.ConversationEvent;
import dev.parley.reference.contract.conversations.Done;
import dev.parley.reference.contract.conversations.Error;
import dev.parley.reference.contract.conversations.MessageStored;
import dev.parley.reference.contract.conversations.Thinking;
import dev.parley.reference.contract.conversations.Token;
import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.contract.shared.Role;
import dev.parley.reference.contract.shared.StoredMessage;
import dev.parley.reference.contract.shared.TokenUsage;
import dev.parley.reference.engine.Draft;
import dev.parley.reference.engine.Fact;
import dev.parley.reference.engine.Fault;
import dev.parley.reference.llm.Piece;
import dev.parley.reference.store.MessageRow;
import dev.parley.reference.store.RunRow;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the facts of a run into the words of the conversations. An answer's id is its run's. */
final class ConversationWords implements Fact.Visitor<List<Draft<ConversationEvent>>> {
  private final UUID answer;
  private final @Nullable FirstTitle firstTitle;

  /**
   * The words for a run.
   *
   * @param firstTitle what its question entitles the conversation; null where it does not
   */
  ConversationWords(RunRow run, @Nullable FirstTitle firstTitle) {
    this.answer = UUID.fromString(run.id());
    this.firstTitle = firstTitle;
  }

  /** A message as clients see it. */
  static StoredMessage message(MessageRow row) {
    boolean user = row.role() == MessageRow.Role.USER;
    return new StoredMessage(
        UUID.fromString(row.id()),
        UUID.fromString(row.thread()),
        user ? Role.USER : Role.ASSISTANT,
        row.content(),
        time(row.createdAt()),
        user ? null : row.author(),
        null);
  }

  static OffsetDateTime time(long millis) {
    return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
  }

  /** A fault, of an answer or of a command. */
  static Error error(
      Fault fault, @Nullable UUID answer, @Nullable String commandId, @Nullable Long seq) {
    OptionalLong after = fault.retryAfterMs();
    Integer wait = after.isPresent() ? (int) Math.min(after.getAsLong(), 3_600_000) : null;
    return new Error(
        fault.code(), fault.message(), fault.retryable(), wait, answer, commandId, seq);
  }

  @Override
  public List<Draft<ConversationEvent>> opened(Fact.Opened fact) {
    return List.of();
  }

  @Override
  public List<Draft<ConversationEvent>> ordered(Fact.Ordered fact) {
    return List.of();
  }

  @Override
  public List<Draft<ConversationEvent>> asked(Fact.Asked fact) {
    Draft<ConversationEvent> stored =
        place -> new MessageStored(message(fact.question()), fact.commandId(), place.seq());
    FirstTitle title = firstTitle;
    return title == null
        ? List.of(stored)
        : List.of(stored, place -> title.event(fact.question().thread(), place));
  }

  @Override
  public List<Draft<ConversationEvent>> began(Fact.Began fact) {
    return List.of(place -> new Thinking(answer, null, place.seq()));
  }

  @Override
  public List<Draft<ConversationEvent>> thought(Fact.Thought fact) {
    return List.of(place -> new Thinking(answer, fact.text(), place.seq()));
  }

  @Override
  public List<Draft<ConversationEvent>> toolCalled(Fact.ToolCalled fact) {
    return List.of(place -> new Thinking(answer, fact.description(), place.seq()));
  }

  @Override
  public List<Draft<ConversationEvent>> toolAnswered(Fact.ToolAnswered fact) {
    return List.of();
  }

  @Override
  public List<Draft<ConversationEvent>> said(Fact.Said fact) {
    return List.of(place -> new Token(fact.text(), answer, place.seq()));
  }

  /** An answer that stands in for one that failed ends with the error, and not with `done`. */
  @Override
  public List<Draft<ConversationEvent>> answered(Fact.Answered fact) {
    if (fact.answer().fallback()) {
      return List.of();
    }
    return List.of(place -> new Done(
        answer,
        fact.usage().map(usage -> Math.toIntExact(usage.outputTokens())).orElse(0),
        fact.answer().author(),
        fact.usage().map(ConversationWords::usage).orElse(null),
        fact.reason().map(ConversationWords::reason).orElse(null),
        null,
        time(fact.answer().createdAt()),
        place.seq()));
  }

  private static Done.FinishReason reason(Piece.FinishReason reason) {
    return switch (reason) {
      case STOP, TOOL_CALLS -> Done.FinishReason.STOP;
      case LENGTH -> Done.FinishReason.LENGTH;
      case CONTENT_FILTER -> Done.FinishReason.CONTENT_FILTER;
    };
  }

  private static TokenUsage usage(Fact.Answered.Usage usage) {
    return new TokenUsage(
        Math.toIntExact(usage.inputTokens()), Math.toIntExact(usage.outputTokens()));
  }

  /** What is said after it belongs to the answer still: the error comes at the end. */
  @Override
  public List<Draft<ConversationEvent>> failed(Fact.Failed fact) {
    return List.of();
  }

  @Override
  public List<Draft<ConversationEvent>> ended(Fact.Ended fact) {
    Fault why = switch (fact.outcome()) {
      case COMPLETED -> null;
      case FAILED -> fact.fault().orElseThrow();
      case STOPPED, CANCELLED ->
        Fault.of(ErrorCode.INTERRUPTED, "The answer was called off.", true);
    };
    return why == null ? List.of() : List.of(place -> error(why, answer, null, place.seq()));
  }
}
