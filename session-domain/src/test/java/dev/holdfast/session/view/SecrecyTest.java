package dev.holdfast.session.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.HoleCards;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.Evening;
import dev.holdfast.session.room.FinishedHand;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomStory;
import dev.holdfast.session.room.RoomWalk;
import dev.holdfast.session.room.StreamEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S4: nobody ever receives another's hole cards before they are shown, nor a card undealt. */
class SecrecyTest {

  private static final UUID STRANGER = new UUID(0, 4);

  @Test
  void nobody_sees_a_hidden_card_in_an_evening() {
    Evening.in(RoomStory.keptBy(SecrecyTest::check));
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53, 54, 55, 56, 57, 58})
  void nobody_sees_a_hidden_card_on_a_random_walk(long seed) {
    RoomWalk.walk(seed, 250, SecrecyTest::check, story -> {});
  }

  @Test
  void a_new_seat_does_not_come_with_the_cards_of_whoever_sat_there() {
    RoomStory story = RoomStory.begins().seats("ann", "bob").starts().foldsRound();
    List<Card> anns = dealt(story, "ann").cards();
    story.leaves("ann").leaves("bob").sits("ann", 1);

    Hydration.Me me = Hydration.of(story.room(), story.id("ann"), story.now()).me();
    assertThat(me.seatIndex()).contains(1);
    assertThat(me.holeCards()).contains(anns);
  }

  @Test
  void what_is_written_to_a_log_names_no_hidden_card() {
    RoomStory story = RoomStory.begins().seats("ann", "bob").starts();

    assertThat(story.room().toString() + story.stream())
        .doesNotContainPattern("\\b[2-9TJQKA][cdhs]\\b");
  }

  private static void check(Commit commit) {
    Room room = commit.after();
    for (UUID viewer : viewers(room)) {
      Set<Card> allowed = allowed(commit, viewer);
      for (StreamEvent event : commit.events()) {
        assertSeesOnly(Viewer.in(room, viewer).see(event), allowed);
      }
      assertSeesOnly(Hydration.of(room, viewer, room.info().createdAt()), allowed);
    }
    assertThat(CardsIn.value(LobbyView.of(room))).isEmpty();
  }

  private static void assertSeesOnly(Object view, Set<Card> allowed) {
    assertThat(CardsIn.value(view)).as(view.toString()).isSubsetOf(allowed);
  }

  private static List<UUID> viewers(Room room) {
    List<UUID> viewers = new ArrayList<>(room.members().byId().keySet());
    viewers.add(STRANGER);
    return viewers;
  }

  /** What the engine says is face up, and the viewer's own: of a hand on the table or just over. */
  private static Set<Card> allowed(Commit commit, UUID viewer) {
    Set<Card> cards = new HashSet<>();
    Optional.ofNullable(commit.after().table().play())
        .ifPresent(
            play -> {
              cards.addAll(CardsIn.value(play.hand().publicView()));
              play.cardsOf(viewer).map(HoleCards::cards).ifPresent(cards::addAll);
            });
    for (FinishedHand over : commit.finished()) {
      cards.addAll(CardsIn.value(Hand.restore(over.record()).publicView()));
    }
    return cards;
  }

  private static HoleCards dealt(RoomStory story, String name) {
    return story.room().table().play().cardsOf(story.id(name)).orElseThrow();
  }
}
