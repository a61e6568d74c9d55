package dev.parley.reference.agent;

import dev.parley.reference.contract.agent.AgentEvent;
import dev.parley.reference.contract.agent.ChatRequest;
import dev.parley.reference.engine.Frame;
import dev.parley.reference.engine.Logs;
import dev.parley.reference.engine.RefusedException;
import dev.parley.reference.engine.Resumption;
import dev.parley.reference.http.Requests;
import dev.parley.reference.store.RunRow;
import dev.parley.reference.store.RunState;
import dev.parley.reference.wire.Connection;
import dev.parley.reference.wire.Streams;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.jspecify.annotations.Nullable;

/** Runs as event streams: opened by a message, and attached to again. */
public final class AgentStreams {
  private final AgentChat chat;
  private final Streams streams;

  /** Streams of a chat's runs. */
  public AgentStreams(AgentChat chat, Streams streams) {
    this.chat = chat;
    this.streams = streams;
  }

  /** Begins a run and streams it. */
  public void open(Context ctx, String user, ChatRequest request) {
    RunRow run = chat.ask(user, request, null);
    Logs.Lease<AgentEvent> lease = chat.runs().logs().lease(run.log());
    AgentNotes notes = new AgentNotes(user, chat.engine().clock());
    stream(ctx, notes, run, lease, 1, null);
  }

  /** Attaches to the run that the query names. */
  public void attach(Context ctx, String user) {
    attach(ctx, user, chat.runs().find(Requests.required(ctx, "run_id"), user));
  }

  /** Attaches to the run that the query names, else to the one that the user has begun last. */
  public void attachToNewest(Context ctx, String user) {
    String id = ctx.queryParam("run_id");
    RunRow run = id != null
        ? chat.runs().find(id, user)
        : chat.engine()
            .store()
            .runs()
            .newest(AgentDialect.SYSTEM, user)
            .orElseThrow(() -> RefusedException.notFound("run"));
    attach(ctx, user, run);
  }

  private void attach(Context ctx, String user, RunRow run) {
    requireEventStream(ctx);
    String after = lastEventId(ctx);
    AgentNotes notes = new AgentNotes(user, chat.engine().clock());
    Logs.Lease<AgentEvent> lease = chat.runs().logs().lease(run.log());
    try {
      Resumption resumption = Resumption.of(lease.log(), after);
      // The run's end may not be on disk yet: it is to come, and so not the time to say farewell.
      boolean more = run.state().active() || resumption.from() <= lease.log().appended();
      if (!more) {
        // To an EventSource it says that there is nothing to come back for.
        ctx.status(204);
        lease.close();
        return;
      }
      Frame resumed = after == null && resumption.from() == 1
          ? null
          : notes.resumed(run, resumption.from(), resumption.gapOrNull(), null);
      stream(ctx, notes, run, lease, resumption.from(), resumed);
    } catch (RuntimeException e) {
      lease.close();
      throw e;
    }
  }

  private void stream(
      Context ctx,
      AgentNotes notes,
      RunRow run,
      Logs.Lease<AgentEvent> lease,
      long from,
      @Nullable Frame greeting) {
    // A run that was started again has several streams on one log: the response ends with the one
    // that is the newest now.
    long newest = lease.log().head();
    streams.sse(ctx, () -> notes.heartbeat(run), connection -> {
      connection.onDrain(drain -> notes.draining(run, drain.reconnectAfter(), drain.closesIn()));
      if (greeting != null) {
        connection.tell(greeting);
      }
      connection.follow(
          lease,
          from,
          frame -> frame.type().equals("stream_end") && frame.seq() >= newest,
          gap -> notes.resumed(run, null, gap, null));
      connection.endWithLogs();
    });
  }

  private static @Nullable String lastEventId(Context ctx) {
    String header = ctx.header("Last-Event-ID");
    String id = header == null || header.isEmpty() ? ctx.queryParam("after") : header;
    return id == null || id.isEmpty() ? null : id;
  }

  // Who accepts anything, or says nothing, has asked for nothing else.
  private static void requireEventStream(Context ctx) {
    String accept = ctx.header("Accept");
    if (accept != null
        && !accept.contains("text/event-stream")
        && !accept.contains("text/*")
        && !accept.contains("*/*")) {
      throw new HttpResponseException(406, "an event stream is all that there is");
    }
  }

  static boolean ended(RunRow run) {
    return !run.state().active() && run.state() != RunState.STOPPED;
  }

  /** For the socket, which streams the same runs. */
  static boolean follows(Connection connection, RunRow run) {
    return connection.follows(run.log());
  }
}
