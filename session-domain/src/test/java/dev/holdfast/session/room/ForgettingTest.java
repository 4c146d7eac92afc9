package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.member.Role;
import org.junit.jupiter.api.Test;

/** Whoever wants to be forgotten goes and leaves no name behind. */
class ForgettingTest {

  private final RoomStory story = RoomStory.begins();

  @Test
  void whoever_is_forgotten_has_no_name_and_keeps_their_chips() {
    story.seats("ann").leaves("ann").forgets("ann");

    Member ann = story.room().members().get(story.id("ann"));
    assertThat(ann.displayName()).isEqualTo(Names.ofForgotten(story.id("ann")));
    assertThat(ann.parked()).isEqualTo(200);
    assertThat(story.room().differenceTo(Laws.fold(null, story.stream()))).isEmpty();
  }

  @Test
  void whoever_watches_stops_and_whoever_asks_to_join_does_not_any_more() {
    story.letsIn("cyd").watches("cyd").joins("bob");
    story.forgets("cyd").tells("member_forgotten", "spectator_left");
    story.forgets("bob").tells("member_forgotten", "player_rejected");

    assertThat(story.room().roleOf(story.id("cyd"))).isEqualTo(Role.APPROVED);
    assertThat(story.room().roleOf(story.id("bob"))).isEqualTo(Role.GUEST);
  }

  @Test
  void whoever_has_a_seat_must_leave_it_first() {
    story.seats("ann").forgets("ann").refuses(RefusalCode.ALREADY_SEATED);
    assertThat(story.refusal().detail())
        .isEqualTo("they have a seat in room " + story.room().info().code());
  }

  @Test
  void forgetting_again_or_somebody_unknown_changes_nothing() {
    story.letsIn("ann").forgets("ann").forgets("ann").changesNothing();
    story.forgets("nobody").changesNothing();
  }

  @Test
  void a_hand_that_somebody_has_left_goes_on_without_their_name() {
    story.seats("ann", "bob", "cyd").starts().kicks("ann");
    Play play = story.room().table().running().orElseThrow();
    assertThat(play.seats()).extracting(PlayEvent.DealtIn::displayName).contains("ann");
    story.foldsRound().forgets("ann");

    assertThat(story.room().toString()).doesNotContain("displayName=ann");
    assertThat(story.room().differenceTo(Laws.fold(null, story.stream()))).isEmpty();
  }

  @Test
  void what_waits_for_the_end_of_the_hand_says_nothing_of_them_any_more() {
    story.letsIn("flo").handsOverTo("flo").seats("ann", "bob").starts();
    story.does(new HostCommand.AdjustChips(story.id("flo"), story.id("bob"), 5, "flo owes bob"));
    story.forgets("flo");

    assertThat(story.room().table().deferred().toString())
        .contains(Names.FORGOTTEN_WORDS)
        .doesNotContain("owes");
  }

  @Test
  void the_name_can_be_taken_by_somebody_else() {
    story.letsIn("ann").forgets("ann");
    story.does(new MemberCommand.Join(story.id("other"), "ann")).tells("player_join_requested");
  }
}
