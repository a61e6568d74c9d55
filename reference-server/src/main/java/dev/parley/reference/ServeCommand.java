package dev.parley.reference;

import dev.parley.reference.auth.Origins;
import dev.parley.reference.auth.RemoteKeys;
import dev.parley.reference.engine.Limits;
import dev.parley.reference.llm.provider.Models;
import dev.parley.reference.wire.Connections.Patience;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Settings from the command line, else from the environment, else for this machine alone. */
@Command(
    name = "parley serve",
    description =
        "Serves the chat systems. The model and its key come from the environment: PARLEY_MODEL.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  /** What is done with the settings. */
  interface Action {
    void run(ServeCommand command) throws InterruptedException;
  }

  private final Action action;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "${env:PARLEY_HOST:-127.0.0.1}",
      description = "Address to listen on (PARLEY_HOST; ${DEFAULT-VALUE}).")
  private String host = "";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "${env:PARLEY_PORT:-8080}",
      description = "Port to listen on; 0 takes any that is free (PARLEY_PORT; ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--database",
      paramLabel = "URL",
      defaultValue = "${env:PARLEY_DATABASE:-parley.db}",
      description = "Path of an SQLite file, or postgresql://user:password@host/database"
          + " (PARLEY_DATABASE; ${DEFAULT-VALUE}).")
  private String database = "";

  @Option(
      names = "--migrate-from",
      paramLabel = "URL",
      description =
          "Copy everything from this database into --database, which has to be empty, and end.")
  private @Nullable String migrateFrom;

  @Option(
      names = "--jwks",
      paramLabel = "URL",
      defaultValue = "${env:PARLEY_JWKS_URL:-}",
      description = "Key set of somebody else who issues tokens, for RS256 (PARLEY_JWKS_URL).")
  private String jwks = "";

  @Option(
      names = "--origins",
      paramLabel = "LIST",
      defaultValue = "${env:PARLEY_ORIGINS:-}",
      description =
          "Web pages that may talk to the server, such as https://app.example, with commas"
              + " (PARLEY_ORIGINS). Its own may always.")
  private String origins = "";

  @Option(
      names = "--query-token",
      negatable = true,
      defaultValue = "${env:PARLEY_QUERY_TOKEN:-true}",
      fallbackValue = "true",
      description =
          "Whether a WebSocket's URL may carry the token (PARLEY_QUERY_TOKEN; ${DEFAULT-VALUE}).")
  private boolean queryToken;

  @Option(
      names = "--secure-cookie",
      arity = "1",
      paramLabel = "true|false",
      defaultValue = "${env:PARLEY_SECURE_COOKIE:-}",
      description = "Whether browsers send the session cookie over TLS only (PARLEY_SECURE_COOKIE;"
          + " true, but for the development key).")
  private String secureCookie = "";

  @Option(
      names = "--heartbeat-ms",
      paramLabel = "MS",
      defaultValue = "${env:PARLEY_HEARTBEAT_MS:-15000}",
      description = "Longest silence on a stream (PARLEY_HEARTBEAT_MS; ${DEFAULT-VALUE}).")
  private long heartbeatMs;

  @Option(
      names = "--run-limit-ms",
      paramLabel = "MS",
      defaultValue = "${env:PARLEY_RUN_LIMIT_MS:-300000}",
      description = "Longest that a run may take (PARLEY_RUN_LIMIT_MS; ${DEFAULT-VALUE}).")
  private long runLimitMs;

  @Option(
      names = "--call-limit-ms",
      paramLabel = "MS",
      defaultValue = "${env:PARLEY_CALL_LIMIT_MS:-120000}",
      description =
          "Longest that one call of a model may take (PARLEY_CALL_LIMIT_MS; ${DEFAULT-VALUE}).")
  private long callLimitMs;

  @Option(
      names = "--durability",
      paramLabel = "WHEN",
      defaultValue = "${env:PARLEY_DURABILITY:-before_delivery}",
      description = "When an event is on disk: before_delivery, or async for soon after"
          + " (PARLEY_DURABILITY; ${DEFAULT-VALUE}).")
  private String durability = "";

  ServeCommand(Action action) {
    this.action = action;
  }

  @Override
  public Integer call() throws InterruptedException {
    action.run(this);
    return 0;
  }

  String database() {
    return database;
  }

  @Nullable
  String migrateFrom() {
    return migrateFrom;
  }

  /**
   * All settings.
   *
   * @throws IllegalArgumentException one of them is wrong; the message says which and how to mend it
   */
  Settings settings(Map<String, String> environment) {
    String secret = environment.getOrDefault("PARLEY_JWT_SECRET", "");
    Optional<RemoteKeys> keys =
        jwks.isEmpty() ? Optional.empty() : Optional.of(RemoteKeys.at(URI.create(jwks)));
    boolean development = secret.isEmpty() && keys.isEmpty();
    return new Settings(
        host,
        port,
        database,
        Models.from(environment),
        Settings.tokens(development ? Settings.DEVELOPMENT_KEY : secret, keys),
        development,
        queryToken,
        Origins.of(origins),
        limits(),
        new Patience(atLeastOneSecond(heartbeatMs), Patience.DEFAULT.stall()),
        access(development),
        Duration.ofSeconds(3),
        Duration.ofSeconds(2));
  }

  private Access access(boolean development) {
    return switch (secureCookie) {
      case "" -> development ? Access.DEFAULT.withoutTls() : Access.DEFAULT;
      case "true" -> Access.DEFAULT;
      case "false" -> Access.DEFAULT.withoutTls();
      default ->
        throw new IllegalArgumentException(
            "--secure-cookie is `" + secureCookie + "`: expected `true` or `false`.");
    };
  }

  private Limits limits() {
    Limits standard = Limits.DEFAULT;
    if (!durability.equals("before_delivery") && !durability.equals("async")) {
      throw new IllegalArgumentException(
          "--durability is `" + durability + "`: expected `before_delivery` or `async`.");
    }
    return new Limits(
        Duration.ofMillis(runLimitMs),
        Duration.ofMillis(callLimitMs),
        standard.tool(),
        standard.threads(),
        standard.queued(),
        standard.rounds(),
        standard.history(),
        durability.equals("async"));
  }

  private static Duration atLeastOneSecond(long ms) {
    if (ms < 1000 || ms > 600_000) {
      throw new IllegalArgumentException(
          "--heartbeat-ms is " + ms + ": the contract allows 1000 to 600000.");
    }
    return Duration.ofMillis(ms);
  }
}
