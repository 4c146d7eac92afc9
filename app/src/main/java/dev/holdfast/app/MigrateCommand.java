package dev.holdfast.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings a database's schema to this version, or back; the server must not be running for that. */
@Command(
    name = "migrate",
    description = {
      "Brings the database to this version's schema and prints a line for each script.",
      "With --undo it goes back, and the data in the tables that go is gone."
    },
    mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {

  private final PrintWriter out;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--undo",
      paramLabel = "TO",
      converter = SchemaVersion.class,
      description = "the version to go back to; 0 leaves the schema empty")
  private @Nullable Integer undoTo;

  @Option(names = "--dry-run", description = "only print what would be done")
  private boolean dryRun;

  MigrateCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    List<String> scripts =
        undoTo == null ? Storage.migrate(database, dryRun) : Storage.undo(database, undoTo, dryRun);
    scripts.forEach(script -> out.println(verb() + " " + script));
    out.println(scripts.isEmpty() ? "nothing to do" : scripts.size() + " scripts");
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private String verb() {
    String verb = undoTo == null ? "apply" : "undo";
    return dryRun ? "would " + verb : verb;
  }

  /** A version of the schema. */
  static final class SchemaVersion extends WholeNumber {
    SchemaVersion() {
      super(0, 9_999);
    }
  }
}
