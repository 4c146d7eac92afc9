package dev.holdfast.session.javalin;

import dev.holdfast.poker.hand.Action;
import dev.holdfast.poker.hand.HandEvent.Move;
import dev.holdfast.session.room.PlayCommand.Act;
import java.util.Optional;
import java.util.UUID;

/**
 * A player's choice as the wire puts it.
 *
 * @param action what; BET and RAISE mean the same
 * @param amount for BET and RAISE the total to have in on this street; else not allowed
 * @param actionId the player's id for it, which makes sending it again safe
 * @param turn the decision the player has in mind
 * @param userId the player, who must be the caller
 */
record ActionBody(
    Move action,
    Optional<Long> amount,
    Optional<UUID> actionId,
    Optional<Long> turn,
    Optional<UUID> userId) {

  /**
   * The choice as a command.
   *
   * @throws ProblemException if it is not for the caller to make, or an amount is missing, negative
   *     or out of place
   */
  Act by(Caller caller, UUID gameId) {
    caller.mustBe(userId);
    if (turn.orElse(0L) < 0) {
      throw bad("turn", "must not be negative");
    }
    return new Act(caller.userId(), gameId, choice(), actionId, turn.orElse(null));
  }

  private Action choice() {
    return switch (action) {
      case BET, RAISE -> new Action.RaiseTo(total());
      case FOLD -> plain(new Action.Fold());
      case CHECK -> plain(new Action.Check());
      case CALL -> plain(new Action.Call());
      case ALL_IN -> plain(new Action.AllIn());
    };
  }

  private long total() {
    long total = amount.orElseThrow(() -> bad("amount", "is required"));
    if (total < 0) {
      throw bad("amount", "must not be negative");
    }
    return total;
  }

  private Action plain(Action choice) {
    if (amount.isPresent()) {
      throw bad("amount", "goes with BET and RAISE only");
    }
    return choice;
  }

  private static ProblemException bad(String field, String message) {
    return Problem.field(field, message).thrown();
  }
}
