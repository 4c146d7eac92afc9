package dev.holdfast.poker.eval;

/** The values of flushes and straight flushes by the {@link RankSet} of the suit's cards. */
final class FlushTable {

  private static final long CLUBS = 0x1_1111_1111_1111L;

  private static final short[] VALUES = build();

  private FlushTable() {}

  private static short[] build() {
    short[] values = new short[RankSet.COUNT];
    for (int ranks = 0; ranks < values.length; ranks++) {
      if (Integer.bitCount(ranks) >= 5) {
        values[ranks] = (short) Ladder.valueOf(Strength.suited(ranks));
      }
    }
    return values;
  }

  /** The value of the five or more cards of a suit among some cards. */
  static int value(long cards, int suit) {
    return VALUES[everyFourthBit((cards >>> suit) & CLUBS)];
  }

  /** Moves bits 0, 4, 8 … 48 together, in four steps that each double the runs. */
  private static int everyFourthBit(long bits) {
    long pairs = (bits | (bits >>> 3)) & 0x0003_0303_0303_0303L;
    long fours = (pairs | (pairs >>> 6)) & 0x000F_000F_000F_000FL;
    long eights = (fours | (fours >>> 12)) & 0x0000_00FF_0000_00FFL;
    return (int) (eights | (eights >>> 24)) & (RankSet.COUNT - 1);
  }
}
