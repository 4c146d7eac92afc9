package dev.holdfast.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.app.replay.ReplayCommand;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Where the program begins. Without a subcommand it serves. */
@Command(
    name = "holdfast",
    description = {
      "A self-hosted poker room and the engine inside it.",
      "Serves until it is stopped; each option can be given as the environment variable it names."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
public final class Main implements Callable<Integer> {

  private final PrintWriter out;

  @Mixin private ServeOptions options = new ServeOptions();

  private Main(PrintWriter out) {
    this.out = out;
  }

  /** Runs a command and ends with its exit code: 0 done, 1 done but not all is well, 2 not done. */
  public static void main(String[] args) {
    PrintWriter out =
        new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out, UTF_8)));
    System.exit(commandLine(out).execute(args));
  }

  /** The commands. What cannot be understood or read is told in one line. */
  static CommandLine commandLine(PrintWriter out) {
    return new CommandLine(new Main(out))
        .addSubcommand(new ReplayCommand(out))
        .addSubcommand(new MigrateCommand(out))
        .addSubcommand(new RebuildCommand(out))
        .addSubcommand(new ForgetCommand(out))
        .setParameterExceptionHandler((wrong, args) -> refuse(wrong.getCommandLine(), wrong))
        .setExecutionExceptionHandler((failed, command, parsed) -> refuse(command, failed));
  }

  /** Serves until the process is told to stop. */
  @Override
  public Integer call() throws InterruptedException {
    Config config = options.config();
    MigrationStatus.of(config).forEach(out::println);
    out.flush();
    Holdfast holdfast = Holdfast.start(config);
    Runtime.getRuntime().addShutdownHook(new Thread(holdfast::close, "stop"));
    out.println("Holdfast is ready: " + holdfast.address().resolve("/poker"));
    out.flush();
    new CountDownLatch(1).await();
    return CommandLine.ExitCode.OK;
  }

  private static int refuse(CommandLine command, Exception why) {
    command.getErr().println("holdfast: " + why.getMessage());
    return CommandLine.ExitCode.USAGE;
  }

  /** Says which build this is. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"holdfast " + (version == null ? "(not packaged)" : version)};
    }
  }
}
