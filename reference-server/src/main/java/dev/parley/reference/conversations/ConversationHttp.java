package dev.parley.reference.conversations;

import dev.parley.reference.auth.AuthException;
import dev.parley.reference.auth.BrowserSessions;
import dev.parley.reference.auth.Origins;
import dev.parley.reference.contract.conversations.ConversationEvent;
import dev.parley.reference.contract.conversationsrest.Conversation;
import dev.parley.reference.contract.conversationsrest.ConversationPage;
import dev.parley.reference.contract.conversationsrest.ConversationPages;
import dev.parley.reference.contract.conversationsrest.ConversationPatch;
import dev.parley.reference.contract.conversationsrest.ConversationPatches;
import dev.parley.reference.contract.conversationsrest.MessagePage;
import dev.parley.reference.contract.conversationsrest.MessagePages;
import dev.parley.reference.contract.conversationsrest.NewConversation;
import dev.parley.reference.contract.conversationsrest.NewConversations;
import dev.parley.reference.engine.Logs;
import dev.parley.reference.http.Answers;
import dev.parley.reference.http.Requests;
import dev.parley.reference.store.MessageRow;
import dev.parley.reference.store.ThreadMark;
import dev.parley.reference.store.ThreadRow;
import io.javalin.http.Context;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user's conversations over HTTP: made, listed, changed, removed and read back. */
public final class ConversationHttp {
  private static final int PAGE = 20;
  private static final int MESSAGES = 50;

  private final Conversations conversations;
  private final SignedIn signedIn;

  /** The conversations of whoever has a session. */
  public ConversationHttp(Conversations conversations, BrowserSessions sessions, Origins origins) {
    this.conversations = conversations;
    this.signedIn = new SignedIn(sessions, origins);
  }

  /** Makes a conversation. */
  public void create(Context ctx) throws AuthException {
    String user = signedIn.caller(ctx).userId();
    NewConversation asked =
        Requests.optionalBody(ctx, NewConversations::decode, new NewConversation(null));
    ThreadRow made = conversations.create(user, asked.title());
    ctx.header("Location", "/api/conversations/" + made.id());
    Answers.json(ctx, 201, document(made));
  }

  /** Lists conversations, those that changed last first. */
  public void list(Context ctx) throws AuthException {
    String user = signedIn.caller(ctx).userId();
    int limit = Requests.limit(ctx, PAGE);
    boolean archived = flag(ctx, "archived");
    List<ThreadRow> rows = conversations.page(user, archived, id(ctx, "after"), limit + 1);
    UUID next = rows.size() > limit ? UUID.fromString(rows.get(limit - 1).id()) : null;
    List<Conversation> page = rows.stream().limit(limit).map(this::told).toList();
    Answers.json(ctx, 200, ConversationPages.encode(new ConversationPage(page, next)));
  }

  /** One conversation. */
  public void get(Context ctx) throws AuthException {
    Answers.json(ctx, 200, document(found(ctx)));
  }

  /** Changes the title, or puts the conversation away or takes it back. */
  public void change(Context ctx) throws AuthException {
    ThreadRow conversation = found(ctx);
    ConversationPatch patch = Requests.body(ctx, ConversationPatches::decode);
    conversations.change(conversation, patch.title(), patch.archived(), null);
    Answers.json(ctx, 200, document(found(ctx)));
  }

  /** Removes a conversation. */
  public void delete(Context ctx) throws AuthException {
    conversations.delete(found(ctx));
    ctx.status(204);
  }

  /** A conversation's messages: the last ones, or those before them. */
  public void messages(Context ctx) throws AuthException {
    ThreadRow conversation = found(ctx);
    int limit = Requests.limit(ctx, MESSAGES);
    // First the place, then the messages: what comes in between is told twice rather than never.
    long head = head(conversation);
    List<MessageRow> rows = conversations.messages(conversation, id(ctx, "before"), limit + 1);
    boolean more = rows.size() > limit;
    List<MessageRow> page = more ? rows.subList(1, rows.size()) : rows;
    UUID next = more ? UUID.fromString(page.get(0).id()) : null;
    Answers.json(
        ctx,
        200,
        MessagePages.encode(new MessagePage(
            UUID.fromString(conversation.id()),
            page.stream().map(ConversationWords::message).toList(),
            next,
            head)));
  }

  private long head(ThreadRow conversation) {
    try (Logs.Lease<ConversationEvent> lease =
        conversations.runs().logs().lease(conversation.id())) {
      return lease.log().head();
    }
  }

  private ThreadRow found(Context ctx) throws AuthException {
    String user = signedIn.caller(ctx).userId();
    return conversations.find(user, ctx.pathParam("conversation_id"));
  }

  private byte[] document(ThreadRow row) {
    return dev.parley.reference.contract.conversationsrest.Conversations.encode(told(row));
  }

  private Conversation told(ThreadRow row) {
    ThreadMark mark = conversations.mark(row);
    return new Conversation(
        UUID.fromString(row.id()),
        row.title().isEmpty() ? null : row.title(),
        mark.titleOrigin().isEmpty() ? null : Conversation.TitleOrigin.of(mark.titleOrigin()),
        mark.archived(),
        ConversationWords.time(row.createdAt()),
        ConversationWords.time(row.updatedAt()));
  }

  private static boolean flag(Context ctx, String name) {
    String text = ctx.queryParam(name);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      throw Requests.violation("/" + name, "type", "`true` or `false`", "other text");
    }
    return "true".equals(text);
  }

  private static @Nullable String id(Context ctx, String name) {
    String text = ctx.queryParam(name);
    if (text != null && !text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
      throw Requests.violation("/" + name, "format", "a UUID", "other text");
    }
    return text;
  }
}
