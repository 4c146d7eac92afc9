package dev.holdfast.poker.history;

import dev.holdfast.poker.hand.HandSetup;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hand of No-Limit Hold'em (variant {@code NT}) as PHH describes it. Immutable. Whether its
 * actions are possible is for {@link Replay} to find out; here they are only well-formed.
 *
 * <p>Lists by player begin with the first player left of the button and end with the button. With
 * two players the first is the big blind, the second the button and small blind, and {@code antes}
 * and {@code blindsOrStraddles} alone are the other way round: small blind first. All amounts are
 * whole chips.
 *
 * @param anteTrimming true: an ante counts like a bet, so who is short of it cannot win all of the
 *     others'; false: antes are dead money in the main pot
 * @param antes each player's ante, 0 or more
 * @param blindsOrStraddles each player's blind; beyond the second a straddle, or, if negative, the
 *     live post of somebody entering
 * @param minBet the smallest bet, which is the big blind; at least 1
 * @param startingStacks each player's chips before the antes, at least 1
 * @param actions what happened, in PHH's action notation
 * @param finishingStacks each player's chips after the last action; null if not recorded
 * @param winnings what each player collected from the pots; null if not recorded
 * @param otherFields everything else in the file by key, in order, such as {@code players}; a key
 *     of one's own begins with an underscore
 * @since 0.1
 */
public record PhhHand(
    boolean anteTrimming,
    List<Long> antes,
    List<Long> blindsOrStraddles,
    long minBet,
    List<Long> startingStacks,
    List<String> actions,
    @Nullable List<Long> finishingStacks,
    @Nullable List<Long> winnings,
    Map<String, TomlValue> otherFields) {

  /**
   * A well-formed hand.
   *
   * @throws IllegalArgumentException with the reason, if it has not 2 to 10 players, if a list has
   *     another length, if an amount is out of range or if an action is not PHH notation
   */
  public PhhHand {
    antes = List.copyOf(antes);
    blindsOrStraddles = List.copyOf(blindsOrStraddles);
    startingStacks = List.copyOf(startingStacks);
    actions = List.copyOf(actions);
    finishingStacks = finishingStacks == null ? null : List.copyOf(finishingStacks);
    winnings = winnings == null ? null : List.copyOf(winnings);
    otherFields = Collections.unmodifiableMap(new LinkedHashMap<>(otherFields));
    new PhhCheck(startingStacks.size())
        .enough()
        .list("antes", antes, 0)
        .list("blinds_or_straddles", blindsOrStraddles, -HandSetup.MAX_CHIPS)
        .list("starting_stacks", startingStacks, 1)
        .optionalList("finishing_stacks", finishingStacks)
        .optionalList("winnings", winnings)
        .amount("min_bet", minBet, 1)
        .actions(actions);
  }

  /** How many players were dealt in, 2 to 10. */
  public int players() {
    return startingStacks.size();
  }

  /** The players' names in the order of the other lists, if they are recorded. */
  public Optional<List<String>> playerNames() {
    return otherFields.get("players") instanceof TomlValue.Listing names
        ? Optional.of(names.items().stream().map(PhhHand::text).toList())
        : Optional.empty();
  }

  /** This hand with the chips each player had after the last action. */
  public PhhHand withFinishingStacks(List<Long> stacks) {
    return new PhhHand(
        anteTrimming,
        antes,
        blindsOrStraddles,
        minBet,
        startingStacks,
        actions,
        stacks,
        winnings,
        otherFields);
  }

  /** This hand with another field, or another value for it. */
  public PhhHand withField(String key, TomlValue value) {
    Map<String, TomlValue> fields = new LinkedHashMap<>(otherFields);
    fields.put(key, value);
    return new PhhHand(
        anteTrimming,
        antes,
        blindsOrStraddles,
        minBet,
        startingStacks,
        actions,
        finishingStacks,
        winnings,
        fields);
  }

  /** The actions as steps of a replay. */
  List<Step> steps() {
    return actions.stream().map(StepParser::parse).toList();
  }

  private static String text(TomlValue value) {
    return value instanceof TomlValue.Text text ? text.text() : value.toml();
  }
}
