package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.hand.Action;
import dev.holdfast.session.AtOnce;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link RoomStore} must do; the medium may hold other rooms besides. */
public abstract class RoomStoreContract {

  private static final UUID ACTION = UUID.fromString("7d9f0a5e-3a8c-4f8e-9a51-0f4a9be1c001");
  private static final Appended STORED = new Appended.Stored();
  private static final Appended OVERTAKEN = new Appended.Overtaken();

  /** For the suite of an adapter. */
  protected RoomStoreContract() {}

  /** The store under test, empty or not. */
  protected abstract RoomStore store();

  @Test
  void a_room_nobody_opened_is_not_there() {
    assertThat(store().load(UUID.randomUUID())).isEmpty();
  }

  @Test
  void a_room_comes_back_equal_after_every_change_of_a_whole_evening() {
    RoomStore store = store();
    Evening.in(
        RoomStory.keptBy(
            commit -> {
              assertThat(store.append(commit)).isEqualTo(STORED);
              assertThat(store.load(commit.after().id())).contains(commit.after());
            }));
  }

  @Test
  void two_rooms_do_not_disturb_each_other() {
    RoomStory one = story();
    RoomStory other = story();

    one.seats("ann", "bob").starts();
    other.seats("cyd");

    assertThat(store().load(one.room().id())).contains(one.room());
    assertThat(store().load(other.room().id())).contains(other.room());
  }

  @Test
  void a_room_is_opened_once() {
    RoomStory story = story();
    Room opened = story.room();
    Commit again = new Commit(null, story.stream(), opened, List.of());
    story.joins("ann");

    assertThat(store().append(again)).isEqualTo(OVERTAKEN);
    assertThat(store().load(opened.id())).contains(story.room());
  }

  @Test
  void a_change_of_a_room_that_was_never_stored_is_overtaken() {
    RoomStory story = RoomStory.begins();

    assertThat(store().append(story.wouldStore(join(story, "ann")))).isEqualTo(OVERTAKEN);
    assertThat(store().load(story.room().id())).isEmpty();
  }

  @Test
  void a_change_decided_on_an_older_room_is_overtaken_and_leaves_no_trace() {
    RoomStory story = story();
    Commit late = story.wouldStore(join(story, "late"));
    story.joins("ann");

    assertThat(store().append(late)).isEqualTo(OVERTAKEN);
    assertThat(store().load(story.room().id())).contains(story.room());
  }

  @Test
  void the_same_change_twice_is_overtaken_the_second_time() {
    RoomStory story = story();
    Commit join = story.wouldStore(join(story, "ann"));

    assertThat(store().append(join)).isEqualTo(STORED);
    assertThat(store().append(join)).isEqualTo(OVERTAKEN);
  }

  @Test
  void of_changes_decided_on_the_same_room_at_once_exactly_one_is_stored() {
    RoomStory story = story();
    for (int round = 0; round < 20; round++) {
      int number = round;
      Room before = current(story);
      List<Appended> answers =
          AtOnce.each(
              4, i -> store().append(Telling.change(before, join(story, number + "/" + i))));

      assertThat(answers).as("round " + round).containsOnlyOnce(STORED).contains(OVERTAKEN);
      assertThat(current(story).position().seq()).isEqualTo(before.position().seq() + 1);
    }
  }

  @Test
  void a_repeated_action_is_answered_with_its_first_receipt() {
    RoomStory story = headsUp();
    PlayCommand.Act call = story.act("ann", new Action.Call(), ACTION, null);
    Commit first = story.wouldStore(call);
    story.does(call);

    assertRepeated(story, first);
  }

  @Test
  void an_action_id_used_again_later_in_the_game_is_a_repetition() {
    RoomStory story = headsUp();
    story.does(story.act("ann", new Action.Call(), ACTION, null)).checks("bob");
    long first = story.room().table().running().orElseThrow().log().get(0).seq();
    story.checks("bob");
    Commit sameHand = story.wouldStore(story.act("ann", new Action.RaiseTo(5), ACTION, null));
    assertThat(store().append(sameHand)).isEqualTo(repeated(story, first));

    story.folds("ann").passes(3).folds("bob").passes(3);
    Commit nextHand = story.wouldStore(story.act("ann", new Action.Fold(), ACTION, null));
    assertThat(store().append(nextHand)).isEqualTo(repeated(story, first));
    assertThat(store().load(story.room().id())).contains(story.room());
  }

  @Test
  void a_repeated_action_is_known_even_when_it_was_decided_on_an_older_room() {
    RoomStory story = headsUp();
    Commit raise = story.wouldStore(story.act("ann", new Action.RaiseTo(6), ACTION, null));
    story.does(story.act("ann", new Action.Call(), ACTION, null)).checks("bob");

    assertRepeated(story, raise);
  }

  @Test
  void an_action_id_belongs_to_its_user() {
    RoomStory story = headsUp();
    story.does(story.act("ann", new Action.Call(), ACTION, null));

    Commit bobs = story.wouldStore(story.act("bob", new Action.Check(), ACTION, null));
    assertThat(store().append(bobs)).isEqualTo(STORED);
  }

  @Test
  void an_action_id_belongs_to_its_game() {
    RoomStory story = headsUp();
    story.does(story.act("ann", new Action.Fold(), ACTION, null)).ends().starts();

    Commit again = story.wouldStore(story.act("ann", new Action.Fold(), ACTION, null));
    assertThat(store().append(again)).isEqualTo(STORED);
  }

  @Test
  void an_action_that_was_overtaken_is_not_remembered() {
    RoomStory story = headsUp();
    Commit late = story.wouldStore(story.act("ann", new Action.Call(), ACTION, null));
    story.joins("cyd");

    assertThat(store().append(late)).isEqualTo(OVERTAKEN);
    Commit again = story.wouldStore(story.act("ann", new Action.Call(), ACTION, null));
    assertThat(store().append(again)).isEqualTo(STORED);
  }

  @Test
  void the_same_action_sent_many_times_at_once_is_stored_once() {
    RoomStory story = headsUp();
    Commit call = story.wouldStore(story.act("ann", new Action.Call(), ACTION, null));
    Appended repeated = repeated(story, call.events().get(0).position().seq());

    List<Appended> answers = AtOnce.each(6, i -> store().append(call));

    assertThat(answers).containsOnlyOnce(STORED).isSubsetOf(STORED, repeated, OVERTAKEN);
    assertThat(store().append(call)).isEqualTo(repeated);
  }

  @Test
  void a_game_that_ends_and_the_next_one_that_opens_are_one_change() {
    RoomStory story = headsUp();
    UUID firstGame = story.room().gameId();
    story
        .ends()
        .folds("ann")
        .tells(
            "player_action", "hand_complete", "pot_distributed", "game_completed", "game_opened");

    Room stored = current(story);
    assertThat(stored).isEqualTo(story.room());
    assertThat(stored.gameId()).isNotEqualTo(firstGame);
    assertThat(stored.position().seq()).isEqualTo(1);
  }

  private RoomStory story() {
    RoomStore store = store();
    return RoomStory.keptBy(commit -> assertThat(store.append(commit)).isEqualTo(STORED));
  }

  /** Ann on the button, to act, against bob. */
  private RoomStory headsUp() {
    return story().seats("ann", "bob").starts();
  }

  private Room current(RoomStory story) {
    return store().load(story.room().id()).orElseThrow();
  }

  private void assertRepeated(RoomStory story, Commit commit) {
    long first = story.room().table().running().orElseThrow().log().get(0).seq();
    assertThat(store().append(commit)).isEqualTo(repeated(story, first));
    assertThat(current(story)).isEqualTo(story.room());
  }

  private static Appended repeated(RoomStory story, long seq) {
    return new Appended.Repeated(new Receipt(story.room().gameId(), story.id("ann"), ACTION, seq));
  }

  private static RoomCommand join(RoomStory story, String name) {
    return new MemberCommand.Join(story.id(name), name);
  }
}
