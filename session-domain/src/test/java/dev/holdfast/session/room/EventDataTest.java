package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.hand.HandEvent.Move;
import dev.holdfast.poker.hand.Pot;
import dev.holdfast.session.room.PlayEvent.Blind;
import dev.holdfast.session.room.PlayEvent.DealtIn;
import dev.holdfast.session.room.PlayEvent.HandComplete;
import dev.holdfast.session.room.PlayEvent.HandStarted;
import dev.holdfast.session.room.PlayEvent.HandsRevealed;
import dev.holdfast.session.room.PlayEvent.PaidPot;
import dev.holdfast.session.room.PlayEvent.PlayerAction;
import dev.holdfast.session.room.PlayEvent.PotDistributed;
import dev.holdfast.session.room.PlayEvent.SeatAmount;
import dev.holdfast.session.room.PlayEvent.SeatChips;
import dev.holdfast.session.room.PlayEvent.Shown;
import dev.holdfast.session.room.PlayEvent.StreetAdvanced;
import dev.holdfast.session.room.PlayEvent.Winner;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** G4: what the events of the play say, in the words and numbers of the protocol. */
class EventDataTest {

  /** Button on ann, small blind bob, big blind cyd; ann acts first. */
  private final RoomStory story = RoomStory.begins().seats("ann", "bob", "cyd");

  @Test
  void events_carry_the_components_of_the_protocol_and_a_few_of_our_own() {
    Map<String, String> components =
        RoomEvent.kinds().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, kind -> components(kind.getValue())));

    assertThat(components)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("player_join_requested", "userId displayName"),
                Map.entry("player_approved", "userId displayName"),
                Map.entry("player_rejected", "userId displayName"),
                Map.entry("player_kicked", "userId displayName"),
                Map.entry("spectator_joined", "userId displayName"),
                Map.entry("spectator_left", "userId displayName"),
                Map.entry("member_forgotten", "userId displayName"),
                Map.entry("chat_message", "userId displayName text"),
                Map.entry("player_seated", "seatIndex userId displayName chips parked"),
                Map.entry("player_left_seat", "seatIndex userId chips"),
                Map.entry("seat_freed", "seatIndex userId chips"),
                Map.entry("player_away", "seatIndex userId"),
                Map.entry("player_returned", "seatIndex userId"),
                Map.entry("player_disconnected", "seatIndex userId"),
                Map.entry("player_sat_out", "seatIndex userId"),
                Map.entry("player_sat_in", "seatIndex userId"),
                Map.entry("away_extended", "outageMs"),
                Map.entry("chips_added", "seatIndex userId amount chips"),
                Map.entry("chips_adjusted", "seatIndex userId amount chips by reason"),
                Map.entry("host_changed", "userId displayName"),
                Map.entry("settings_changed", "settings by"),
                Map.entry("change_scheduled", "change by details"),
                Map.entry("change_dropped", "change by reason"),
                Map.entry("game_opened", "roomId opening"),
                Map.entry("game_started", "by"),
                Map.entry("game_paused", "by"),
                Map.entry("game_resumed", "by"),
                Map.entry("game_completed", "by"),
                Map.entry("hand_started", "handNumber dealerSeat blinds seats secret next"),
                Map.entry(
                    "player_action",
                    "handNumber seatIndex userId action amount chips pot street turn reason"
                        + " actionId next"),
                Map.entry("street_advanced", "handNumber street board pots next"),
                Map.entry("hands_revealed", "handNumber shown"),
                Map.entry("hand_complete", "handNumber board winners shown"),
                Map.entry("pot_distributed", "handNumber pots uncalled stacks"),
                Map.entry("time_bank_started", "seatIndex deadlineAt"),
                Map.entry("timer_reset", "seatIndex turn deadlineAt outageMs")));
  }

  @Test
  void a_deal_tells_the_stacks_before_the_blinds_and_what_was_posted_in_order() {
    story.changes(Settings.patch().ante(1).build()).starts();
    HandStarted dealt = story.event(HandStarted.class);

    assertThat(dealt.handNumber()).isEqualTo(1);
    assertThat(dealt.dealerSeat()).isZero();
    assertThat(dealt.blinds())
        .containsExactlyInAnyOrder(
            new Blind(0, "ante", 1),
            new Blind(1, "ante", 1),
            new Blind(2, "ante", 1),
            new Blind(1, "small", 1),
            new Blind(2, "big", 2));
    assertThat(dealt.seats())
        .containsExactly(
            new DealtIn(0, story.id("ann"), "ann", 200),
            new DealtIn(1, story.id("bob"), "bob", 200),
            new DealtIn(2, story.id("cyd"), "cyd", 200));
    assertThat(dealt.secret().holeCards()).containsOnlyKeys(0, 1, 2);
    assertThat(dealt.secret().toString()).doesNotContainPattern("[2-9TJQKA][cdhs]");
  }

  @Test
  void the_next_decision_comes_with_everything_a_player_needs_to_choose() {
    story.starts();

    assertThat(story.event(HandStarted.class).next())
        .isEqualTo(new Next(0, 1, 2, 4L, 200L, false, true, story.now().plusSeconds(30)));
    story.calls("ann").calls("bob");
    assertThat(story.event(PlayerAction.class).next())
        .isEqualTo(new Next(2, 3, 0, 4L, 200L, true, true, story.now().plusSeconds(30)));
  }

  @Test
  void the_raise_bounds_are_null_where_raising_is_closed_and_a_call_is_at_most_the_stack() {
    story.adjusts("bob", -150).starts().goesAllIn("ann");

    assertThat(story.event(PlayerAction.class).next())
        .isEqualTo(new Next(1, 2, 49, null, null, false, false, story.now().plusSeconds(30)));
  }

  @Test
  void somebody_new_posts_to_come_in() {
    story.seats("dan").starts().foldsRound().letsIn("eve").sits("eve", 6).passes(3);

    assertThat(story.event(HandStarted.class).blinds()).contains(new Blind(6, "post", 2));
  }

  @Test
  void a_street_comes_with_the_whole_board_the_gathered_pots_and_the_next_decision() {
    story.board("2c7d9hJsKs").starts().calls("ann").calls("bob").checks("cyd");
    story.tells("player_action", "street_advanced");

    assertThat(story.event(PlayerAction.class).next()).isNull();
    StreetAdvanced flop = story.event(StreetAdvanced.class);
    assertThat(flop.street()).isEqualTo("flop");
    assertThat(flop.handNumber()).isEqualTo(1);
    assertThat(flop.board()).isEqualTo(Card.parseAll("2c7d9h"));
    assertThat(flop.pots()).containsExactly(new Pot(6, List.of(0, 1, 2)));
    assertThat(flop.next().seatIndex()).isEqualTo(1);
    assertThat(flop.next().turn()).isEqualTo(4);
    story.checks("bob").checks("cyd").checks("ann");
    assertThat(story.event(StreetAdvanced.class).street()).isEqualTo("turn");
    assertThat(story.event(StreetAdvanced.class).board()).isEqualTo(Card.parseAll("2c7d9hJs"));
  }

  @Test
  void the_pot_counts_the_bets_of_the_street_too() {
    story.starts().calls("ann").calls("bob").checks("cyd").raises("bob", 10);

    assertThat(story.event(PlayerAction.class).pot()).isEqualTo(16);
    assertThat(story.event(PlayerAction.class).action()).isEqualTo(Move.BET);
  }

  @Test
  void a_showdown_names_winners_with_their_hands_in_words_and_then_pays() {
    story.holding("ann", "AhKd").holding("bob", "AcQc").holding("cyd", "2c2d");
    story.board("AsKs8h8c3d").starts().checksDown();
    story.tells("player_action", "hand_complete", "pot_distributed");

    HandComplete complete = story.event(HandComplete.class);
    assertThat(complete.board()).isEqualTo(Card.parseAll("AsKs8h8c3d"));
    assertThat(complete.winners())
        .containsExactly(
            new Winner(0, story.id("ann"), 6, "two pair, aces and kings", Card.parseAll("AhKd")));
    assertThat(complete.shown())
        .contains(new Shown(0, Card.parseAll("AhKd")))
        .doesNotContain(new Shown(2, Card.parseAll("2c2d")));
    assertThat(story.event(PotDistributed.class))
        .isEqualTo(
            new PotDistributed(
                1,
                List.of(new PaidPot(6, List.of(0, 1, 2), List.of(new SeatAmount(0, 6)))),
                java.util.Optional.empty(),
                List.of(new SeatChips(0, 204), new SeatChips(1, 198), new SeatChips(2, 198))));
  }

  @Test
  void a_win_by_folds_shows_nothing_and_gives_the_uncalled_bet_back() {
    story.starts().raises("ann", 40).folds("bob").folds("cyd");
    story.tells("player_action", "hand_complete", "pot_distributed");

    HandComplete complete = story.event(HandComplete.class);
    assertThat(complete.shown()).isEmpty();
    assertThat(complete.board()).isEmpty();
    assertThat(complete.winners()).containsExactly(new Winner(0, story.id("ann"), 5, null, null));
    PotDistributed paid = story.event(PotDistributed.class);
    assertThat(paid.uncalled()).contains(new SeatAmount(0, 38));
    assertThat(paid.pots())
        .containsExactly(new PaidPot(5, List.of(0), List.of(new SeatAmount(0, 5))));
    assertThat(paid.stacks()).contains(new SeatChips(0, 203));
  }

  @Test
  void with_all_betting_closed_the_hands_open_before_the_board_runs_out() {
    story.holding("ann", "AsAh").holding("bob", "KsKh").board("2c7d9hJsQs");
    story.starts().goesAllIn("ann").goesAllIn("bob").folds("cyd");
    story.tells(
        "player_action",
        "hands_revealed",
        "street_advanced",
        "street_advanced",
        "street_advanced",
        "hand_complete",
        "pot_distributed");

    assertThat(story.event(HandsRevealed.class).handNumber()).isEqualTo(1);
    assertThat(story.event(HandsRevealed.class).shown())
        .containsExactlyInAnyOrder(
            new Shown(0, Card.parseAll("AsAh")), new Shown(1, Card.parseAll("KsKh")));
    assertThat(story.told())
        .extracting(StreamEvent::event)
        .filteredOn(StreetAdvanced.class::isInstance)
        .allSatisfy(street -> assertThat(((StreetAdvanced) street).next()).isNull());
  }

  @Test
  void side_pots_are_paid_apart_main_pot_first() {
    story.adjusts("ann", -150).holding("ann", "AsAh").holding("bob", "KsKh");
    story.holding("cyd", "2c3d").board("8c7d9hJsQd").starts();
    story.goesAllIn("ann").goesAllIn("bob").goesAllIn("cyd");

    assertThat(story.event(PotDistributed.class).pots())
        .containsExactly(
            new PaidPot(150, List.of(0, 1, 2), List.of(new SeatAmount(0, 150))),
            new PaidPot(300, List.of(1, 2), List.of(new SeatAmount(1, 300))));
    assertThat(story.event(HandComplete.class).winners())
        .extracting(Winner::amount)
        .containsExactly(150L, 300L);
  }

  private static String components(Class<?> kind) {
    return Arrays.stream(kind.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.joining(" "));
  }
}
