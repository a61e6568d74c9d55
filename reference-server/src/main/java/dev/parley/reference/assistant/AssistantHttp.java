package dev.parley.reference.assistant;

import dev.parley.reference.auth.AuthException;
import dev.parley.reference.auth.Tokens;
import dev.parley.reference.contract.assistant.AssistantEvent;
import dev.parley.reference.contract.assistant.AssistantEvents;
import dev.parley.reference.contract.assistant.Complete;
import dev.parley.reference.contract.assistant.Error;
import dev.parley.reference.contract.assistantrest.Question;
import dev.parley.reference.contract.assistantrest.Questions;
import dev.parley.reference.contract.assistantrest.SessionHistories;
import dev.parley.reference.contract.assistantrest.SessionHistory;
import dev.parley.reference.contract.assistantrest.StoredMessage;
import dev.parley.reference.contract.assistantrest.WholeAnswer;
import dev.parley.reference.contract.assistantrest.WholeAnswers;
import dev.parley.reference.contract.shared.ErrorCode;
import dev.parley.reference.engine.Fault;
import dev.parley.reference.engine.Logs;
import dev.parley.reference.engine.RefusedException;
import dev.parley.reference.http.Answers;
import dev.parley.reference.http.Requests;
import dev.parley.reference.store.EventRow;
import dev.parley.reference.store.MessageRow;
import dev.parley.reference.store.RunRow;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The assistant over HTTP: an answer in one piece, and what a session has said so far. */
public final class AssistantHttp {
  private static final int PAGE = 1000;
  private static final Map<String, Integer> STATUSES = Map.of(
      "RATE_LIMITED", 429,
      "PROVIDER_UNAVAILABLE", 502,
      "PROVIDER_TIMEOUT", 504,
      "INTERRUPTED", 503);

  private final AssistantChat chat;
  private final Tokens tokens;

  public AssistantHttp(AssistantChat chat, Tokens tokens) {
    this.chat = chat;
    this.tokens = tokens;
  }

  /** {@code POST /api/v1/chat}: answers when the answer is whole. */
  public void ask(Context ctx) {
    caller(ctx).ifPresent(user -> {
      Question question = Requests.body(ctx, Questions::decode);
      String session = session(user, question);
      RunRow run = chat.ask(user, session, question.message(), question.messageId(), null)
          .orElseThrow(() -> new RefusedException(Fault.of(
              ErrorCode.INVALID_MESSAGE,
              "/message_id: a message with this id was sent before.",
              false)));
      // On another thread: whoever ends the run holds its lock.
      ctx.future(() -> chat.runs()
          .ended(run)
          .thenAcceptAsync(ended -> answer(ctx, ended), chat.engine().workers()::offer));
    });
  }

  private Optional<String> caller(Context ctx) {
    try {
      return Optional.of(Requests.caller(ctx, tokens).userId());
    } catch (AuthException e) {
      Unauthorized.answer(ctx, e);
      return Optional.empty();
    }
  }

  private String session(String user, Question question) {
    String named = question.sessionId();
    if (named != null) {
      return chat.sessions().find(user, named).id();
    }
    ChatSession opened = chat.sessions().open(user, Optional.empty());
    opened.lease().close();
    return opened.id();
  }

  private void answer(Context ctx, RunRow run) {
    chat.engine().journal().write().join();
    Optional<AssistantEvent> last = last(run);
    if (last.isPresent() && last.get() instanceof Complete complete) {
      Answers.json(ctx, 200, WholeAnswers.encode(whole(run, complete)));
    } else if (last.isPresent() && last.get() instanceof Error error) {
      refuse(ctx, error);
    } else {
      refuse(
          ctx,
          new Error(
              ErrorCode.INTERRUPTED,
              "The server restarts. The answer will be in the session's messages.",
              true,
              2000,
              null,
              null,
              null,
              null));
    }
  }

  private static WholeAnswer whole(RunRow run, Complete complete) {
    return new WholeAnswer(
        complete.response(),
        complete.metadata().model(),
        complete.metadata().durationMs(),
        complete.metadata().agentName(),
        complete.metadata().usage(),
        run.log(),
        RunIds.answer(run),
        UUID.fromString(run.question()));
  }

  private static void refuse(Context ctx, Error error) {
    Integer after = error.retryAfterMs();
    Answers.refuse(
        ctx,
        STATUSES.getOrDefault(error.code().value(), 500),
        new Fault(
            error.code(),
            error.message(),
            Boolean.TRUE.equals(error.retryable()),
            after == null ? OptionalLong.empty() : OptionalLong.of(after)),
        List.of());
  }

  /** The event that ends a run's answer. */
  private Optional<AssistantEvent> last(RunRow run) {
    @Nullable EventRow last = null;
    List<EventRow> page;
    long from = run.bodySeq();
    do {
      page = chat.engine().store().events().read(run.log(), from, PAGE);
      for (EventRow each : page) {
        from = each.seq() + 1;
        last = run.id().equals(each.run()) ? each : last;
      }
    } while (page.size() == PAGE);
    return Optional.ofNullable(last).map(each -> AssistantEvents.decode(each.document()));
  }

  /** {@code GET /api/v1/chat/sessions/{session_id}/messages}. */
  public void history(Context ctx) {
    caller(ctx).ifPresent(user -> {
      String session = chat.sessions().find(user, ctx.pathParam("session_id")).id();
      int limit = Requests.limit(ctx, 50);
      long before = before(ctx);
      long lastSeq;
      try (Logs.Lease<AssistantEvent> lease = chat.runs().logs().lease(session)) {
        // Before the messages are read: rather one event too many than one too few.
        lastSeq = lease.log().head();
      }
      List<MessageRow> rows = chat.engine().store().threads().messages(session, before, limit + 1);
      boolean more = rows.size() > limit;
      List<MessageRow> page = more ? rows.subList(rows.size() - limit, rows.size()) : rows;
      Answers.json(
          ctx,
          200,
          SessionHistories.encode(new SessionHistory(
              session,
              lastSeq,
              page.stream().map(AssistantHttp::stored).toList(),
              more ? Long.toString(page.get(0).position()) : null)));
    });
  }

  private static long before(Context ctx) {
    String text = ctx.queryParam("before");
    if (text == null) {
      return Long.MAX_VALUE;
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw Requests.violation("/before", "type", "what `next` of a page says", "other text");
    }
    return Long.parseLong(text);
  }

  private static StoredMessage stored(MessageRow row) {
    Long edited = row.editedAt();
    return new StoredMessage(
        UUID.fromString(row.id()),
        row.role() == MessageRow.Role.USER ? StoredMessage.Role.USER : StoredMessage.Role.ASSISTANT,
        row.content(),
        utc(row.createdAt()),
        edited == null ? null : utc(edited),
        row.fallback() ? Boolean.TRUE : null);
  }

  private static OffsetDateTime utc(long millis) {
    return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
  }
}
