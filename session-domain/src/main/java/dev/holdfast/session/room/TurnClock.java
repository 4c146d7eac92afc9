package dev.holdfast.session.room;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one decision.
 *
 * @param seatIndex whose decision
 * @param turn the decision's number, growing over the whole game
 * @param startedAt when it began
 * @param deadlineAt when the ordinary time ends
 * @param bankDeadlineAt when the time bank ends; null until it has started
 * @since 0.1
 */
public record TurnClock(
    int seatIndex,
    long turn,
    Instant startedAt,
    Instant deadlineAt,
    @Nullable Instant bankDeadlineAt) {

  /** When something has to happen unless the player acts. */
  public Instant dueAt() {
    return bankDeadlineAt == null ? deadlineAt : bankDeadlineAt;
  }

  TurnClock onBankUntil(Instant end) {
    return new TurnClock(seatIndex, turn, startedAt, deadlineAt, end);
  }

  TurnClock shifted(Duration by) {
    return new TurnClock(
        seatIndex,
        turn,
        startedAt.plus(by),
        deadlineAt.plus(by),
        bankDeadlineAt == null ? null : bankDeadlineAt.plus(by));
  }

  /** How much of the time bank an action at this moment has used up. */
  public Duration bankUsedAt(Instant now) {
    boolean running = bankDeadlineAt != null && now.isAfter(deadlineAt);
    return running ? Duration.between(deadlineAt, now) : Duration.ZERO;
  }
}
