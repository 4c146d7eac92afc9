package dev.holdfast.poker.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A recorded hand in the making: blinds 5/10, everybody with 1000 chips unless told otherwise. */
record Told(
    boolean anteTrimming,
    List<Long> antes,
    List<Long> blinds,
    List<Long> stacks,
    List<String> actions,
    @Nullable List<Long> finishing,
    @Nullable List<Long> winnings) {

  static Told players(int players) {
    List<Long> nothing = each(players, 0);
    List<Long> blinds = new ArrayList<>(nothing);
    blinds.set(0, 5L);
    blinds.set(1, 10L);
    return new Told(true, nothing, blinds, each(players, 1000), List.of(), null, null);
  }

  Told antes(boolean trimming, long... amounts) {
    return new Told(trimming, longs(amounts), blinds, stacks, actions, finishing, winnings);
  }

  Told blinds(long... amounts) {
    return new Told(anteTrimming, antes, longs(amounts), stacks, actions, finishing, winnings);
  }

  Told stacks(long... amounts) {
    return new Told(anteTrimming, antes, blinds, longs(amounts), actions, finishing, winnings);
  }

  /** Actions, separated by commas. */
  Told then(String more) {
    List<String> all = new ArrayList<>(actions);
    all.addAll(Arrays.asList(more.split(", ")));
    return new Told(anteTrimming, antes, blinds, stacks, all, finishing, winnings);
  }

  Told finishing(long... amounts) {
    return new Told(anteTrimming, antes, blinds, stacks, actions, longs(amounts), winnings);
  }

  Told winnings(long... amounts) {
    return new Told(anteTrimming, antes, blinds, stacks, actions, finishing, longs(amounts));
  }

  PhhHand hand() {
    return new PhhHand(
        anteTrimming, antes, blinds, 10, stacks, actions, finishing, winnings, Map.of());
  }

  Replay replayed() {
    return Replay.of(hand());
  }

  private static List<Long> each(int players, long amount) {
    return Collections.nCopies(players, amount);
  }

  private static List<Long> longs(long... amounts) {
    return Arrays.stream(amounts).boxed().toList();
  }
}
