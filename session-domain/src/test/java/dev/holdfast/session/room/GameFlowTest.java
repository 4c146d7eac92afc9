package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.room.HostEvent.GameCompleted;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** R5: starting, pausing, resuming and ending the game. */
class GameFlowTest {

  private final RoomStory story = RoomStory.begins().seats("ann", "bob");

  @Test
  void the_host_starts_the_game_and_the_first_hand_is_dealt() {
    story.starts().tells("game_started", "hand_started");

    assertThat(story.room().table().status()).isEqualTo(GameStatus.ACTIVE);
    assertThat(story.event(HostEvent.GameStarted.class).by())
        .isEqualTo(story.id("host").toString());
  }

  @Test
  void it_takes_two_players_with_chips_who_want_to_play() {
    RoomStory.begins().starts().refuses(RefusalCode.NOT_ENOUGH_PLAYERS);
    RoomStory.begins().seats("ann").starts().refuses(RefusalCode.NOT_ENOUGH_PLAYERS);
    RoomStory one = RoomStory.begins().seats("ann", "bob");
    one.sitsOut("bob").starts().refuses(RefusalCode.NOT_ENOUGH_PLAYERS);
    one.sitsIn("bob").adjusts("bob", -200).starts().refuses(RefusalCode.NOT_ENOUGH_PLAYERS);
  }

  @Test
  void only_the_host_starts_pauses_resumes_and_ends() {
    UUID ann = story.id("ann");
    List<RoomCommand> commands =
        List.of(
            new HostCommand.StartGame(ann),
            new HostCommand.PauseGame(ann),
            new HostCommand.ResumeGame(ann),
            new HostCommand.EndGame(ann, UUID.randomUUID()),
            new HostCommand.Approve(ann, story.id("bob")),
            new HostCommand.Reject(ann, story.id("bob")),
            new HostCommand.Kick(ann, story.id("bob")),
            new HostCommand.HandOver(ann, ann),
            new HostCommand.AdjustChips(ann, ann, 100, "more"),
            new HostCommand.ChangeSettings(ann, Settings.patch().ante(1).build()));

    commands.forEach(command -> story.does(command).refuses(RefusalCode.NOT_HOST));
  }

  @Test
  void starting_in_mid_hand_is_refused_and_between_hands_it_deals_without_waiting() {
    story.starts().starts().refuses(RefusalCode.HAND_IN_PROGRESS);

    story.foldsRound().starts().tells("hand_started");
  }

  @Test
  void later_hands_start_by_themselves_after_the_delay() {
    story.starts().foldsRound();

    story.passes(Duration.ofMillis(2999)).changesNothing();
    story.passes(Duration.ofMillis(1)).tells("hand_started");
  }

  @Test
  void without_a_delay_the_next_hand_is_due_at_once() {
    story.changes(Settings.patch().nextHandDelayMs(0).build()).starts().foldsRound();

    story.ticks().tells("hand_started");
  }

  @Test
  void a_pause_between_hands_begins_at_once_and_holds_the_next_hand_back() {
    story.starts().foldsRound().pauses().tells("game_paused").pauses().changesNothing();
    assertThat(story.room().table().status()).isEqualTo(GameStatus.PAUSED);

    story.passes(3600).changesNothing().starts().refuses(RefusalCode.GAME_PAUSED);
    story.resumes().tells("game_resumed").resumes().changesNothing();
    story.passes(0).tells("hand_started");
  }

  @Test
  void a_pause_in_mid_hand_begins_after_it() {
    story.starts().pauses().tells("change_scheduled").pauses().changesNothing();
    assertThat(story.room().table().status()).isEqualTo(GameStatus.ACTIVE);

    story.folds("ann").tells("player_action", "hand_complete", "pot_distributed", "game_paused");
    story.passes(3600).changesNothing();
  }

  @Test
  void a_pause_that_has_not_begun_is_taken_back_by_resuming() {
    story.starts().pauses().resumes().tells("game_resumed");

    story.folds("ann").tells("player_action", "hand_complete", "pot_distributed");
    story.passes(3).tells("hand_started");
  }

  @Test
  void a_game_that_was_not_started_is_neither_paused_nor_resumed() {
    story.pauses().refuses(RefusalCode.VALIDATION);
    story.resumes().refuses(RefusalCode.VALIDATION);
  }

  @Test
  void the_end_opens_a_new_game_with_number_1_and_the_same_seats_and_stacks() {
    story.starts().folds("ann").sitsOut("bob");
    UUID first = story.room().gameId();
    UUID host = story.id("host");
    story.ends().tells("game_completed", "game_opened");

    assertThat(story.event(GameCompleted.class)).isEqualTo(new GameCompleted(host.toString()));
    assertThat(story.told().get(0).position().gameId()).isEqualTo(first);
    assertThat(story.told().get(1).position())
        .isEqualTo(new StreamPosition(story.room().gameId(), 1, 1));
    assertThat(story.room().gameId()).isNotEqualTo(first);
    assertThat(story.chips("ann")).isEqualTo(199);
    assertThat(story.chips("bob")).isEqualTo(201);
    assertThat(story.room().table().isSittingOut(1)).isTrue();
    assertThat(story.room().table().status()).isEqualTo(GameStatus.WAITING);
    assertThat(story.room().dueAt()).isEmpty();
  }

  @Test
  void a_new_game_counts_hands_and_turns_from_1_and_fills_the_time_banks() {
    story.starts().passes(45).folds("ann").ends().starts();

    assertThat(story.event(PlayEvent.HandStarted.class).handNumber()).isEqualTo(1);
    assertThat(story.event(PlayEvent.HandStarted.class).next().turn()).isEqualTo(1);
    assertThat(story.room().table().seatAt(0).timeBank()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void an_end_in_mid_hand_comes_after_it_in_the_same_change() {
    story.starts().ends().tells("change_scheduled").ends().changesNothing();
    assertThat(story.room().table().running()).isPresent();

    story
        .folds("ann")
        .tells(
            "player_action", "hand_complete", "pot_distributed", "game_completed", "game_opened");
  }

  @Test
  void what_was_asked_for_in_mid_hand_is_done_in_the_order_it_was_asked_for() {
    story.starts().adjusts("ann", 7).pauses().rebuys("bob", 9).ends().leaves("bob");

    assertThat(story.told()).extracting(e -> e.event().name()).containsExactly("change_scheduled");
    story
        .folds("ann")
        .tells(
            "player_action",
            "hand_complete",
            "pot_distributed",
            "chips_adjusted",
            "game_paused",
            "chips_added",
            "game_completed",
            "game_opened",
            "player_left_seat");
  }

  @Test
  void a_game_that_was_ended_can_be_ended_again_before_it_is_started() {
    story
        .ends()
        .tells("game_completed", "game_opened")
        .ends()
        .tells("game_completed", "game_opened");
  }
}
