package dev.holdfast.poker.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

/** Counts how long those who are ready are left out. */
final class PatienceLook implements GameWalkTest.Look {

  private final int limit;
  private final Map<Integer, Integer> waited = new HashMap<>();

  /** Nobody who is ready may be left out for this many hands. */
  PatienceLook(int limit) {
    this.limit = limit;
  }

  @Override
  public void at(Game before, Dealt dealt, Game after) {
    waited.keySet().removeIf(seat -> before.seat(seat).filter(GameSeat::isReady).isEmpty());
    before.seats().stream().filter(GameSeat::isReady).forEach(seat -> count(seat, dealt));
  }

  private void count(GameSeat seat, Dealt dealt) {
    boolean dealtIn = dealt.seats().contains(seat.seat());
    int hands = dealtIn ? 0 : waited.getOrDefault(seat.seat(), 0) + 1;
    waited.put(seat.seat(), hands);
    assertThat(hands).as("left out at seat %d", seat.seat()).isLessThan(limit);
  }
}
