package dev.holdfast.poker.game;

import dev.holdfast.poker.hand.HandSetup;
import java.util.Comparator;
import java.util.List;

/** Some of the seats round the table, clockwise by ascending seat. Never asked when empty. */
record Ring(List<Integer> seats) {

  private static final int SIZE = HandSetup.MAX_PLAYERS;

  static Ring of(List<GameSeat> seats) {
    return new Ring(seats.stream().map(GameSeat::seat).toList());
  }

  /** How many places to go clockwise, 0 to 9. */
  static int steps(int from, int to) {
    return Math.floorMod(to - from, SIZE);
  }

  /** Whether a place lies on the way, both ends excluded. */
  static boolean between(int from, int to, int place) {
    return 0 < steps(from, place) && steps(from, place) < steps(from, to);
  }

  int size() {
    return seats.size();
  }

  /** The next of these seats left of a place; the seat itself only when it is the only one. */
  int after(int place) {
    return seats.stream().min(Comparator.comparing(seat -> steps(place + 1, seat))).orElseThrow();
  }

  /** The next of these seats right of a place; the seat itself only when it is the only one. */
  int before(int place) {
    return seats.stream().max(Comparator.comparing(seat -> steps(place, seat))).orElseThrow();
  }

  /** These seats from the left of a place round to it. */
  List<Integer> from(int place) {
    return seats.stream().sorted(Comparator.comparing(seat -> steps(place + 1, seat))).toList();
  }
}
