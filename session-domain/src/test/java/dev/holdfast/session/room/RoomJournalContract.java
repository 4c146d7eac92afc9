package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.hand.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link RoomJournal} must do; the medium may hold other games besides. */
public abstract class RoomJournalContract {

  private static final UUID ACTION = UUID.fromString("7d9f0a5e-3a8c-4f8e-9a51-0f4a9be1c002");

  /** For the suite of an adapter. */
  protected RoomJournalContract() {}

  /** Where the rooms are put. */
  protected abstract RoomStore store();

  /** Where their streams are read. */
  protected abstract RoomJournal journal();

  @Test
  void every_event_of_a_whole_evening_is_there_as_it_happened() {
    List<StreamEvent> happened = new ArrayList<>();
    Evening.in(story(happened));
    List<UUID> games = happened.stream().map(e -> e.position().gameId()).distinct().toList();

    List<StreamEvent> read = new ArrayList<>();
    games.forEach(game -> read.addAll(journal().after(game, 0, 10_000)));

    assertThat(games).hasSizeGreaterThan(1);
    assertThat(read).containsExactlyElementsOf(happened);
  }

  @Test
  void the_stream_of_a_game_leads_to_its_room() {
    RoomStory story = story(new ArrayList<>());
    Evening.in(story);

    List<StreamEvent> stream = journal().after(story.room().gameId(), 0, 10_000);
    assertThat(Laws.fold(null, stream)).isEqualTo(story.room());
  }

  @Test
  void reading_begins_after_a_number_and_stops_at_the_limit() {
    RoomStory story = story(new ArrayList<>()).letsIn("ann", "bob", "cyd");
    UUID game = story.room().gameId();

    assertThat(numbers(journal().after(game, 0, 3))).containsExactly(1L, 2L, 3L);
    assertThat(numbers(journal().after(game, 3, 3))).containsExactly(4L, 5L, 6L);
    assertThat(numbers(journal().after(game, 6, 3))).containsExactly(7L);
    assertThat(journal().after(game, 7, 3)).isEmpty();
  }

  @Test
  void a_game_nobody_played_has_no_events() {
    assertThat(journal().after(UUID.randomUUID(), 0, 10)).isEmpty();
  }

  @Test
  void what_was_overtaken_is_not_in_the_stream() {
    RoomStory story = story(new ArrayList<>());
    Commit late = story.wouldStore(new MemberCommand.Join(story.id("late"), "late"));
    story.joins("ann");
    store().append(late);

    assertThat(journal().after(story.room().gameId(), 0, 10)).isEqualTo(story.stream());
  }

  @Test
  void an_applied_action_has_a_receipt_with_the_number_of_its_event() {
    RoomStory story = headsUp();
    story.does(story.act("ann", new Action.Call(), ACTION, null));
    Receipt receipt =
        new Receipt(
            story.room().gameId(), story.id("ann"), ACTION, story.told().get(0).position().seq());

    assertThat(journal().receipt(receipt.gameId(), receipt.userId(), ACTION)).contains(receipt);
    story.checks("bob").foldsRound().ends();
    assertThat(journal().receipt(receipt.gameId(), receipt.userId(), ACTION)).contains(receipt);
  }

  @Test
  void a_receipt_is_of_one_user_one_game_and_one_id() {
    RoomStory story = headsUp();
    UUID game = story.room().gameId();
    story.does(story.act("ann", new Action.Call(), ACTION, null));
    UUID ann = story.id("ann");

    assertThat(journal().receipt(game, story.id("bob"), ACTION)).isEmpty();
    assertThat(journal().receipt(UUID.randomUUID(), ann, ACTION)).isEmpty();
    assertThat(journal().receipt(game, ann, UUID.randomUUID())).isEmpty();
  }

  @Test
  void the_head_is_how_far_a_stream_has_come_also_once_it_is_over() {
    RoomStory story = headsUp();
    StreamPosition now = story.room().position();
    assertThat(journal().head(now.gameId())).contains(now);

    story.ends();
    assertThat(journal().head(now.gameId()))
        .hasValueSatisfying(end -> assertThat(end.seq()).isGreaterThan(now.seq()));
    assertThat(journal().head(story.room().gameId())).contains(story.room().position());
    assertThat(journal().head(UUID.randomUUID())).isEmpty();
  }

  private RoomStory headsUp() {
    return story(new ArrayList<>()).seats("ann", "bob").starts();
  }

  private RoomStory story(List<StreamEvent> happened) {
    RoomStore store = store();
    return RoomStory.keptBy(
        commit -> {
          assertThat(store.append(commit)).isEqualTo(new Appended.Stored());
          happened.addAll(commit.events());
        });
  }

  private static List<Long> numbers(List<StreamEvent> events) {
    return events.stream().map(event -> event.position().seq()).toList();
  }
}
