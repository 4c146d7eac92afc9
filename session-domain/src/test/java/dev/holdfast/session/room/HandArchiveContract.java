package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.hand.Hand;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link HandArchive} must do; the medium may hold other games besides. */
public abstract class HandArchiveContract {

  /** For the suite of an adapter. */
  protected HandArchiveContract() {}

  /** Where the rooms are put. */
  protected abstract RoomStore store();

  /** Where their finished hands are read. */
  protected abstract HandArchive archive();

  @Test
  void every_hand_of_a_whole_evening_is_there_in_order() {
    List<FinishedHand> played = new ArrayList<>();
    Evening.in(story(played));
    UUID firstGame = played.get(0).gameId();
    List<FinishedHand> ofFirstGame =
        played.stream().filter(hand -> hand.gameId().equals(firstGame)).toList();

    assertThat(ofFirstGame).hasSizeGreaterThan(2);
    assertThat(archive().hands(firstGame)).isEqualTo(ofFirstGame);
  }

  @Test
  void one_hand_is_found_by_its_number() {
    List<FinishedHand> played = new ArrayList<>();
    RoomStory story = story(played).seats("ann", "bob").starts().checksDown().passes(3);
    story.checksDown();
    UUID game = story.room().gameId();

    assertThat(archive().hand(game, 1)).contains(played.get(0));
    assertThat(archive().hand(game, 2)).contains(played.get(1));
    assertThat(archive().hand(game, 3)).isEmpty();
    assertThat(archive().hand(UUID.randomUUID(), 1)).isEmpty();
  }

  @Test
  void a_hand_can_be_played_again_from_the_archive() {
    RoomStory story = story(new ArrayList<>()).seats("ann", "bob").starts().checksDown();
    FinishedHand archived = archive().hand(story.room().gameId(), 1).orElseThrow();

    Hand played = story.room().table().play().hand();
    assertThat(Hand.restore(archived.record())).isEqualTo(played);
  }

  @Test
  void a_hand_that_is_still_played_is_not_in_the_archive() {
    RoomStory story = story(new ArrayList<>()).seats("ann", "bob").starts();

    assertThat(archive().hands(story.room().gameId())).isEmpty();
  }

  @Test
  void a_game_nobody_played_has_no_hands() {
    assertThat(archive().hands(UUID.randomUUID())).isEmpty();
  }

  private RoomStory story(List<FinishedHand> played) {
    RoomStore store = store();
    return RoomStory.keptBy(
        commit -> {
          assertThat(store.append(commit)).isEqualTo(new Appended.Stored());
          played.addAll(commit.finished());
        });
  }
}
