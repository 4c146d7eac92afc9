package dev.holdfast.poker.hand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.hand.HandEvent.HandCompleted;
import dev.holdfast.poker.hand.HandEvent.HandStarted;
import dev.holdfast.poker.hand.HandEvent.HandsRevealed;
import dev.holdfast.poker.hand.HandEvent.PlayerActed;
import dev.holdfast.poker.hand.HandEvent.PotsDistributed;
import dev.holdfast.poker.hand.HandEvent.ShownHand;
import dev.holdfast.poker.hand.HandEvent.StreetAdvanced;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Section E of the rules: who shows, in which order, and who need not. */
class ShowdownTest {

  private static final String ROYAL_BOARD = "As Ks Qs Js Ts";

  private static Table threeHanded() {
    return Table.blinds(5, 10).players("BTN 1000, SB 1000, BB 1000");
  }

  @Test
  void rule48_the_last_aggressor_on_the_river_shows_first() {
    threeHanded()
        .board(ROYAL_BOARD)
        .deal()
        .goesTo(Street.RIVER)
        .checks("SB")
        .bets("BB", 50)
        .calls("BTN", "SB")
        .shows("BB", "BTN", "SB");
  }

  @Test
  void rule48_after_a_river_without_a_bet_the_first_left_of_the_button_shows_first() {
    threeHanded()
        .board(ROYAL_BOARD)
        .deal()
        .goesTo(Street.FLOP)
        .checks("SB")
        .bets("BB", 50)
        .calls("BTN", "SB")
        .checksDown()
        .shows("SB", "BB", "BTN");
  }

  @Test
  void rule49_when_betting_closes_all_hands_open_before_the_rest_of_the_board() {
    Play play =
        threeHanded().cards("BTN 7c2d, BB AhAd").deal().allIn("BTN").folds("SB").calls("BB");
    assertThat(play.events())
        .extracting(event -> (Object) event.getClass())
        .containsExactly(
            HandStarted.class,
            PlayerActed.class,
            PlayerActed.class,
            PlayerActed.class,
            HandsRevealed.class,
            StreetAdvanced.class,
            StreetAdvanced.class,
            StreetAdvanced.class,
            HandCompleted.class,
            PotsDistributed.class);
    assertThat(play.last(HandsRevealed.class).shown())
        .containsExactly(
            new ShownHand(2, play.player("BB").cards()),
            new ShownHand(0, play.player("BTN").cards()));
    play.shows("BB", "BTN");
  }

  @Test
  void rule49_nobody_mucks_when_a_player_is_all_in_on_the_river() {
    threeHanded()
        .cards("SB AhAd, BB 7c2d, BTN KhKd")
        .board("Qs 9s 8h 4c 3c")
        .deal()
        .folds("BTN")
        .goesTo(Street.RIVER)
        .allIn("SB")
        .calls("BB")
        .shows("SB", "BB");
  }

  @Test
  void rule50_side_pot_hands_show_before_those_in_for_the_main_pot_only() {
    Table.blinds(5, 10)
        .players("BTN 1000, SB 20, BB 1000, UTG 1000")
        .board(ROYAL_BOARD)
        .deal()
        .raises("UTG", 40)
        .calls("BTN")
        .allIn("SB")
        .calls("BB")
        .checksDown()
        .shows("BB", "UTG", "BTN", "SB");
  }

  @Test
  void rule51_a_beaten_player_mucks_and_the_cards_stay_hidden() {
    Play play =
        threeHanded()
            .cards("SB AhAd, BB 7c2d, BTN KhKd")
            .board("Qs 9s 8h 4c 3c")
            .deal()
            .goesTo(Street.RIVER)
            .checksDown()
            .shows("SB");
    assertThat(play.hand().publicView().shown())
        .containsExactly(new ShownHand(1, play.player("SB").cards()));
  }

  @Test
  void rule51_a_beaten_player_who_showed_before_the_winner_stays_shown() {
    threeHanded()
        .cards("SB 7c2d, BB AhAd, BTN KhKd")
        .board("Qs 9s 8h 4c 3c")
        .deal()
        .goesTo(Street.RIVER)
        .checksDown()
        .shows("SB", "BB");
  }

  @Test
  void rule51_a_tie_must_show_also_when_playing_the_board() {
    threeHanded()
        .board(ROYAL_BOARD)
        .deal()
        .goesTo(Street.RIVER)
        .checksDown()
        .shows("SB", "BB", "BTN");
  }

  @Test
  void rule52_a_win_by_folds_shows_nothing_and_deals_no_board() {
    Play play = threeHanded().deal().raises("BTN", 30).folds("SB", "BB").shows();
    HandCompleted completed = play.last(HandCompleted.class);
    assertThat(completed.boards()).containsExactly(List.of());
    assertThat(completed.winners()).containsExactly(new HandEvent.Winner(0, 25, null));
    assertThat(play.hand().publicView().shown()).isEmpty();
  }
}
