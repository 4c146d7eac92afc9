package dev.holdfast.poker.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.HoleCards;
import dev.holdfast.poker.hand.HandEvent.ShownHand;
import dev.holdfast.poker.hand.PublicView.PublicSeat;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandViewsTest {

  private static final String HIDDEN_CARDS = "\\b(Ah|Ad|7c|2d|Kh|Kd)\\b";

  private static Play onTheFlop() {
    return Table.blinds(5, 10)
        .players("BTN 1000, SB 60, BB 1000")
        .cards("BTN AhAd, SB 7c2d, BB KhKd")
        .board("Qs 9s 8h 4c 3c")
        .deal()
        .raises("BTN", 60)
        .allIn("SB")
        .calls("BB")
        .bets("BB", 100);
  }

  @Test
  void everyone_sees_the_table_without_hidden_cards() {
    PublicView view = onTheFlop().hand().publicView();
    assertThat(view.street()).isEqualTo(Street.FLOP);
    assertThat(view.button()).isZero();
    assertThat(view.boards()).containsExactly(Card.parseAll("Qs 9s 8h"));
    assertThat(view.pots()).containsExactly(new Pot(180, List.of(0, 1, 2)));
    assertThat(view.currentBet()).isEqualTo(100);
    assertThat(view.seats())
        .containsExactly(
            new PublicSeat(0, 940, 0, false, false),
            new PublicSeat(1, 0, 0, false, true),
            new PublicSeat(2, 840, 100, false, false));
    assertThat(view.shown()).isEmpty();
    assertThat(view.legalActions()).contains(new LegalActions(0, true, false, 100, 200, 940, 0));
  }

  @Test
  void a_player_also_sees_their_own_cards() {
    Hand hand = onTheFlop().hand();
    assertThat(hand.viewOf(2))
        .isEqualTo(new SeatView(hand.publicView(), 2, HoleCards.parse("KhKd")));
    assertThatIllegalArgumentException().isThrownBy(() -> hand.viewOf(3));
  }

  @Test
  void an_audit_sees_everything() {
    AuditView audit = onTheFlop().hand().auditView();
    assertThat(audit.holeCards())
        .containsExactly(
            new ShownHand(0, HoleCards.parse("AhAd")),
            new ShownHand(1, HoleCards.parse("7c2d")),
            new ShownHand(2, HoleCards.parse("KhKd")));
    assertThat(audit.stub()).hasSize(52 - 6 - 4).contains(Card.parse("4c"), Card.parse("3c"));
  }

  @Test
  void cards_shown_are_public() {
    Play play = onTheFlop().folds("BTN");
    assertThat(play.hand().publicView().shown())
        .containsExactly(
            new ShownHand(1, HoleCards.parse("7c2d")), new ShownHand(2, HoleCards.parse("KhKd")));
  }

  @Test
  void the_pots_are_the_gathered_ones_and_the_pot_is_all() {
    Hand hand = onTheFlop().hand();
    assertThat(hand.pots()).containsExactly(new Pot(180, List.of(0, 1, 2)));
    assertThat(hand.pot()).isEqualTo(280);
    assertThat(onTheFlop().folds("BTN").hand().pots()).isEmpty();
    assertThat(onTheFlop().folds("BTN").hand().pot()).isZero();
  }

  @Test
  void nothing_prints_a_card_that_is_not_on_the_board() {
    Play play = onTheFlop().calls("BTN").checksDown();
    List<Object> printed = new ArrayList<>(play.events());
    printed.addAll(play.hand().players());
    Hand hand = play.hand();
    printed.addAll(List.of(hand, hand.save(), hand.auditView(), hand.viewOf(0)));
    printed.addAll(List.of(hand.state(), hand.publicView(), hand.setup()));
    assertThat(printed)
        .allSatisfy(it -> assertThat(it.toString()).doesNotContainPattern(HIDDEN_CARDS));
  }
}
