package dev.holdfast.poker.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.card.HoleCards;
import dev.holdfast.poker.hand.ForcedBet.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandSetupTest {

  private static final HandRules RULES = HandRules.standard(10);

  private static HandSetup setup(int button, Stack... stacks) {
    return new HandSetup(RULES, button, List.of(stacks), List.of());
  }

  private static HandSetup threeHanded() {
    return setup(3, new Stack(1, 100), new Stack(3, 100), new Stack(7, 100));
  }

  @Test
  void cards_are_dealt_from_the_left_of_the_button_round_to_it() {
    assertThat(threeHanded().dealingOrder()).containsExactly(7, 1, 3);
  }

  @Test
  void cards_are_dealt_past_an_empty_button() {
    HandSetup deadButton = setup(5, new Stack(1, 100), new Stack(3, 100), new Stack(7, 100));
    assertThat(deadButton.dealingOrder()).containsExactly(7, 1, 3);
    assertThat(setup(9, new Stack(1, 100), new Stack(3, 100)).dealingOrder()).containsExactly(1, 3);
  }

  @Test
  void a_hand_has_2_to_10_players_in_ascending_seats_with_chips() {
    assertThatIllegalArgumentException().isThrownBy(() -> setup(0, new Stack(0, 100)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setup(0, new Stack(1, 100), new Stack(0, 100)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setup(0, new Stack(0, 100), new Stack(0, 100)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setup(0, new Stack(0, 100), new Stack(1, 0)));
  }

  @Test
  void all_chips_together_are_bounded_so_that_no_sum_overflows() {
    long most = HandSetup.MAX_CHIPS;
    assertThat(setup(0, new Stack(0, most - 1), new Stack(1, 1)).stacks()).hasSize(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setup(0, new Stack(0, most), new Stack(1, 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setup(0, new Stack(0, Long.MAX_VALUE), new Stack(1, Long.MAX_VALUE)));
  }

  @Test
  void the_largest_stacks_play_without_overflow() {
    Table.blinds(5, 10)
        .players("BTN 499999999999999999, BB 500000000000000001")
        .rake(10_000, Long.MAX_VALUE)
        .deal()
        .allIn("BTN")
        .calls("BB")
        .isOver()
        .uncalled("nothing")
        .pots("999999999999999998 BTN BB")
        .stacks("BTN 0, BB 2");
  }

  @Test
  void forced_bets_are_owed_by_players_and_only_one_of_them_is_live() {
    List<Stack> stacks = List.of(new Stack(0, 100), new Stack(1, 100));
    ForcedBet stranger = new ForcedBet(2, Kind.ANTE, 1);
    ForcedBet blind = new ForcedBet(1, Kind.BIG_BLIND, 10);
    ForcedBet post = new ForcedBet(1, Kind.POST, 10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HandSetup(RULES, 0, stacks, List.of(stranger)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HandSetup(RULES, 0, stacks, List.of(blind, post)));
    assertThatIllegalArgumentException().isThrownBy(() -> new ForcedBet(1, Kind.ANTE, 0));
  }

  @Test
  void a_stacked_deck_deals_what_it_was_given() {
    Map<Integer, HoleCards> holeCards =
        Map.of(1, HoleCards.parse("AhAd"), 7, HoleCards.parse("7c2d"));
    List<Card> board = Card.parseAll("Ks Qs 8h 5d 4c");
    Deck deck = threeHanded().stackedDeck(holeCards, board);
    Hand hand = Hand.start(threeHanded(), deck).hand();
    assertThat(hand.player(1).orElseThrow().cards()).isEqualTo(HoleCards.parse("AhAd"));
    assertThat(hand.player(7).orElseThrow().cards()).isEqualTo(HoleCards.parse("7c2d"));
    assertThat(deck.cards().subList(7, 10)).isEqualTo(board.subList(0, 3));
    assertThat(deck.card(11)).isEqualTo(board.get(3));
    assertThat(deck.card(13)).isEqualTo(board.get(4));
    assertThat(deck.cards()).doesNotHaveDuplicates().hasSize(Card.COUNT);
  }

  @Test
  void a_stacked_deck_refuses_what_cannot_be_dealt() {
    HandSetup setup = threeHanded();
    HoleCards aces = HoleCards.parse("AhAd");
    List<Card> board = Card.parseAll("Ks Qs 8h 5d 4c");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setup.stackedDeck(Map.of(2, aces), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setup.stackedDeck(Map.of(1, aces, 3, aces), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setup.stackedDeck(Map.of(), Card.parseAll("Ks Qs 8h 5d 4c 3c")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> setup.stackedDeck(Map.of(), board, List.of(Card.parseAll("2c 2d 2h"))));
  }
}
