package dev.holdfast.session.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.hand.Pot;
import dev.holdfast.session.member.Role;
import dev.holdfast.session.room.RoomStory;
import dev.holdfast.session.room.Settings;
import dev.holdfast.session.view.Hydration.ActionPart;
import dev.holdfast.session.view.Hydration.GamePart;
import dev.holdfast.session.view.Hydration.HandPart;
import dev.holdfast.session.view.Hydration.HostControls;
import dev.holdfast.session.view.Hydration.LegalPart;
import dev.holdfast.session.view.Hydration.PendingPart;
import dev.holdfast.session.view.Hydration.Range;
import dev.holdfast.session.view.Hydration.SeatPart;
import dev.holdfast.session.view.Hydration.TimerPart;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** S3: what a client draws the table from, by role. */
class HydrationTest {

  /** Button on ann, small blind bob, big blind cyd; dan watches. */
  private final RoomStory story =
      RoomStory.begins().seats("ann", "bob", "cyd").letsIn("dan").watches("dan");

  @Test
  void a_player_finds_seat_cards_hand_and_clock_as_they_left_them() {
    story.holding("ann", "AsAh").board("2c7d9hJsKs").starts().raises("ann", 6).calls("bob");
    story.calls("cyd").passes(12);
    Hydration seen = seenBy("ann");

    assertThat(seen.seq()).isEqualTo(story.room().position().seq());
    assertThat(seen.epoch()).isEqualTo(1);
    assertThat(seen.timestamp()).isEqualTo(story.now());
    assertThat(seen.me().role()).isEqualTo("player");
    assertThat(seen.me().displayName()).contains("ann");
    assertThat(seen.me().seatIndex()).contains(0);
    assertThat(seen.me().holeCards()).contains(Card.parseAll("AsAh"));
    assertThat(seen.hand())
        .isEqualTo(
            new HandPart(
                story.room().table().play().handId(),
                1,
                "flop",
                Card.parseAll("2c7d9h"),
                18,
                List.of(new Pot(18, List.of(0, 1, 2))),
                0,
                0));
    assertThat(seen.timer())
        .isEqualTo(
            new TimerPart(1, 4, story.now().minusSeconds(12), story.now().plusSeconds(18), 60.0));
  }

  @Test
  void the_room_and_its_game_stand_in_everybodys_document() {
    story.starts();
    Hydration seen = seenBy("stranger");

    assertThat(seen.room().id()).isEqualTo(story.room().id());
    assertThat(seen.room().code()).isEqualTo(story.room().info().code());
    assertThat(seen.room().hostId()).isEqualTo(story.id("host"));
    assertThat(seen.room().status()).isEqualTo("active");
    assertThat(seen.room().settings()).isEqualTo(story.room().settings());
    assertThat(seen.game())
        .isEqualTo(
            new GamePart(story.room().gameId(), "active", story.room().table().play().handId(), 1));
    assertThat(seen.spectatorsCount()).isEqualTo(1);
  }

  @Test
  void seats_tell_stacks_bets_status_and_connection() {
    story.letsIn("eve").sits("eve", 5).sitsOut("eve").adjusts("bob", -190);
    story.starts().raises("ann", 30).goesAllIn("bob").folds("cyd").drops("cyd");
    story.letsIn("flo").sits("flo", 8);

    story.passes(2);
    assertThat(seenBy("dan").seats())
        .containsExactly(
            seat(0, "ann", story.chips("ann"), 0, "active", "live", true),
            seat(1, "bob", story.chips("bob"), 0, "active", "live", false),
            seat(2, "cyd", story.chips("cyd"), 0, "active", "away", false),
            seat(5, "eve", 200, 0, "sitting_out", "live", false),
            seat(8, "flo", 200, 0, "active", "live", false));
  }

  @Test
  void in_mid_hand_a_seat_is_active_folded_or_all_in() {
    story.adjusts("bob", -190).starts().raises("ann", 8).goesAllIn("bob");
    assertThat(seenBy("dan").seats())
        .containsExactly(
            seat(0, "ann", 192, 8, "active", "live", true),
            seat(1, "bob", 0, 10, "all_in", "live", false),
            seat(2, "cyd", 198, 2, "active", "live", false));

    story.folds("cyd");
    assertThat(story.room().table().running()).isPresent();
    assertThat(seenBy("dan").seats())
        .extracting(SeatPart::status)
        .containsExactly("active", "all_in", "folded");
    assertThat(seenBy("dan").hand().pot()).isEqualTo(20);
    assertThat(seenBy("dan").hand().currentBet()).isEqualTo(10);
  }

  @Test
  void a_spectator_has_no_seat_and_no_cards_stand_anywhere() {
    story.starts();
    Hydration seen = seenBy("dan");

    assertThat(seen.me().role()).isEqualTo("spectator");
    assertThat(seen.me().seatIndex()).isEmpty();
    assertThat(seen.me().holeCards()).isEmpty();
    assertThat(CardsIn.value(seen)).isEmpty();
    assertThat(seen.legalActions()).isNull();
    assertThat(seen.timer()).isNotNull();
    assertThat(seen.pendingRequests()).isEmpty();
    assertThat(seen.hostControls()).isEmpty();
  }

  @Test
  void somebody_who_left_the_seat_watches_without_the_cards_they_had() {
    story.starts().foldsRound().leaves("ann");

    assertThat(seenBy("ann").me().holeCards()).isEmpty();
    assertThat(seenBy("bob").me().holeCards()).isPresent();
  }

  @Test
  void guests_and_pending_users_see_room_and_seats_but_no_hand() {
    story.joins("eve").starts().calls("ann");
    for (String name : List.of("stranger", "eve")) {
      Hydration seen = seenBy(name);
      assertThat(seen.hand()).isNull();
      assertThat(seen.timer()).isNull();
      assertThat(seen.legalActions()).isNull();
      assertThat(seen.recentActions()).isEmpty();
      assertThat(seen.seats()).extracting(SeatPart::displayName).contains("ann", "bob", "cyd");
    }
    assertThat(seenBy("eve").me().role()).isEqualTo("pending");
    assertThat(seenBy("stranger").me().role()).isEqualTo("guest");
    assertThat(seenBy("stranger").me().displayName()).isEmpty();
  }

  @Test
  void to_guests_the_seats_look_as_they_did_before_the_hand() {
    List<SeatPart> before = seenBy("stranger").seats();
    story.starts().goesAllIn("ann").folds("bob");

    assertThat(seenBy("stranger").seats())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("isDealer")
        .isEqualTo(before);
    assertThat(seenBy("dan").seats()).extracting(SeatPart::bet).containsExactly(200L, 1L, 2L);
  }

  @Test
  void the_host_sees_who_waits_and_what_a_host_may_do() {
    story.joins("eve");

    assertThat(seenBy("host").pendingRequests())
        .contains(List.of(new PendingPart(story.id("eve"), "eve", story.now())));
    assertThat(seenBy("host").hostControls()).contains(new HostControls(true, true, true));
    assertThat(seenBy("host").me().role()).isEqualTo("host");
    assertThat(seenBy("ann").pendingRequests()).isEmpty();
  }

  @Test
  void a_host_who_plays_sees_their_own_cards_and_may_ask_for_the_players_view() {
    RoomStory two = RoomStory.begins().sits("host", 0).seats("ann").starts();
    Hydration asHost = Hydration.of(two.room(), two.id("host"), two.now());
    Hydration asPlayer =
        Hydration.of(two.room(), new Viewer(two.id("host"), Role.PLAYER), two.now());

    assertThat(asHost.me().holeCards()).isPresent().isEqualTo(asPlayer.me().holeCards());
    assertThat(asHost.me().seatIndex()).contains(0);
    assertThat(asPlayer.me().role()).isEqualTo("player");
    assertThat(asPlayer.pendingRequests()).isEmpty();
  }

  @Test
  void legal_actions_stand_there_only_at_ones_own_turn() {
    story.starts();

    assertThat(seenBy("ann").legalActions())
        .isEqualTo(new LegalPart(true, false, 2L, new Range(4, 200), 200));
    assertThat(seenBy("bob").legalActions()).isNull();
    story.calls("ann").calls("bob");
    assertThat(seenBy("cyd").legalActions())
        .isEqualTo(new LegalPart(true, true, null, new Range(4, 200), 200));
    story.foldsRound();
    assertThat(seenBy("ann").legalActions()).isNull();
  }

  @Test
  void where_raising_is_closed_all_in_is_told_as_the_call_it_is() {
    story.adjusts("ann", -100).starts().goesAllIn("ann").goesAllIn("bob");
    assertThat(seenBy("cyd").legalActions()).isEqualTo(new LegalPart(true, false, 198L, null, 200));

    RoomStory two = RoomStory.begins().seats("ann", "bob").adjusts("bob", -100).starts();
    two.raises("ann", 50).goesAllIn("bob");
    assertThat(Hydration.of(two.room(), two.id("ann"), two.now()).legalActions())
        .isEqualTo(new LegalPart(true, false, 50L, null, 100));
  }

  @Test
  void the_rest_of_the_time_bank_runs_down_once_it_has_started() {
    story.starts().passes(20);
    assertThat(seenBy("bob").timer().timebankRemaining()).isEqualTo(60.0);

    story.passes(25);
    assertThat(seenBy("bob").timer().timebankRemaining()).isEqualTo(45.0);
    story.sleeps(100);
    assertThat(seenBy("bob").timer().timebankRemaining()).isZero();
    story.foldsRound();
    assertThat(seenBy("bob").timer()).isNull();
  }

  @Test
  void recent_actions_are_those_of_the_hand_with_their_numbers() {
    story.starts().calls("ann").calls("bob").checks("cyd").raises("bob", 4);
    long last = story.room().position().seq();

    assertThat(seenBy("dan").recentActions())
        .containsExactly(
            new ActionPart(last - 4, 0, story.id("ann"), "CALL", 2, "preflop"),
            new ActionPart(last - 3, 1, story.id("bob"), "CALL", 2, "preflop"),
            new ActionPart(last - 2, 2, story.id("cyd"), "CHECK", 2, "preflop"),
            new ActionPart(last, 1, story.id("bob"), "BET", 4, "flop"));
  }

  @Test
  void a_finished_hand_stays_until_the_next_begins() {
    story.starts().foldsRound();
    HandPart over = seenBy("ann").hand();
    assertThat(over.phase()).isEqualTo("showdown");
    assertThat(over.handNumber()).isEqualTo(1);
    assertThat(seenBy("ann").game().currentHandId()).isNull();

    story.passes(3);
    assertThat(seenBy("ann").hand().handNumber()).isEqualTo(2);
    assertThat(seenBy("ann").hand().phase()).isEqualTo("preflop");
    story.foldsRound().ends();
    assertThat(seenBy("ann").hand()).isNull();
    assertThat(seenBy("ann").game())
        .isEqualTo(new GamePart(story.room().gameId(), "waiting", null, 0));
  }

  @Test
  void tokens_are_filled_in_where_they_are_minted() {
    Hydration seen = seenBy("ann");
    assertThat(seen.me().rejoinToken()).isEmpty();

    Hydration filled = seen.withTokens("r", Optional.of("s"));
    assertThat(filled.me().rejoinToken()).contains("r");
    assertThat(filled.me().seatToken()).contains("s");
    assertThat(filled.withTokens("r2", Optional.empty()).me().seatToken()).isEmpty();
    assertThat(filled.seats()).isEqualTo(seen.seats());
  }

  @Test
  void the_lobby_tells_who_sits_where_and_nothing_of_the_play() {
    story.starts().goesAllIn("ann");
    LobbyView lobby = LobbyView.of(story.room());

    assertThat(lobby.hostName()).isEqualTo("host");
    assertThat(lobby.code()).isEqualTo(story.room().info().code());
    assertThat(lobby.gameId()).isEqualTo(story.room().gameId());
    assertThat(lobby.settings()).isEqualTo(Settings.patch().asNew());
    assertThat(lobby.seats())
        .extracting(LobbyView.LobbySeat::displayName)
        .containsExactly("ann", "bob", "cyd");
    assertThat(lobby.seats()).extracting(LobbyView.LobbySeat::chips).containsOnly(200L);
    assertThat(CardsIn.value(lobby)).isEmpty();
  }

  private SeatPart seat(
      int index, String name, long chips, long bet, String status, String link, boolean dealer) {
    return new SeatPart(index, story.id(name), name, chips, bet, status, link, dealer);
  }

  private Hydration seenBy(String name) {
    return Hydration.of(story.room(), story.id(name), story.now());
  }
}
