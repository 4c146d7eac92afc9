package dev.holdfast.app;

import dev.holdfast.session.office.Forgetting;
import dev.holdfast.session.office.PersonalData;
import java.io.PrintWriter;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Forgets somebody who asks for it, as an admin can over HTTP. Ends with 0 if nothing is left that
 * tells who they were, 2 if they have a seat.
 */
@Command(
    name = "forget",
    description = {
      "Removes what tells who somebody was: names, words, sessions, tokens, connections, devices.",
      "Chips and hands stay, those of a nameless member. A server may be running on the database;",
      "not with dual-write, whose memory would write it back."
    },
    mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {

  private final PrintWriter out;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Parameters(paramLabel = "USER", description = "the user's id")
  private UUID userId = new UUID(0, 0);

  ForgetCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    Forgetting.Result result = Storage.forget(database, userId);
    if (result instanceof Forgetting.Result.Seated seated) {
      throw new IllegalStateException("not forgotten: " + seated.detail());
    }
    out.println(sentence(((Forgetting.Result.Forgotten) result).erased()));
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private static String sentence(PersonalData.Erased gone) {
    return "forgotten: %d events, %d hands, %d sessions, %d tokens, "
            .formatted(gone.events(), gone.hands(), gone.sessions(), gone.rejoinTokens())
        + "%d connections, %d devices, %d visits told of them"
            .formatted(gone.connections(), gone.devices(), gone.visits());
  }
}
