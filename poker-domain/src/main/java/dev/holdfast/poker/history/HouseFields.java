package dev.holdfast.poker.history;

import dev.holdfast.poker.hand.HandRules;
import dev.holdfast.poker.hand.HandRules.Rake;
import dev.holdfast.poker.hand.HandRules.StraddleRaise;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * House rules that PHH has no field for, as fields of our own. They are written only where they
 * differ from {@link HandRules#standard}.
 *
 * <ul>
 *   <li>{@code _rake = [500, 300]}: basis points and cap
 *   <li>{@code _chip_unit = 5}: the smallest chip
 *   <li>{@code _straddle_raise = 'big_blind'}: the smallest raise over a straddle
 *   <li>{@code _short_blind = 'posted'}: a call cost no more than the largest blind really posted.
 *       By our rules its full amount is the price (rule 5), so this is only ever read.
 * </ul>
 */
final class HouseFields {

  private static final String RAKE = "_rake";
  private static final String CHIP_UNIT = "_chip_unit";
  private static final String STRADDLE_RAISE = "_straddle_raise";
  private static final String SHORT_BLIND = "_short_blind";
  private static final TomlValue BY_BIG_BLIND = new TomlValue.Text("big_blind");
  private static final TomlValue AS_POSTED = new TomlValue.Text("posted");

  private HouseFields() {}

  /**
   * The rules a hand was played by.
   *
   * @throws IllegalArgumentException if they are out of range
   */
  static HandRules rules(PhhHand hand) {
    Map<String, TomlValue> fields = hand.otherFields();
    boolean byBigBlind = BY_BIG_BLIND.equals(fields.get(STRADDLE_RAISE));
    return new HandRules(
        hand.minBet(),
        byBigBlind ? StraddleRaise.BY_BIG_BLIND : StraddleRaise.BY_STRADDLE,
        true,
        fields.get(CHIP_UNIT) instanceof TomlValue.Whole unit ? unit.number() : 1,
        rake(fields),
        1);
  }

  /** Whether the table let a blind posted short lower the price. */
  static boolean isPriceAsPosted(PhhHand hand) {
    return AS_POSTED.equals(hand.otherFields().get(SHORT_BLIND));
  }

  private static Rake rake(Map<String, TomlValue> fields) {
    return fields.get(RAKE) instanceof TomlValue.Listing rake
            && rake.items().size() == 2
            && rake.items().get(0) instanceof TomlValue.Whole basisPoints
            && rake.items().get(1) instanceof TomlValue.Whole cap
        ? new Rake((int) Math.max(-1, Math.min(basisPoints.number(), 10_001)), cap.number())
        : Rake.NONE;
  }

  /** The fields that tell what is special about these rules. */
  static Map<String, TomlValue> of(HandRules rules) {
    Map<String, TomlValue> fields = new LinkedHashMap<>();
    if (!rules.rake().equals(Rake.NONE)) {
      List<Long> rake = List.of((long) rules.rake().basisPoints(), rules.rake().cap());
      fields.put(RAKE, TomlValue.wholes(rake));
    }
    if (rules.chipUnit() != 1) {
      fields.put(CHIP_UNIT, new TomlValue.Whole(rules.chipUnit()));
    }
    if (rules.straddleRaise() == StraddleRaise.BY_BIG_BLIND) {
      fields.put(STRADDLE_RAISE, BY_BIG_BLIND);
    }
    return fields;
  }
}
