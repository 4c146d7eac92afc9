package dev.holdfast.poker.game;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.hand.ForcedBet.Kind;
import java.util.Set;
import java.util.function.Predicate;

/** Follows button and blinds by the rules 12 to 17, with an account of its own of who owes what. */
final class DeadButtonLook implements GameWalkTest.Look {

  private final BlindLedger ledger = new BlindLedger();

  @Override
  public void at(Game before, Dealt dealt, Game after) {
    ledger.keepOnly(seats(before, seat -> !seat.isNewcomer()));
    boolean regular = follow(before.positions(), dealt, after.positions());
    if (regular && !isForgiving(before, dealt)) {
      smallBlindFollows(before.positions(), dealt);
      ledger.book(dealt, before.positions(), after);
    } else {
      assertThat(before.handNumber() == 0 ? Set.of() : whoCouldGoOn(before)).hasSizeLessThan(2);
      ledger.open(after);
    }
  }

  /** The small blind comes where the big one was, the button where the small blind was. */
  private static boolean follow(Positions before, Dealt dealt, Positions places) {
    boolean headsUp = dealt.seats().size() == 2;
    return places.small() == before.big() && (headsUp || places.button() == before.small());
  }

  private static boolean isForgiving(Game before, Dealt dealt) {
    Predicate<GameSeat> paying =
        seat -> dealt.big() == seat.seat() || dealt.pays(seat.seat(), Kind.POST);
    Set<Integer> notPaying = seats(before, seat -> !seat.isSettled() && !paying.test(seat));
    return dealt.seats().size() > 2 && dealt.seats().stream().anyMatch(notPaying::contains);
  }

  /** Who was the big blind is the small blind; where nobody plays it is dead. */
  private static void smallBlindFollows(Positions before, Dealt dealt) {
    if (dealt.seats().contains(before.big())) {
      assertThat(dealt.small()).contains(before.big());
    } else if (dealt.seats().size() > 2) {
      assertThat(dealt.small()).isEmpty();
    }
  }

  private static Set<Integer> whoCouldGoOn(Game game) {
    return seats(game, seat -> seat.isReady() && seat.isSettled());
  }

  private static Set<Integer> seats(Game game, Predicate<GameSeat> which) {
    return game.seats().stream().filter(which).map(GameSeat::seat).collect(toSet());
  }
}
