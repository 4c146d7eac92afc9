package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.member.Role;
import dev.holdfast.session.room.MemberEvent.PlayerApproved;
import dev.holdfast.session.room.MemberEvent.PlayerJoinRequested;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R1 to R3, R7, R8: from a link to a place in the room. */
class JoiningTest {

  @Test
  void R1_whoever_opens_a_room_is_its_host_and_its_stream_begins_with_game_opened() {
    RoomStory story = RoomStory.begins();

    assertThat(story.room().roleOf(story.id("host"))).isEqualTo(Role.HOST);
    assertThat(story.stream()).extracting(e -> e.event().name()).containsExactly("game_opened");
    assertThat(story.room().position().seq()).isEqualTo(1);
    assertThat(story.room().position().epoch()).isEqualTo(1);
    assertThat(story.room().table().status()).isEqualTo(GameStatus.WAITING);
  }

  @Test
  void R1_a_room_is_not_opened_with_settings_out_of_range_or_without_a_name() {
    RoomInfo info = RoomStory.begins().room().info();
    RoomInfo bad = info.with(Settings.patch().maxSeats(11).asNew());

    assertThat(Room.open(bad, "host", UUID.randomUUID())).isInstanceOf(RoomDecision.Rejected.class);
    assertThat(Room.open(info, " ", UUID.randomUUID())).isInstanceOf(RoomDecision.Rejected.class);
  }

  @Test
  void R2_somebody_with_the_link_is_a_guest_and_once_they_asked_pending_and_then_approved() {
    RoomStory story = RoomStory.begins();
    assertThat(roleOf(story, "ann")).isEqualTo(Role.GUEST);

    story.joins("ann").tells("player_join_requested");
    assertThat(roleOf(story, "ann")).isEqualTo(Role.PENDING);

    story.approves("ann").tells("player_approved");
    assertThat(roleOf(story, "ann")).isEqualTo(Role.APPROVED);
  }

  @Test
  void R3_requests_and_approvals_name_the_person() {
    RoomStory story = RoomStory.begins().joins("ann");
    UUID ann = story.id("ann");

    assertThat(story.event(PlayerJoinRequested.class))
        .isEqualTo(new PlayerJoinRequested(ann, "ann"));
    story.approves("ann");
    assertThat(story.event(PlayerApproved.class)).isEqualTo(new PlayerApproved(ann, "ann"));
  }

  @Test
  void R3_whoever_is_rejected_is_a_guest_again_and_may_ask_again() {
    RoomStory story = RoomStory.begins().joins("ann").rejects("ann").tells("player_rejected");
    assertThat(roleOf(story, "ann")).isEqualTo(Role.GUEST);

    story.joins("ann").tells("player_join_requested").approves("ann").tells("player_approved");
  }

  @Test
  void asking_again_while_pending_or_approved_is_answered_the_same_way() {
    RoomStory story = RoomStory.begins().joins("ann").joins("ann").changesNothing();

    story.approves("ann").joins("ann").changesNothing();
  }

  @Test
  void with_auto_approve_nobody_waits() {
    RoomStory story = RoomStory.with(Settings.patch().autoApprove(true).asNew());

    story.joins("ann").tells("player_join_requested", "player_approved").sits("ann", 0);
    assertThat(roleOf(story, "ann")).isEqualTo(Role.PLAYER);
  }

  @Test
  void whoever_is_seated_watching_or_host_cannot_join() {
    RoomStory story = RoomStory.begins().seats("ann").letsIn("bob").watches("bob");

    story.joins("ann").refuses(RefusalCode.ALREADY_IN_ROOM);
    story.joins("bob").refuses(RefusalCode.ALREADY_IN_ROOM);
    story.joins("host").refuses(RefusalCode.ALREADY_IN_ROOM);
  }

  @Test
  void whoever_was_kicked_cannot_join() {
    RoomStory.begins().letsIn("ann").kicks("ann").joins("ann").refuses(RefusalCode.FORBIDDEN);
    RoomStory.begins().joins("ann").kicks("ann").joins("ann").refuses(RefusalCode.FORBIDDEN);
  }

  @Test
  void approving_twice_changes_nothing_and_approving_nobody_is_refused() {
    RoomStory story = RoomStory.begins().letsIn("ann").approves("ann").changesNothing();

    story.sits("ann", 0).approves("ann").changesNothing();
    story.approves("stranger").refuses(RefusalCode.NOT_IN_ROOM);
    story.rejects("stranger").refuses(RefusalCode.NOT_IN_ROOM);
    story.rejects("ann").refuses(RefusalCode.NOT_IN_ROOM);
    story.kicks("ann").approves("ann").refuses(RefusalCode.NOT_IN_ROOM);
  }

  @Test
  void R8_a_room_whose_seats_are_taken_and_that_nobody_may_watch_is_full() {
    RoomSettings settings = Settings.patch().maxSeats(2).spectatorsAllowed(false).asNew();
    RoomStory story = RoomStory.with(settings).seats("ann", "bob");

    story.joins("cyd").refuses(RefusalCode.ROOM_FULL);
    story.leaves("bob").joins("cyd").tells("player_join_requested");
  }

  @Test
  void R8_a_room_with_full_seats_is_not_full_while_people_may_watch() {
    RoomStory story = RoomStory.with(Settings.patch().maxSeats(2).asNew()).seats("ann", "bob");

    story.letsIn("cyd").sits("cyd", 2).refusesField("seatIndex");
    story.sits("cyd", 1).refuses(RefusalCode.ROOM_FULL);
    story.watches("cyd").tells("spectator_joined");
  }

  @Test
  void R8_two_hundred_people_may_watch_and_no_more() {
    RoomStory story = RoomStory.with(Settings.patch().autoApprove(true).maxSeats(2).asNew());
    for (int i = 0; i < Room.MAX_SPECTATORS; i++) {
      story.joins("watcher " + i).watches("watcher " + i).tells("spectator_joined");
    }

    story.joins("ann").watches("ann").refuses(RefusalCode.ROOM_FULL);
    story.sits("ann", 0).joins("bob").sits("bob", 1);
    story.joins("cyd").refuses(RefusalCode.ROOM_FULL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\nb", "a\u0000", "a\u202Eb", "\uD800"})
  void names_are_visible_text(String name) {
    RoomStory story = RoomStory.begins();

    story.does(new MemberCommand.Join(story.id("ann"), name)).refusesField("displayName");
    story.joins("ann");
    story.does(new MemberCommand.Join(story.id("ann"), name)).refusesField("displayName");
    story.approves("ann");
    story.does(new MemberCommand.Join(story.id("ann"), name)).refusesField("displayName");
  }

  @Test
  void names_have_1_to_50_characters_and_an_emoji_counts_as_one() {
    RoomStory story = RoomStory.begins();
    UUID ann = story.id("ann");

    story.does(new MemberCommand.Join(ann, "x".repeat(51))).refusesField("displayName");
    story.does(new MemberCommand.Join(ann, "🍀".repeat(50))).tells("player_join_requested");
    story.does(new MemberCommand.Join(story.id("bob"), "👩‍🚀")).tells("player_join_requested");
  }

  @Test
  void R7_no_two_people_in_a_room_have_the_same_name_whatever_its_case() {
    RoomStory story = RoomStory.begins().joins("ann");
    UUID other = story.id("other");

    story.does(new MemberCommand.Join(other, "ANN")).refusesField("displayName");
    story.does(new MemberCommand.Join(other, "ann ")).refusesField("displayName");
    story.does(new MemberCommand.Join(other, "host")).refusesField("displayName");
    story.rejects("ann");
    story.does(new MemberCommand.Join(other, "ANN")).tells("player_join_requested");
  }

  @Test
  void R7_a_name_may_be_changed_on_sitting_down_and_on_watching() {
    RoomStory story = RoomStory.begins().letsIn("ann", "bob");
    UUID ann = story.id("ann");

    story.does(new SeatCommand.TakeSeat(ann, 0, "Annie", null)).tells("player_seated");
    assertThat(story.room().members().get(ann).displayName()).isEqualTo("Annie");
    story.does(new MemberCommand.Spectate(story.id("bob"), "Annie")).refusesField("displayName");
    story.does(new MemberCommand.Spectate(story.id("bob"), "Bobby")).tells("spectator_joined");
    story.leaves("ann");
    story.does(new SeatCommand.TakeSeat(ann, 0, "Bobby", null)).refusesField("displayName");
  }

  private static Role roleOf(RoomStory story, String name) {
    return story.room().roleOf(story.id(name));
  }
}
