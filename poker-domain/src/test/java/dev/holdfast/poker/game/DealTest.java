package dev.holdfast.poker.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.hand.Action;
import dev.holdfast.poker.hand.Decision.Accepted;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.LegalActions;
import dev.holdfast.poker.hand.Player;
import dev.holdfast.poker.hand.Street;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The rules that show only in a hand that is really dealt. */
class DealTest {

  @Test
  void rule01_seat_4_acts_first_before_the_flop_and_seat_3_after_it_when_the_small_blind_folded() {
    Hand hand = deal(Row.of(1, 2, 3, 4, 5, 6));
    assertThat(toAct(hand)).isEqualTo(4);
    for (int seat : List.of(4, 5, 6, 1)) {
      hand = act(hand, seat, new Action.Call());
    }
    hand = act(hand, 2, new Action.Fold());
    assertThat(toAct(act(hand, 3, new Action.Check()))).isEqualTo(3);
  }

  @Test
  void rule02_heads_up_the_button_acts_first_before_the_flop_and_last_after_it() {
    Hand hand = deal(Row.of(1, 2));
    assertThat(toAct(hand)).isEqualTo(1);
    assertThat(toAct(callRound(hand))).isEqualTo(2);
  }

  @Test
  void rule12_seat_1_acts_first_behind_the_dead_small_blind() {
    Row row = Row.of(1, 2, 3, 4);
    row.deal();
    assertThat(toAct(deal(row.busts(3)))).isEqualTo(1);
  }

  @Test
  void rule12_behind_the_dead_button_seat_2_acts_first_before_the_flop_and_seat_4_after_it() {
    Row row = Row.of(1, 2, 3, 4);
    row.deal();
    row.busts(3).deal();
    Hand hand = deal(row);
    assertThat(hand.setup().button()).isEqualTo(3);
    assertThat(toAct(hand)).isEqualTo(2);
    assertThat(toAct(callRound(hand))).isEqualTo(4);
  }

  @Test
  void rule13_seat_1_acts_last_again_after_the_flop() {
    Row row = Row.of(1, 2, 3, 4);
    row.deal();
    Hand hand = callRound(deal(row.busts(2)));
    assertThat(hand.street()).isEqualTo(Street.FLOP);
    hand = act(act(hand, 3, new Action.Check()), 4, new Action.Check());
    assertThat(toAct(hand)).isEqualTo(1);
  }

  @Test
  void rule15_fifteen_are_in_the_pot_and_a_raise_to_30_costs_20_more() {
    Hand hand = deal(missedBoth());
    assertThat(hand.pot()).isEqualTo(5 + 10 + 15);
    assertThat(toAct(hand)).isEqualTo(4);
    hand = act(hand, 4, new Action.RaiseTo(30));
    assertThat(legal(hand).call()).isEqualTo(20);
  }

  @Test
  void rule15_unraised_the_returning_player_may_still_raise() {
    Hand hand = act(deal(missedBoth()), 4, new Action.Call());
    assertThat(toAct(hand)).isEqualTo(5);
    assertThat(legal(hand).check()).isTrue();
    assertThat(legal(hand).minRaiseTo()).isEqualTo(20);
  }

  @Test
  void rule16_a_dead_small_blind_does_not_count_towards_the_call() {
    Row row = Row.of(1, 2, 3, 4);
    row.deal();
    row.sitsOut(3).deal();
    Hand hand = act(deal(row.sitsIn(3)), 2, new Action.Call());
    assertThat(hand.pot()).isEqualTo(5 + 5 + 10 + 10);
    assertThat(toAct(hand)).isEqualTo(3);
    assertThat(legal(hand).call()).isEqualTo(10);
  }

  @Test
  void rule17_a_newcomer_behind_has_nothing_to_call_and_may_raise_to_20() {
    Row row = Row.of(1, 2, 3, 4, 5);
    row.deal(); // button 1
    Hand hand = deal(row.sits(0)); // button 2, and seat 0 posts before it
    hand = act(hand, 5, new Action.Call());
    assertThat(toAct(hand)).isEqualTo(0);
    assertThat(legal(hand).call()).isZero();
    assertThat(legal(hand).minRaiseTo()).isEqualTo(20);
  }

  @Test
  void rule18_the_player_left_of_the_straddle_acts_first() {
    Game game = Row.of(1, 2, 3, 4, 5).game();
    Hand hand = game.deal(deck(), Straddle.UNDER_THE_GUN).opening().hand();
    assertThat(toAct(hand)).isEqualTo(5);
    assertThat(legal(hand).call()).isEqualTo(20);
  }

  @Test
  void stacks_are_carried_on() {
    Deal deal = Row.of(1, 2, 3).game().deal(deck());
    Hand hand = act(deal.opening().hand(), 1, new Action.Fold());
    Game settled = deal.game().settle(act(hand, 2, new Action.Fold()));
    assertThat(settled.seats()).extracting(GameSeat::chips).containsExactly(1000L, 995L, 1005L);
    assertThat(settled.handNumber()).isEqualTo(1);
    assertThat(settled.button()).isEqualTo(1);
    assertThat(settled.canDeal()).isTrue();
  }

  @Test
  void during_a_hand_no_second_one_is_dealt_and_its_seats_stay() {
    Game game = Row.of(1, 2).game().deal(deck()).game();
    assertThat(game.canDeal()).isFalse();
    assertThatIllegalStateException().isThrownBy(() -> game.deal(deck()));
    assertThatIllegalStateException().isThrownBy(() -> game.leave(1));
    assertThatIllegalStateException().isThrownBy(() -> game.addChips(2, 100));
  }

  @Test
  void only_the_hand_that_was_dealt_settles_when_it_is_over() {
    Deal deal = Row.of(1, 2).game().deal(deck());
    Hand running = deal.opening().hand();
    assertThatIllegalArgumentException().isThrownBy(() -> deal.game().settle(running));
    Hand over = act(running, 1, new Action.Fold());
    Game other = Row.of(1, 3).game().deal(deck()).game();
    assertThatIllegalArgumentException().isThrownBy(() -> other.settle(over));
    assertThat(deal.game().settle(over).isHandInProgress()).isFalse();
  }

  @Test
  void a_player_who_sits_down_during_a_hand_is_not_touched_by_it() {
    Deal deal = Row.of(1, 2).game().deal(deck());
    Game joined = deal.game().sit(3, 400, Entry.POST);
    Game settled = joined.settle(act(deal.opening().hand(), 1, new Action.Fold()));
    assertThat(settled.seat(3)).contains(GameSeat.taken(3, 400, Entry.POST));
  }

  /** Seat 5 of five comes back left of the first to act, having missed both blinds. */
  private static Row missedBoth() {
    Row row = Row.of(1, 2, 3, 4, 5);
    row.deal(); // big blind 3
    row.deal(); // big blind 4
    row.sitsOut(5);
    row.deal(); // big blind 1
    row.deal(); // big blind 2, small blind 1: the next hand has them on 3 and 2
    return row.sitsIn(5);
  }

  private static Hand deal(Row row) {
    return row.game().deal(deck()).opening().hand();
  }

  private static Deck deck() {
    return Deck.shuffled(new Random(1));
  }

  private static LegalActions legal(Hand hand) {
    return hand.legalActions().orElseThrow();
  }

  private static int toAct(Hand hand) {
    return legal(hand).seat();
  }

  private static Hand act(Hand hand, int seat, Action action) {
    assertThat(hand.act(seat, action)).isInstanceOf(Accepted.class);
    return ((Accepted) hand.act(seat, action)).hand();
  }

  /** Everybody calls or checks to the end of the street. */
  private static Hand callRound(Hand hand) {
    Hand next = hand;
    while (next.street() == hand.street()) {
      LegalActions legal = legal(next);
      next = act(next, legal.seat(), legal.check() ? new Action.Check() : new Action.Call());
    }
    assertThat(next.players()).noneMatch(Player::folded);
    return next;
  }
}
