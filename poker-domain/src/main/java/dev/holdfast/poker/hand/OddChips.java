package dev.holdfast.poker.hand;

/** Splits chips that do not divide evenly (rules 43 to 45). */
final class OddChips {

  private OddChips() {}

  /**
   * Equal shares in whole chips of the smallest unit; the chips left over go one each to the first
   * shares, and what is below the unit to the very first.
   *
   * @param amount chips to split
   * @param ways how many shares, at least 1
   * @param unit the smallest chip
   */
  static long[] split(long amount, int ways, long unit) {
    long units = amount / unit;
    long[] shares = new long[ways];
    for (int i = 0; i < ways; i++) {
      shares[i] = (units / ways + (i < units % ways ? 1 : 0)) * unit;
    }
    shares[0] += amount % unit;
    return shares;
  }
}
