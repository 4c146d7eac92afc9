package dev.holdfast.poker.eval;

import java.util.ArrayList;
import java.util.List;

/** The values of hands without a flush by the sum of their rank keys; see {@link CardKey}. */
final class RankTable {

  private static final int[] OFFSETS;
  private static final short[] VALUES;

  static {
    RowDisplacement packed = pack(everyHand());
    OFFSETS = packed.offsets();
    VALUES = packed.cells();
  }

  private RankTable() {}

  private static List<RankCounts> everyHand() {
    List<RankCounts> hands = new ArrayList<>();
    for (int cards = 5; cards <= 7; cards++) {
      hands.addAll(RankCounts.ofCards(cards));
    }
    return hands;
  }

  private static RowDisplacement pack(List<RankCounts> hands) {
    int[] keys = CardKey.ofRankSets(CardKey.MULTIPLIER);
    int[] sums = new int[hands.size()];
    short[] values = new short[hands.size()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = hands.get(i).sum(keys);
      values[i] = (short) Ladder.valueOf(hands.get(i).strength());
    }
    return new RowDisplacement(sums, values, CardKey.SUM_LIMIT >> RowDisplacement.COLUMN_BITS);
  }

  /** The value of the hand with this sum of rank keys. */
  static int value(int sum) {
    return VALUES[OFFSETS[sum >>> RowDisplacement.COLUMN_BITS] + sum];
  }
}
