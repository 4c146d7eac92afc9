package dev.holdfast.app.replay;

import dev.holdfast.poker.history.PhhEntry;
import dev.holdfast.poker.history.Replay;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Replays recorded hands and prints a line of JSON for each. Ends with 0 if all end as recorded, 1
 * if some do not, 2 if a file cannot be read. The hands of the other files are replayed all the
 * same.
 */
@Command(
    name = "replay",
    description = "Replays recorded hands and prints one line of JSON for each.",
    mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {

  private static final int ALL_OK = 0;
  private static final int SOME_NOT_OK = 1;

  private final PrintWriter out;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Hands in .phh, .phhs or .jsonl, each also with .gz.")
  private List<Path> files = List.of();

  @Option(names = "--legal", description = "Add what was legal before each decision of a player.")
  private boolean legal;

  @Option(names = "--speed", description = "Replay in a loop and print hands per second instead.")
  private boolean speed;

  /** A command that prints to the given writer. */
  public ReplayCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    try {
      return speed ? measure() : replayAll();
    } finally {
      out.flush();
    }
  }

  private int replayAll() throws IOException {
    boolean ok = true;
    List<String> unreadable = new ArrayList<>();
    for (Path file : files) {
      try {
        ok &= replay(file);
      } catch (IOException failed) {
        unreadable.add(failed.getMessage());
      }
    }
    if (!unreadable.isEmpty()) {
      throw new IOException(String.join("; ", unreadable));
    }
    return ok ? ALL_OK : SOME_NOT_OK;
  }

  private boolean replay(Path file) throws IOException {
    boolean ok = true;
    for (PhhEntry entry : new HandFile(file).read()) {
      ok &= print(file, entry.number(), entry.replay());
    }
    return ok;
  }

  private boolean print(Path file, int number, Replay replay) throws IOException {
    out.println(ReplayLine.of(file, number, replay, legal).json());
    return replay.ok();
  }

  private int measure() throws IOException {
    List<PhhEntry> entries = new ArrayList<>();
    for (Path file : files) {
      entries.addAll(new HandFile(file).read());
    }
    ReplaySpeed measured = ReplaySpeed.of(entries);
    out.println(measured.json());
    return measured.allOk() ? ALL_OK : SOME_NOT_OK;
  }
}
