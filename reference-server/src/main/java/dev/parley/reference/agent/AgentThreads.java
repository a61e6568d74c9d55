package dev.parley.reference.agent;

import dev.parley.reference.contract.agentrest.ChatThread;
import dev.parley.reference.contract.agentrest.ChatThreads;
import dev.parley.reference.contract.agentrest.HistoryMessage;
import dev.parley.reference.contract.agentrest.HistoryPage;
import dev.parley.reference.contract.agentrest.HistoryPages;
import dev.parley.reference.contract.agentrest.NewThread;
import dev.parley.reference.contract.agentrest.ThreadPage;
import dev.parley.reference.contract.agentrest.ThreadPages;
import dev.parley.reference.http.Answers;
import dev.parley.reference.http.Requests;
import dev.parley.reference.store.MessageRow;
import dev.parley.reference.store.ThreadRow;
import dev.parley.reference.store.Write;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A user's threads: made, listed, switched to, and read back. */
public final class AgentThreads {
  private static final String CURRENT = "agent.thread";
  private static final int PAGE = 20;
  private static final int HISTORY = 50;

  private final AgentChat chat;

  /** Threads of a chat. */
  public AgentThreads(AgentChat chat) {
    this.chat = chat;
  }

  /** Makes a thread, and switches to it. */
  public void create(Context ctx, String user, NewThread request) {
    long now = chat.engine().now();
    String title = request.title() == null ? "" : request.title();
    ThreadRow thread =
        new ThreadRow("thread_" + UUID.randomUUID(), AgentDialect.SYSTEM, user, title, now, now);
    chat.engine()
        .journal()
        .write(new Write.AddThread(thread), new Write.Prefer(user, CURRENT, thread.id()))
        .join();
    ctx.header("Location", "/api/threads/" + thread.id());
    Answers.json(ctx, 201, ChatThreads.encode(told(thread, thread.id())));
  }

  /** Lists threads, the newest first. */
  public void list(Context ctx, String user) {
    int limit = Requests.limit(ctx, PAGE);
    Optional<ThreadRow> after =
        Optional.ofNullable(ctx.queryParam("after")).map(each -> chat.thread(user, each));
    List<ThreadRow> rows =
        chat.engine().store().threads().page(AgentDialect.SYSTEM, user, after, limit + 1);
    String current = current(user);
    List<ChatThread> threads =
        rows.stream().limit(limit).map(each -> told(each, current)).toList();
    String next = rows.size() > limit ? rows.get(limit - 1).id() : null;
    Answers.json(ctx, 200, ThreadPages.encode(new ThreadPage(threads, next)));
  }

  /** One thread. */
  public void get(Context ctx, String user) {
    ThreadRow thread = chat.thread(user, ctx.pathParam("thread_id"));
    Answers.json(ctx, 200, ChatThreads.encode(told(thread, current(user))));
  }

  /** Makes a thread the one that the user is in. */
  public void switchTo(Context ctx, String user) {
    ThreadRow thread = chat.thread(user, ctx.pathParam("thread_id"));
    chat.engine().journal().write(new Write.Prefer(user, CURRENT, thread.id())).join();
    Answers.json(ctx, 200, ChatThreads.encode(told(thread, thread.id())));
  }

  /** A thread's messages: the last ones, or those before them. */
  public void history(Context ctx, String user) {
    ThreadRow thread = chat.thread(user, ctx.pathParam("thread_id"));
    int limit = Requests.limit(ctx, HISTORY);
    List<MessageRow> rows =
        chat.engine().store().threads().messages(thread.id(), before(ctx), limit + 1);
    boolean more = rows.size() > limit;
    List<MessageRow> page = more ? rows.subList(1, rows.size()) : rows;
    String next = more ? Long.toString(page.get(0).position()) : null;
    List<HistoryMessage> messages = page.stream().map(AgentThreads::told).toList();
    Answers.json(ctx, 200, HistoryPages.encode(new HistoryPage(thread.id(), messages, next)));
  }

  private static long before(Context ctx) {
    String text = ctx.queryParam("before");
    if (text == null) {
      return Long.MAX_VALUE;
    }
    if (!text.matches("[1-9][0-9]{0,15}")) {
      throw Requests.violation("/before", "format", "what `next` of a page has said", "other text");
    }
    return Long.parseLong(text);
  }

  private String current(String user) {
    return chat.engine().store().users().preference(user, CURRENT).orElse("");
  }

  private static ChatThread told(ThreadRow thread, String current) {
    return new ChatThread(
        thread.id(),
        thread.title(),
        AgentControl.time(thread.createdAt()),
        AgentControl.time(thread.updatedAt()),
        thread.id().equals(current));
  }

  private static HistoryMessage told(MessageRow message) {
    HistoryMessage.Role role = switch (message.role()) {
      case USER -> HistoryMessage.Role.USER;
      case ASSISTANT -> HistoryMessage.Role.ASSISTANT;
    };
    return new HistoryMessage(
        message.id(),
        role,
        message.content(),
        AgentControl.time(message.createdAt()),
        message.run(),
        message.fallback() ? Boolean.TRUE : null);
  }
}
