package dev.holdfast.poker.hand;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts contributions into pots at the levels of the players still in: folded chips stay in the
 * layers they reach (rule 40) without making a layer of their own (rule 42), and what lies above
 * every player still in belongs to the last pot (rule 41).
 */
final class PotLayers {

  private static final long NO_LEVEL = Long.MAX_VALUE;

  private final List<Player> players;
  private final long[] in;

  /** The contributions, by the players' index. */
  PotLayers(List<Player> players, long[] in) {
    this.players = players;
    this.in = in;
  }

  /** The pots from the lowest layer up; dead money is in the lowest whole. */
  List<Pot> pots() {
    List<Pot> pots = new ArrayList<>();
    long dead = deadMoney();
    long floor = 0;
    for (long level = levelFrom(0); level != NO_LEVEL; level = levelFrom(level + 1)) {
      long amount = dead + between(floor, ceiling(level));
      if (amount > 0) {
        pots.add(new Pot(amount, reaching(level)));
      }
      dead = 0;
      floor = level;
    }
    return List.copyOf(pots);
  }

  /** The last layer has none. */
  private long ceiling(long level) {
    return levelFrom(level + 1) == NO_LEVEL ? NO_LEVEL : level;
  }

  /** The smallest contribution of a player still in that is at least this much. */
  private long levelFrom(long least) {
    long level = NO_LEVEL;
    for (int i = 0; i < in.length; i++) {
      if (!players.get(i).folded() && in[i] >= least) {
        level = Math.min(level, in[i]);
      }
    }
    return level;
  }

  private long between(long floor, long ceiling) {
    long chips = 0;
    for (long contribution : in) {
      chips += Math.max(0, Math.min(contribution, ceiling) - floor);
    }
    return chips;
  }

  private List<Integer> reaching(long level) {
    List<Integer> seats = new ArrayList<>(in.length);
    for (int i = 0; i < in.length; i++) {
      if (!players.get(i).folded() && in[i] >= level) {
        seats.add(players.get(i).seat());
      }
    }
    return List.copyOf(seats);
  }

  private long deadMoney() {
    long chips = 0;
    for (Player player : players) {
      chips += player.dead();
    }
    return chips;
  }
}
