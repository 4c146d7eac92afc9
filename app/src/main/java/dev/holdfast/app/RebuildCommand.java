package dev.holdfast.app;

import dev.holdfast.session.room.Rebuild;
import java.io.PrintWriter;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Folds a game's events into a room and compares it with the room as it is kept. Ends with 0 if
 * they agree, 1 if not, 2 if there is no such game.
 */
@Command(
    name = "rebuild",
    description = {
      "Folds a game's events into its state and compares that with the state as it is kept.",
      "Changes nothing."
    },
    mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {

  private static final int AGREES = 0;
  private static final int DISAGREES = 1;

  private final PrintWriter out;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Parameters(paramLabel = "GAME", description = "the game's id")
  private UUID gameId = new UUID(0, 0);

  RebuildCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    Rebuild.Result result = Storage.look(database, rooms -> new Rebuild(rooms).of(gameId));
    if (result instanceof Rebuild.Result.Unknown) {
      throw new IllegalArgumentException("there is no game " + gameId);
    }
    out.println(sentence(result));
    out.flush();
    boolean agrees = result instanceof Rebuild.Result.Same || result instanceof Rebuild.Result.Over;
    return agrees ? AGREES : DISAGREES;
  }

  private static String sentence(Rebuild.Result result) {
    if (result instanceof Rebuild.Result.Same same) {
      return "the events up to " + same.at().seq() + " lead to the state as it is kept";
    }
    if (result instanceof Rebuild.Result.Over over) {
      return "the game is over after event " + over.at().seq() + ", and its events fit each other";
    }
    if (result instanceof Rebuild.Result.Different other) {
      return "the events up to "
          + other.at().seq()
          + " lead elsewhere: "
          + other.what()
          + " differs";
    }
    Rebuild.Result.Misfit misfit = (Rebuild.Result.Misfit) result;
    return "stopped at event " + misfit.seq() + ": " + misfit.why();
  }
}
