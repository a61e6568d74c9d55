package dev.parley.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.reference.auth.Tokens;
import dev.parley.reference.engine.Counters;
import dev.parley.reference.store.Write;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson3;
import java.time.Duration;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the chat systems, as in
 * {@code try (ReferenceServer server = new ReferenceServer(settings).start()) …}.
 */
public final class ReferenceServer implements AutoCloseable {
  /** Room for the longest message of the contracts with every character escaped. */
  static final long MAX_BODY_BYTES = 256 * 1024;

  private static final long MAX_MESSAGE_BYTES = 128 * 1024;
  private static final Duration SOCKET_IDLE = Duration.ofMinutes(2);
  private static final int ACCEPT_QUEUE = 1024;

  private final Settings settings;
  private final Services services;
  private final Javalin javalin;
  private boolean closed;

  /** A server that has not been started; its database is open already. */
  public ReferenceServer(Settings settings) {
    this.settings = settings;
    this.services = new Services(settings);
    this.javalin = Javalin.create(this::configure);
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    // The watcher keeps a process alive for seconds after a start that has failed.
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = MAX_BODY_BYTES;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.addConnector((server, http) -> {
      ServerConnector connector =
          new ServerConnector(server, new org.eclipse.jetty.server.HttpConnectionFactory(http));
      connector.setHost(settings.host());
      connector.setPort(settings.port());
      // Java's own 50 would turn a burst of clients into seconds of waiting.
      connector.setAcceptQueueSize(ACCEPT_QUEUE);
      return connector;
    });
    // Every upgrade would make a session and its cookie.
    config.jetty.modifyServletContextHandler(
        handler -> handler.getSessionHandler().setUsingCookies(false));
    config.jetty.modifyWebSocketServletFactory(factory -> {
      factory.setIdleTimeout(SOCKET_IDLE);
      factory.setMaxTextMessageSize(MAX_MESSAGE_BYTES);
      factory.setMaxFrameSize(MAX_MESSAGE_BYTES);
      factory.setInputBufferSize(4096);
      factory.setOutputBufferSize(16 * 1024);
    });
    // Javalin's own choice is Jackson 2, which is not here. Bodies are written by generated code.
    config.jsonMapper(new JavalinJackson3(
        JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build(),
        false));
    new Routes(services).register(config.routes);
  }

  /** Starts to serve, and takes up the runs that an earlier server has left. */
  public ReferenceServer start() {
    // First, since whoever asks for a run that nobody has taken up would be told that it has ended.
    services.recover();
    javalin.start();
    withoutCompression();
    return this;
  }

  // One that decompresses what clients send would have to bound it, and secrets would be compressed
  // with what users write.
  private void withoutCompression() {
    for (ServletContextHandler handler :
        javalin.jettyServer().server().getDescendants(ServletContextHandler.class)) {
      WebSocketServerComponents.getWebSocketComponents(handler)
          .getExtensionRegistry()
          .unregister("permessage-deflate");
    }
  }

  /** The port on which the started server listens. */
  public int port() {
    return javalin.port();
  }

  /** Makes and checks the tokens that the server accepts. */
  public Tokens tokens() {
    return services.tokens();
  }

  /** Forgets the events of a log before a number, for good. Clients that want them are told how many are gone. */
  public void forget(String log, long before) {
    services.engine().journal().write(new Write.ForgetEvents(log, before)).join();
  }

  /** What was counted. */
  public Counters counters() {
    return services.counters();
  }

  /** Stops to serve. Clients are told to come back, and runs that are under way go on in the next server. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      services.drain();
      javalin.stop();
      services.close();
    }
  }
}
