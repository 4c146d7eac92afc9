package dev.holdfast.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.app.replay.ReplayCommand;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where the program begins. */
@Command(
    name = "holdfast",
    description = "A self-hosted poker room and the engine inside it.",
    mixinStandardHelpOptions = true)
public final class Main {

  private Main() {}

  /** Runs a command and ends with its exit code: 0 done, 1 done but not all is well, 2 not done. */
  public static void main(String[] args) {
    PrintWriter out =
        new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out, UTF_8)));
    System.exit(commandLine(out).execute(args));
  }

  /** The commands. What cannot be understood or read is told in one line. */
  static CommandLine commandLine(PrintWriter out) {
    return new CommandLine(new Main())
        .addSubcommand(new ReplayCommand(out))
        .setParameterExceptionHandler((wrong, args) -> refuse(wrong.getCommandLine(), wrong))
        .setExecutionExceptionHandler((failed, command, parsed) -> refuse(command, failed));
  }

  private static int refuse(CommandLine command, Exception why) {
    command.getErr().println("holdfast: " + why.getMessage());
    return CommandLine.ExitCode.USAGE;
  }
}
