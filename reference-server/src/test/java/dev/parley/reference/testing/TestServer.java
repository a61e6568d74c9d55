package dev.parley.reference.testing;

import dev.parley.reference.Access;
import dev.parley.reference.ReferenceServer;
import dev.parley.reference.Settings;
import dev.parley.reference.auth.Passwords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** The real server on a port of its own, with a database of its own that outlives a restart. */
public final class TestServer implements AutoCloseable {
  /** Who clients are unless they say otherwise. */
  public static final String USER = "test_user_123";

  private final Path database;
  private final UnaryOperator<Settings> settings;
  private ReferenceServer server;

  private TestServer(Path database, UnaryOperator<Settings> settings) {
    this.database = database;
    this.settings = settings;
    this.server = open(database, settings, 0);
  }

  /** A server as it is by default. */
  public static TestServer start() {
    return start(UnaryOperator.identity());
  }

  /** A server with other settings. */
  public static TestServer start(UnaryOperator<Settings> settings) {
    try {
      Path folder = Files.createTempDirectory("parley-test");
      folder.toFile().deleteOnExit();
      return new TestServer(folder.resolve("parley.db"), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReferenceServer open(Path database, UnaryOperator<Settings> settings, int port) {
    Settings plain = Settings.development(database.toString(), port).with(access(1000));
    return new ReferenceServer(settings.apply(plain)).start();
  }

  /** Passwords that cost little, and so many tries a minute. */
  public static Access access(int tries) {
    Access usual = Access.DEFAULT.withoutTls();
    return new Access(
        Passwords.Cost.CHEAP,
        tries,
        usual.tokens(),
        usual.deadline(),
        usual.sessions(),
        Duration.ofHours(1),
        usual.secureCookie());
  }

  /** Stops the server and starts another one on the same port with the same database. */
  public void restart() {
    int port = port();
    server.close();
    server = open(database, settings, port);
  }

  /** The server that runs now. */
  public ReferenceServer server() {
    return server;
  }

  /** The file of its database. */
  public Path database() {
    return database;
  }

  /** Where it listens. */
  public int port() {
    return server.port();
  }

  /** A client of the usual user. */
  public ChatClient client() {
    return client(USER);
  }

  /** A client of a user. */
  public ChatClient client(String user) {
    return new ChatClient(port(), token(user));
  }

  /** A token of a user. */
  public String token(String user) {
    return server.tokens().issue(user, Duration.ofMinutes(10));
  }

  @Override
  public void close() {
    server.close();
    for (String suffix : new String[] {"", "-wal", "-shm"}) {
      try {
        Files.deleteIfExists(Path.of(database + suffix));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
