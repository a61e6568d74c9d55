package dev.parley.reference;

import dev.parley.reference.store.sql.Migration;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;

/** The server as a process, which serves until it is ended. */
public final class Main {
  private Main() {}

  /** Serves, or copies a database and ends. */
  public static void main(String[] args) {
    CommandLine command = new CommandLine(new ServeCommand(Main::run));
    command.setExecutionExceptionHandler((failure, line, parsed) -> {
      // What is wrong with a setting needs no stack trace.
      if (!(failure instanceof IllegalArgumentException)) {
        throw failure;
      }
      line.getErr().println(failure.getMessage());
      return CommandLine.ExitCode.USAGE;
    });
    int status = command.execute(args);
    if (status != 0) {
      System.exit(status);
    }
  }

  private static void run(ServeCommand command) throws InterruptedException {
    String from = command.migrateFrom();
    if (from != null) {
      long rows = Migration.copy(from, command.database());
      System.out.println("Copied " + rows + " rows. The old database was not changed.");
      return;
    }
    serve(command.settings(System.getenv()));
  }

  private static void serve(Settings settings) throws InterruptedException {
    ReferenceServer server = new ReferenceServer(settings);
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      server.close();
      ended.countDown();
    }));
    server.start();
    System.out.println("Serving on http://" + settings.host() + ":" + server.port()
        + " with the model " + settings.model().name() + "."
        + (settings.developmentKey() ? developmentKey(server) : ""));
    ended.await();
  }

  private static String developmentKey(ReferenceServer server) {
    return """


        DEVELOPMENT KEY: tokens are signed with a key that everybody knows, so anybody can be anybody here.
        Set PARLEY_JWT_SECRET to 32 or more random characters before others can reach this server.
        A token of the user `developer`, good for a day:

        """ + server.tokens().issue("developer", Duration.ofDays(1));
  }
}
