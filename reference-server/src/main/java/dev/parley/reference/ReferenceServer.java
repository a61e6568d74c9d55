package dev.parley.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.reference.contract.agent.ChatRequest;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson3;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the agent chat on this machine, as in
 * {@code try (ReferenceServer server = new ReferenceServer().start(0)) …}. Every run is the same
 * scripted one until an engine makes them.
 */
public final class ReferenceServer implements AutoCloseable {
  // Nobody is asked who they are yet, so nobody from outside is let in.
  private static final String HOST = "127.0.0.1";
  private static final int DEFAULT_PORT = 8080;

  private final Javalin javalin;

  /** A server that has not been started. */
  public ReferenceServer() {
    this(ScriptedRun::new);
  }

  /** A server whose runs come from elsewhere. */
  ReferenceServer(Function<ChatRequest, Run> runs) {
    Routes routes = new Routes(runs);
    this.javalin = Javalin.create(config -> {
      configure(config);
      routes.register(config.routes);
    });
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    // The watcher keeps a process alive for seconds after a start that has failed.
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = Routes.MAX_BODY_BYTES;
    // Javalin's own choice is Jackson 2, which is not here.
    config.jsonMapper(new JavalinJackson3(
        JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build(),
        false));
  }

  /**
   * Starts to serve.
   *
   * @param port 0 takes any that is free
   */
  public ReferenceServer start(int port) {
    javalin.start(HOST, port);
    return this;
  }

  /** The port on which the started server listens. */
  public int port() {
    return javalin.port();
  }

  /** Stops to serve; streams that are open end without {@code stream_end}. */
  @Override
  public void close() {
    javalin.stop();
  }

  /** Serves until the process is ended. The one argument, which may be left out, is the port. */
  public static void main(String[] args) {
    ReferenceServer server = new ReferenceServer();
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    server.start(args.length == 0 ? DEFAULT_PORT : Integer.parseInt(args[0]));
  }
}
