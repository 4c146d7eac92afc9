package dev.holdfast.poker.hand;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The chips in the middle, sorted into pots (rules 38 to 42).
 *
 * @param uncalled what the largest contribution exceeds the second by, and whose it is; null if
 *     nothing
 * @param pots the pots of what is left, main pot first; none is empty
 */
record Pots(@Nullable Stack uncalled, List<Pot> pots) {

  /** The pots of everything put in. */
  static Pots of(List<Player> players) {
    return of(players, Player::contributed);
  }

  /** The pots of everything put in before this street. */
  static Pots gathered(List<Player> players) {
    return of(players, player -> player.contributed() - player.bet());
  }

  private static Pots of(List<Player> players, ToLongFunction<Player> contribution) {
    long[] in = new long[players.size()];
    int top = 0;
    for (int i = 0; i < in.length; i++) {
      in[i] = contribution.applyAsLong(players.get(i));
      top = in[i] > in[top] ? i : top;
    }
    long excess = in[top] - largestBeside(top, in);
    in[top] -= excess;
    Stack uncalled = excess > 0 ? new Stack(players.get(top).seat(), excess) : null;
    return new Pots(uncalled, new PotLayers(players, in).pots());
  }

  private static long largestBeside(int top, long[] in) {
    long largest = 0;
    for (int i = 0; i < in.length; i++) {
      largest = i == top ? largest : Math.max(largest, in[i]);
    }
    return largest;
  }
}
