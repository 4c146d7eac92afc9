package dev.holdfast.poker.hand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.hand.ForcedBet.Kind;
import dev.holdfast.poker.hand.HandEvent.HandCompleted;
import dev.holdfast.poker.hand.HandEvent.StreetAdvanced;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 47: several boards when betting is over before the river. */
class RunItTwiceTest {

  private static final String FIRST = "As 9s 8h 4c 3c";
  private static final String SECOND = "Kc 9d 8d 4h 3h";

  private static Table acesAgainstKings() {
    return Table.blinds(1, 2)
        .players("BTN 50, SB 50, BB 50")
        .cards("BTN AhAd, BB KhKd")
        .board(FIRST)
        .board(SECOND)
        .boardsAtMost(3);
  }

  private static Play allInForFifty() {
    return acesAgainstKings().deal().allIn("BTN").folds("SB").calls("BB");
  }

  @Test
  void rule47_a_pot_of_101_is_51_on_the_first_board_and_50_on_the_second() {
    Play play = allInForFifty().asks("BB").wantsBoards("BB", 2).asks("BTN").wantsBoards("BTN", 2);
    play.isOver().pots("51 BTN BB", "50 BTN BB").won("BTN 51", "BB 50");
    assertThat(play.last(HandCompleted.class).boards())
        .containsExactly(Card.parseAll(FIRST), Card.parseAll(SECOND));
  }

  @Test
  void rule47_the_smallest_number_named_counts() {
    allInForFifty().wantsBoards("BB", 3).wantsBoards("BTN", 2).won("BTN 51", "BB 50");
  }

  @Test
  void rule47_once_somebody_wants_one_board_nobody_is_asked_any_more() {
    allInForFifty().wantsBoards("BB", 1).isOver().won("BTN 101");
  }

  @Test
  void rule47_no_more_boards_than_the_house_allows() {
    allInForFifty()
        .refuses("BB", new Action.RunBoards(0), Refusal.BOARDS_OUT_OF_RANGE)
        .refuses("BB", new Action.RunBoards(4), Refusal.BOARDS_OUT_OF_RANGE)
        .refuses("BB", new Action.Call(), Refusal.WRONG_QUESTION)
        .refuses("BTN", new Action.RunBoards(2), Refusal.NOT_YOUR_TURN);
  }

  @Test
  void rule47_where_the_house_allows_one_board_nobody_is_asked() {
    acesAgainstKings().boardsAtMost(1).deal().allIn("BTN").folds("SB").calls("BB").isOver();
  }

  @Test
  void rule47_nobody_is_asked_on_the_river() {
    Table.blinds(1, 2)
        .players("BTN 50, BB 50")
        .boardsAtMost(2)
        .deal()
        .goesTo(Street.RIVER)
        .allIn("BB")
        .calls("BTN")
        .isOver();
  }

  @Test
  void rule47_rake_is_taken_once_from_the_whole_pot() {
    acesAgainstKings()
        .rake(500, 100)
        .deal()
        .allIn("BTN")
        .folds("SB")
        .calls("BB")
        .wantsBoards("BB", 2)
        .wantsBoards("BTN", 2)
        .won("BTN 48", "BB 48");
  }

  @Test
  void rule47_a_hand_run_four_times_from_the_flop() {
    Play play =
        Table.blinds(200, 400)
            .players("BTN 999999, SB 999999, BB 116400, UTG 86900, HJ 999999, CO 50000")
            .owesFirst("BTN", Kind.BUTTON_ANTE, 600)
            .owes("UTG", Kind.STRADDLE, 800)
            .boardsAtMost(4)
            .cards("SB JsTh, BB Ah9d, UTG KsKc, HJ 5c2h, CO 6h5h, BTN 6s3s")
            .board("9h Ts 9s Jh Ad")
            .board("Kh 3c")
            .board("7s 8s")
            .board("Qc Kd")
            .deal();
    play.folds("HJ").raises("CO", 2800).folds("BTN").calls("SB").raises("BB", 12600);
    play.calls("UTG", "CO", "SB").checks("SB").bets("BB", 17000).raises("UTG", 36000);
    play.folds("CO", "SB").allIn("BB").calls("UTG");
    play.wantsBoards("BB", 4).wantsBoards("UTG", 4).isOver();
    play.stacks("SB 987399, BB 79400, UTG 149700, HJ 999999, CO 37400, BTN 999399");
    assertThat(runs(play)).containsExactly(1, 1, 1, 2, 2, 3, 3, 4, 4);
  }

  private static List<Integer> runs(Play play) {
    return play.events().stream()
        .filter(StreetAdvanced.class::isInstance)
        .map(event -> ((StreetAdvanced) event).run())
        .toList();
  }
}
