package dev.parley.reference;

import dev.parley.reference.agent.AgentChat;
import dev.parley.reference.agent.AgentControl;
import dev.parley.reference.agent.AgentDiscovery;
import dev.parley.reference.agent.AgentSockets;
import dev.parley.reference.agent.AgentStreams;
import dev.parley.reference.agent.AgentThreads;
import dev.parley.reference.assistant.AssistantAccounts;
import dev.parley.reference.assistant.AssistantChat;
import dev.parley.reference.assistant.AssistantHttp;
import dev.parley.reference.assistant.AssistantSockets;
import dev.parley.reference.assistant.Knowledge;
import dev.parley.reference.auth.Accounts;
import dev.parley.reference.auth.BrowserSessions;
import dev.parley.reference.auth.LoginLimit;
import dev.parley.reference.auth.Origins;
import dev.parley.reference.auth.Passwords;
import dev.parley.reference.auth.Tokens;
import dev.parley.reference.conversations.AccountHttp;
import dev.parley.reference.conversations.ConversationHttp;
import dev.parley.reference.conversations.ConversationSockets;
import dev.parley.reference.conversations.Conversations;
import dev.parley.reference.engine.Counters;
import dev.parley.reference.engine.Engine;
import dev.parley.reference.engine.Toolbox;
import dev.parley.reference.store.Store;
import dev.parley.reference.store.sql.SqlStore;
import dev.parley.reference.tool.Tools;
import dev.parley.reference.wire.Connections;
import dev.parley.reference.wire.Streams;
import java.time.Clock;
import java.time.Duration;

/** Everything that answers requests, put together once. */
final class Services implements AutoCloseable {
  private final Settings settings;
  private final Store store;
  private final Engine engine;
  private final Connections connections;
  private final Streams streams;
  private final Tokens tokens;
  private final Toolbox toolbox;
  private final AgentChat agentChat;
  private final AssistantChat assistantChat;
  private final Conversations conversations;
  private final BrowserSessions browsers;
  private final Accounts accounts;
  private final LoginLimit loginLimit;
  private volatile boolean draining;

  Services(Settings settings) {
    Clock clock = Clock.systemUTC();
    this.settings = settings;
    this.toolbox = Tools.standard(clock);
    this.tokens = new Tokens(settings.tokens(), clock);
    this.store = SqlStore.open(settings.database());
    this.engine = new Engine(store, settings.limits(), clock);
    this.connections = new Connections(engine, settings.patience());
    this.streams = new Streams(connections, settings.retry().toMillis());
    this.agentChat = new AgentChat(engine, settings.model(), toolbox, heartbeatMs());
    Access access = settings.access();
    this.accounts = new Accounts(store, new Passwords(access.passwords()), clock);
    this.loginLimit = new LoginLimit(access.tries(), Duration.ofMinutes(1), clock);
    this.assistantChat =
        new AssistantChat(engine, settings.model(), Knowledge.bundled(), access.sessions());
    this.conversations = new Conversations(engine, settings.model());
    this.browsers = new BrowserSessions(store, clock, access.browsers(), access.secureCookie());
  }

  private int heartbeatMs() {
    return (int) Math.max(1000, settings.patience().heartbeat().toMillis());
  }

  Engine engine() {
    return engine;
  }

  Counters counters() {
    return engine.counters();
  }

  Origins origins() {
    return settings.origins();
  }

  Tokens tokens() {
    return tokens;
  }

  Connections connections() {
    return connections;
  }

  boolean isDraining() {
    return draining;
  }

  Status status() {
    return new Status(this);
  }

  AgentChat agentChat() {
    return agentChat;
  }

  AgentStreams agentStreams() {
    return new AgentStreams(agentChat, streams);
  }

  AgentSockets agentSockets() {
    return new AgentSockets(agentChat, streams, tokens, settings.origins(), settings.queryToken());
  }

  AgentControl agentControl() {
    return new AgentControl(agentChat);
  }

  AgentThreads agentThreads() {
    return new AgentThreads(agentChat);
  }

  AgentDiscovery agentDiscovery() {
    return new AgentDiscovery(
        agentChat, toolbox, heartbeatMs(), (int) settings.retry().toMillis());
  }

  AssistantSockets assistantSockets() {
    return new AssistantSockets(
        assistantChat,
        streams,
        tokens,
        settings.origins(),
        settings.queryToken(),
        settings.access().deadline());
  }

  AssistantHttp assistantHttp() {
    return new AssistantHttp(assistantChat, tokens);
  }

  AssistantAccounts assistantAccounts() {
    return new AssistantAccounts(accounts, tokens, loginLimit, settings.access().tokens());
  }

  AccountHttp accountHttp() {
    return new AccountHttp(store, accounts, browsers, loginLimit, settings.origins());
  }

  ConversationHttp conversationHttp() {
    return new ConversationHttp(conversations, browsers, settings.origins());
  }

  ConversationSockets conversationSockets() {
    return new ConversationSockets(conversations, streams, browsers, settings.origins());
  }

  /** Takes up what an earlier server has left. */
  void recover() {
    assistantChat.runs().recover();
    agentChat.runs().recover();
    conversations.runs().recover();
  }

  /** Takes nothing new, and sends all clients away. */
  void drain() {
    draining = true;
    assistantChat.runs().drain();
    agentChat.runs().drain();
    conversations.runs().drain();
    connections.drain(settings.retry(), settings.drain());
  }

  /** Lets go of everything. Runs that are under way are left as they are, for the next server. */
  @Override
  public void close() {
    assistantChat.runs().close();
    agentChat.runs().close();
    conversations.runs().close();
    connections.close();
    engine.close();
    store.close();
  }
}
