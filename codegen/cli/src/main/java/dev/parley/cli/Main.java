package dev.parley.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The program {@code parley}. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // A library brings SLF4J along, which would complain on every run that nobody listens.
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs one command and gives its exit status. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine commands = commands(arguments)
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new WrongUse())
        .setExecutionExceptionHandler(new Failure());
    try {
      return commands.execute(arguments);
    } catch (Error e) {
      // Memory or stack at an end, or a class missing: not the contract's fault either.
      return fault(e, err);
    }
  }

  /** All commands; where one is called by its name, that alone, since the others take longer to set up than a contract to read. */
  private static CommandLine commands(String... arguments) {
    String called = arguments.length > 0 ? arguments[0] : "";
    CommandLine commands = new ParleyCommand().line();
    switch (called) {
      case "generate" -> commands.addSubcommand(new GenerateCommand().line());
      case "check" -> commands.addSubcommand(new CheckCommand().line());
      case "sample" -> commands.addSubcommand(new SampleCommand().line());
      default ->
        commands
            .addSubcommand(new GenerateCommand().line())
            .addSubcommand(new CheckCommand().line())
            .addSubcommand(new SampleCommand().line());
    }
    return commands;
  }

  // Classes, since no class-data archive holds lambdas for interfaces as old as these.

  private static final class WrongUse implements CommandLine.IParameterExceptionHandler {
    @Override
    public int handleParseException(CommandLine.ParameterException e, String[] arguments) {
      return wrongUse(e);
    }
  }

  private static final class Failure implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(
        Exception e, CommandLine command, CommandLine.ParseResult parsed) {
      return failed(e, command);
    }
  }

  private static int wrongUse(CommandLine.ParameterException e) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("parley: " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.println("    fix  see `parley " + usageOf(e.getCommandLine()) + "--help`");
    return ExitStatus.WRONG_USE;
  }

  private static String usageOf(CommandLine command) {
    return command.getParent() == null ? "" : command.getCommandName() + " ";
  }

  private static int failed(Exception e, CommandLine command) {
    PrintWriter err = command.getErr();
    if (e instanceof WrongUseException wrong) {
      err.println("parley: " + wrong.getMessage());
      err.println("    fix  " + wrong.fix());
      return ExitStatus.WRONG_USE;
    }
    return fault(e, err);
  }

  private static int fault(Throwable e, PrintWriter err) {
    err.println("parley: a fault of Parley itself, not of your contract: " + e);
    err.println("    fix  please report it with the contract and this trace");
    e.printStackTrace(err);
    return ExitStatus.FAULT;
  }
}
