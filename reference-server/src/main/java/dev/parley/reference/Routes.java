package dev.parley.reference;

import dev.parley.reference.agent.AgentControl;
import dev.parley.reference.agent.AgentDiscovery;
import dev.parley.reference.agent.AgentStreams;
import dev.parley.reference.agent.AgentThreads;
import dev.parley.reference.agent.Agents;
import dev.parley.reference.assistant.AssistantAccounts;
import dev.parley.reference.assistant.AssistantHttp;
import dev.parley.reference.assistant.TestPage;
import dev.parley.reference.auth.AuthException;
import dev.parley.reference.auth.Tokens;
import dev.parley.reference.contract.agent.ChatRequests;
import dev.parley.reference.contract.agentrest.AgentRequests;
import dev.parley.reference.contract.agentrest.NewThread;
import dev.parley.reference.contract.agentrest.NewThreads;
import dev.parley.reference.contract.agentrest.RunOrder;
import dev.parley.reference.contract.agentrest.RunOrders;
import dev.parley.reference.conversations.AccountHttp;
import dev.parley.reference.conversations.ConversationHttp;
import dev.parley.reference.engine.Fault;
import dev.parley.reference.http.Answers;
import dev.parley.reference.http.Requests;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which path answers what, for all chat systems. How faults are answered is in {@link Faults}. */
final class Routes {
  private final Services services;
  private final Tokens tokens;

  Routes(Services services) {
    this.services = services;
    this.tokens = services.tokens();
  }

  void register(RoutesConfig routes) {
    new Faults(services.counters()).register(routes);
    new CrossOrigin(services.origins()).register(routes);

    routes.get("/health", services.status()::health);
    routes.get("/metrics", services.status()::metrics);

    agentChat(routes);
    assistantChat(routes);
    conversations(routes);
  }

  private void assistantChat(RoutesConfig routes) {
    AssistantAccounts accounts = services.assistantAccounts();
    routes.post("/api/v1/auth/register", accounts::register);
    routes.post("/api/v1/auth/login", accounts::login);

    AssistantHttp http = services.assistantHttp();
    routes.post("/api/v1/chat", http::ask);
    routes.get("/api/v1/chat/sessions/{session_id}/messages", http::history);

    services.assistantSockets().register(routes, "/ws/chat");
    new TestPage().register(routes, "/ws/test");
  }

  private void agentChat(RoutesConfig routes) {
    AgentStreams streams = services.agentStreams();
    routes.post(
        "/api/chat/stream",
        caller((ctx, user) -> streams.open(ctx, user, Requests.body(ctx, ChatRequests::decode))));
    routes.get("/api/chat/stream", caller(streams::attach));
    routes.get("/api/agents/stream", caller(streams::attachToNewest));
    services.agentSockets().register(routes, "/ws");

    AgentControl control = services.agentControl();
    routes.get("/api/chat/agents/{run_id}/status", caller(control::status));
    routes.post("/api/chat/agents/{run_id}/start", order(control::start));
    routes.post("/api/chat/agents/{run_id}/stop", order(control::stop));
    routes.post("/api/chat/agents/{run_id}/cancel", order(control::cancel));
    routes.get("/api/results/partial", caller(control::partial));
    routes.post("/api/agents/execute", execute(control, null));
    routes.post("/api/agents/triage", execute(control, Agents.TRIAGE));
    routes.post("/api/agents/data", execute(control, Agents.DATA));

    AgentThreads threads = services.agentThreads();
    routes.post(
        "/api/threads",
        caller((ctx, user) -> threads.create(
            ctx, user, Requests.optionalBody(ctx, NewThreads::decode, new NewThread(null)))));
    routes.get("/api/threads", caller(threads::list));
    routes.get("/api/threads/{thread_id}", caller(threads::get));
    routes.post("/api/threads/{thread_id}/switch", caller(threads::switchTo));
    routes.get("/api/threads/{thread_id}/messages", caller(threads::history));

    AgentDiscovery discovery = services.agentDiscovery();
    routes.get("/api/mcp/servers", caller((ctx, user) -> discovery.mcpServers(ctx)));
    routes.get("/api/config", discovery::config);
    routes.get("/api/config/agents", discovery::agents);
  }

  private void conversations(RoutesConfig routes) {
    AccountHttp accounts = services.accountHttp();
    routes.post("/api/auth/sign-up", accounts::signUp);
    routes.post("/api/auth/sign-in", signedIn(accounts::signIn));
    routes.post("/api/auth/sign-out", accounts::signOut);
    routes.get("/api/auth/me", signedIn(accounts::me));

    ConversationHttp conversations = services.conversationHttp();
    routes.post("/api/conversations", signedIn(conversations::create));
    routes.get("/api/conversations", signedIn(conversations::list));
    routes.get("/api/conversations/{conversation_id}", signedIn(conversations::get));
    routes.patch("/api/conversations/{conversation_id}", signedIn(conversations::change));
    routes.delete("/api/conversations/{conversation_id}", signedIn(conversations::delete));
    routes.get("/api/conversations/{conversation_id}/messages", signedIn(conversations::messages));
    // Behind the paths under /ws that have a name: the first that fits is taken.
    services.conversationSockets().register(routes, "/ws/{conversation_id}", Set.of("/ws/chat"));
  }

  /** What is for those who have a session. Over HTTP these clients are told apart from those who may not. */
  private static Handler signedIn(Handler handler) {
    return ctx -> {
      try {
        handler.handle(ctx);
      } catch (AuthException refused) {
        Fault fault = Fault.of(refused.code(), String.valueOf(refused.getMessage()), false);
        Answers.refuse(ctx, 401, fault, List.of());
      }
    };
  }

  /** What is for those who have shown who they are by a bearer token. */
  private interface UserHandler {
    void handle(io.javalin.http.Context ctx, String user) throws Exception;
  }

  private Handler caller(UserHandler handler) {
    return ctx -> handler.handle(ctx, Requests.caller(ctx, tokens).userId());
  }

  private Handler order(UserHandler handler) {
    return caller((ctx, user) -> {
      Requests.optionalBody(ctx, RunOrders::decode, new RunOrder(null));
      handler.handle(ctx, user);
    });
  }

  private Handler execute(AgentControl control, @Nullable String agent) {
    return caller((ctx, user) ->
        control.execute(ctx, user, Requests.body(ctx, AgentRequests::decode), agent));
  }
}
