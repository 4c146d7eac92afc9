package dev.holdfast.session.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.history.Phh;
import dev.holdfast.poker.history.PhhHand;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.Evening;
import dev.holdfast.session.room.FinishedHand;
import dev.holdfast.session.room.RoomStory;
import dev.holdfast.session.room.RoomWalk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandStoryTest {

  private static final UUID STRANGER = new UUID(0, 4);

  private final List<FinishedHand> played = new ArrayList<>();
  private final RoomStory story =
      RoomStory.keptBy(commit -> played.addAll(commit.finished())).letsIn("ann", "bob");

  @Test
  void a_hand_won_by_folds_shows_each_player_their_own_cards() {
    story.seats("ann", "bob").holding("ann", "AhAd").holding("bob", "7c2d").starts().foldsRound();
    HandStory anns = HandStory.of(played.get(0), story.id("ann"));

    assertThat(anns.holeCards()).contains(Card.parseAll("AhAd"));
    assertThat(anns.shown()).isEmpty();
    assertThat(HandStory.of(played.get(0), story.id("bob")).holeCards())
        .contains(Card.parseAll("7c2d"));
    assertThat(HandStory.of(played.get(0), STRANGER).holeCards()).isEmpty();
  }

  @Test
  void its_notation_names_the_viewers_cards_and_leaves_the_others_open() {
    story.seats("ann", "bob").holding("ann", "AhAd").holding("bob", "7c2d").starts().foldsRound();

    assertThat(HandStory.notation(played.get(0), story.id("ann")).actions())
        .contains("d dh p1 ????", "d dh p2 AhAd");
    assertThat(HandStory.notation(played.get(0), STRANGER).actions())
        .contains("d dh p1 ????", "d dh p2 ????");
  }

  @Test
  void its_notation_names_the_players_in_the_order_they_are_dealt() {
    story.seats("ann", "bob").starts().foldsRound();
    PhhHand hand = HandStory.notation(played.get(0), STRANGER);

    assertThat(hand.playerNames().orElseThrow()).containsExactlyInAnyOrder("ann", "bob");
    assertThat(Phh.write(hand)).contains("hand = 1\n");
  }

  @Test
  void a_summary_is_the_same_for_everybody() {
    story.seats("ann", "bob").board("2c7d9hJsKs").starts().checksDown();
    HandSummary summary = HandSummary.of(played.get(0));

    assertThat(summary.handNumber()).isEqualTo(1);
    assertThat(summary.board()).isEqualTo(Card.parseAll("2c7d9hJsKs"));
    assertThat(summary.pots()).hasSize(1);
    assertThat(summary.winners()).isNotEmpty();
  }

  @Test
  void nobody_learns_a_hidden_card_from_an_evening() {
    Evening.in(RoomStory.keptBy(HandStoryTest::check));
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62, 63, 64})
  void nobody_learns_a_hidden_card_on_a_random_walk(long seed) {
    RoomWalk.walk(seed, 250, HandStoryTest::check, story -> {});
  }

  private static void check(Commit commit) {
    for (FinishedHand hand : commit.finished()) {
      List<UUID> viewers = new ArrayList<>(commit.after().members().byId().keySet());
      viewers.add(STRANGER);
      viewers.forEach(viewer -> check(hand, viewer));
    }
  }

  private static void check(FinishedHand hand, UUID viewer) {
    Set<Card> allowed = new HashSet<>(CardsIn.value(Hand.restore(hand.record()).publicView()));
    assertThat(CardsIn.value(HandSummary.of(hand))).isSubsetOf(allowed);
    HandStory story = HandStory.of(hand, viewer);
    story.holeCards().ifPresent(allowed::addAll);
    assertThat(CardsIn.value(story)).isSubsetOf(allowed);
    String notation = Phh.write(HandStory.notation(hand, viewer));
    assertThat(Card.all().stream().filter(card -> names(notation, card)))
        .allMatch(allowed::contains);
  }

  /** Players may be called anything: only the actions count. */
  private static boolean names(String notation, Card card) {
    return notation
        .lines()
        .filter(line -> line.startsWith("actions"))
        .anyMatch(line -> line.contains(card.toString()));
  }
}
