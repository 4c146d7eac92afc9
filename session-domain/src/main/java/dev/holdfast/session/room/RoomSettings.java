package dev.holdfast.session.room;

import dev.holdfast.poker.game.Ante;
import dev.holdfast.poker.game.GameRules;
import java.util.ArrayList;
import java.util.List;

/**
 * How a room plays. Always valid: {@link #problems} of any instance given out by this library is
 * empty.
 *
 * @param smallBlind chips, 1 to 1e12, at most the big blind
 * @param bigBlind chips, 1 to 1e12
 * @param ante chips everyone posts, 0 to the big blind
 * @param maxSeats 2 to 10
 * @param startingStack the buy-in when none is named, between the limits below
 * @param minBuyIn chips, at least 1
 * @param maxBuyIn chips, at most 1e15
 * @param actionTimeoutSeconds time for a decision, 1 to 600
 * @param timeBankSeconds extra time a player has for the whole game, 0 to 600
 * @param nextHandDelayMs pause between hands, 0 to 60000
 * @param autoApprove whether a request to join needs no host
 * @param spectatorsAllowed whether people may watch
 * @param disconnectedAfterSeconds how long somebody is away before they count as disconnected, 1 to
 *     86400
 * @param freeSeatAfterSeconds how long somebody is away before their seat is freed, 1 to 86400
 * @since 0.1
 */
public record RoomSettings(
    long smallBlind,
    long bigBlind,
    long ante,
    int maxSeats,
    long startingStack,
    long minBuyIn,
    long maxBuyIn,
    int actionTimeoutSeconds,
    int timeBankSeconds,
    int nextHandDelayMs,
    boolean autoApprove,
    boolean spectatorsAllowed,
    int disconnectedAfterSeconds,
    int freeSeatAfterSeconds) {

  /** What a room has unless its host says otherwise. */
  public static final RoomSettings DEFAULT =
      new RoomSettings(1, 2, 0, 9, 200, 40, 400, 30, 60, 3000, false, true, 300, 600);

  private static final long MAX_BLIND = 1_000_000_000_000L;
  private static final long MAX_BUY_IN = 1_000_000_000_000_000L;

  /** Every setting that is out of its range, by name; empty if all is well. */
  public List<FieldError> problems() {
    Ranges ranges = new Ranges();
    ranges.check("bigBlind", bigBlind, 1, MAX_BLIND);
    ranges.check("smallBlind", smallBlind, 1, Math.min(bigBlind, MAX_BLIND));
    ranges.check("ante", ante, 0, bigBlind);
    ranges.check("maxSeats", maxSeats, 2, 10);
    ranges.check("maxBuyIn", maxBuyIn, 1, MAX_BUY_IN);
    ranges.check("minBuyIn", minBuyIn, 1, maxBuyIn);
    ranges.check("startingStack", startingStack, minBuyIn, maxBuyIn);
    ranges.check("actionTimeoutSeconds", actionTimeoutSeconds, 1, 600);
    ranges.check("timeBankSeconds", timeBankSeconds, 0, 600);
    ranges.check("nextHandDelayMs", nextHandDelayMs, 0, 60_000);
    ranges.check("disconnectedAfterSeconds", disconnectedAfterSeconds, 1, 86_400);
    ranges.check("freeSeatAfterSeconds", freeSeatAfterSeconds, 1, 86_400);
    return List.copyOf(ranges.errors);
  }

  /** The rules these settings make for the engine. */
  public GameRules gameRules() {
    GameRules rules = GameRules.blinds(smallBlind, bigBlind);
    return ante == 0 ? rules : rules.withAnte(Ante.each(ante));
  }

  private static final class Ranges {
    private final List<FieldError> errors = new ArrayList<>();

    void check(String field, long value, long min, long max) {
      if (value < min || value > max) {
        errors.add(new FieldError(field, "must be from " + min + " to " + max + ", not " + value));
      }
    }
  }
}
