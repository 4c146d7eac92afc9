package dev.holdfast.session.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.hand.Action;
import dev.holdfast.session.member.Role;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.Evening;
import dev.holdfast.session.room.PlayEvent.PlayerAction;
import dev.holdfast.session.room.RoomStory;
import dev.holdfast.session.room.StreamEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Private parts are cut from an event per viewer, never its number. */
class ViewerTest {

  private static final UUID SOMEBODY = new UUID(3, 3);
  private static final List<StreamEvent> EVERYTHING = new ArrayList<>();

  @BeforeAll
  static void everythingHappens() {
    EVERYTHING.clear();
    Evening.in(RoomStory.keptBy(ViewerTest::takeNote));
  }

  private static void takeNote(Commit commit) {
    EVERYTHING.addAll(commit.events());
  }

  @ParameterizedTest
  @EnumSource
  void the_numbers_and_times_are_the_same_for_everybody(Role role) {
    assertThat(seenAs(role))
        .extracting(ViewedEvent::position)
        .containsExactlyElementsOf(EVERYTHING.stream().map(StreamEvent::position).toList());
    assertThat(seenAs(role))
        .extracting(ViewedEvent::at)
        .containsExactlyElementsOf(EVERYTHING.stream().map(StreamEvent::at).toList());
  }

  @ParameterizedTest
  @EnumSource(names = {"HOST", "PLAYER", "SPECTATOR", "APPROVED"})
  void whoever_is_let_in_sees_every_event_by_its_name(Role role) {
    assertThat(seenAs(role))
        .extracting(ViewedEvent::event)
        .containsExactlyElementsOf(EVERYTHING.stream().map(e -> e.event().name()).toList());
  }

  @ParameterizedTest
  @EnumSource(names = {"GUEST", "PENDING", "KICKED"})
  void others_see_who_comes_and_goes_and_nothing_of_the_play(Role role) {
    Set<String> seen = new TreeSet<>();
    seenAs(role).forEach(event -> seen.add(event.event()));

    assertThat(seen)
        .containsExactly(
            "away_extended",
            "change_dropped",
            "change_scheduled",
            "chips_added",
            "chips_adjusted",
            "game_completed",
            "game_opened",
            "game_paused",
            "game_resumed",
            "game_started",
            "hidden",
            "host_changed",
            "member_forgotten",
            "player_approved",
            "player_away",
            "player_disconnected",
            "player_join_requested",
            "player_kicked",
            "player_left_seat",
            "player_rejected",
            "player_returned",
            "player_sat_in",
            "player_sat_out",
            "player_seated",
            "seat_freed",
            "settings_changed",
            "spectator_joined",
            "spectator_left");
  }

  @Test
  void a_hidden_event_says_nothing_at_all() {
    assertThat(seenAs(Role.GUEST))
        .filteredOn(event -> event.event().equals("hidden"))
        .isNotEmpty()
        .allSatisfy(event -> assertThat(event.data().getClass().getRecordComponents()).isEmpty());
  }

  @Test
  void a_deal_shows_each_player_their_own_cards_and_everybody_else_none() {
    RoomStory story = RoomStory.begins().seats("ann", "bob").letsIn("cyd");
    story.holding("ann", "AsAh").holding("bob", "2c7d").starts();
    StreamEvent deal = story.told().get(1);

    assertThat(cardsSeen(story, "ann", deal)).hasToString("Optional[[As, Ah]]");
    assertThat(cardsSeen(story, "bob", deal)).hasToString("Optional[[2c, 7d]]");
    assertThat(cardsSeen(story, "cyd", deal)).isEmpty();
    assertThat(cardsSeen(story, "host", deal)).isEmpty();
  }

  @Test
  void a_deal_is_otherwise_the_same_for_everybody() {
    RoomStory story = RoomStory.begins().seats("ann", "bob").starts();
    StreamEvent deal = story.told().get(1);
    HandStartedView view =
        (HandStartedView) Viewer.in(story.room(), story.id("host")).see(deal).data();

    assertThat(view.handNumber()).isEqualTo(1);
    assertThat(view.dealerSeat()).isZero();
    assertThat(view.blinds()).hasSize(2);
    assertThat(view.seats()).hasSize(2);
    assertThat(view.next().turn()).isEqualTo(1);
  }

  @Test
  void an_action_id_is_for_its_author_alone() {
    UUID id = UUID.randomUUID();
    RoomStory story = RoomStory.begins().seats("ann", "bob").starts();
    story.does(story.act("ann", new Action.Call(), id, null));
    StreamEvent action = story.told().get(0);

    assertThat(actionIdSeen(story, "ann", action)).contains(id);
    assertThat(actionIdSeen(story, "bob", action)).isEmpty();
    assertThat(actionIdSeen(story, "host", action)).isEmpty();
    PlayerAction whole = (PlayerAction) action.event();
    assertThat(Viewer.in(story.room(), story.id("bob")).see(action).data())
        .isEqualTo(whole.withoutActionId());
  }

  @Test
  void a_new_game_does_not_show_the_state_it_begins_with() {
    RoomStory story = RoomStory.begins();
    ViewedEvent opened = Viewer.in(story.room(), SOMEBODY).see(story.stream().get(0));

    assertThat(opened.data()).isEqualTo(new Viewer.GameOpenedView(story.room().id()));
  }

  private static List<ViewedEvent> seenAs(Role role) {
    Viewer viewer = new Viewer(SOMEBODY, role);
    return EVERYTHING.stream().map(viewer::see).toList();
  }

  private static Optional<?> cardsSeen(RoomStory story, String name, StreamEvent deal) {
    Viewer viewer = Viewer.in(story.room(), story.id(name));
    return ((HandStartedView) viewer.see(deal).data()).holeCards();
  }

  private static Optional<UUID> actionIdSeen(RoomStory story, String name, StreamEvent action) {
    Viewer viewer = Viewer.in(story.room(), story.id(name));
    return ((PlayerAction) viewer.see(action).data()).actionId();
  }
}
