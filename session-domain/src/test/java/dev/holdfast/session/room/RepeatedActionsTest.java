package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.hand.Action;
import dev.holdfast.session.AtOnce;
import dev.holdfast.session.room.Outcome.Done;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** T8: the same action id is applied once and always answers as the first time. */
class RepeatedActionsTest {

  private static final UUID ID = UUID.fromString("7d9f0a5e-3a8c-4f8e-9a51-0f4a9be1c003");

  private final House house = new House();
  private final RoomStory story = house.story;
  private final RoomService service = house.remembering();
  private PlayCommand.Act call;
  private long first;

  @BeforeEach
  void annCalls() {
    story.seats("ann", "bob").starts();
    call = story.act("ann", new Action.Call(), ID, 1L);
    first = house.room().position().seq() + 1;
    assertThat(seqOf(call)).isEqualTo(first);
  }

  @AfterEach
  void closed() {
    house.close();
  }

  @Test
  void at_once() {
    assertAnsweredAsTheFirstTime(call);
  }

  @Test
  void after_the_turn_has_passed() {
    plays("bob", new Action.Check());
    plays("bob", new Action.Check());

    assertAnsweredAsTheFirstTime(call);
  }

  @Test
  void at_ones_next_turn_when_the_same_action_would_be_legal_again() {
    plays("bob", new Action.RaiseTo(6));

    assertAnsweredAsTheFirstTime(call);
    assertAnsweredAsTheFirstTime(anns(new Action.Call(), ID, null));
  }

  @Test
  void with_another_choice_under_the_same_id() {
    plays("bob", new Action.RaiseTo(6));

    assertAnsweredAsTheFirstTime(anns(new Action.Fold(), ID, null));
  }

  @Test
  void in_the_next_hand() {
    plays("bob", new Action.Fold());
    house.clock.passes(Duration.ofSeconds(3));
    service.handle(house.roomId(), new PlayCommand.Tick());
    assertThat(house.room().table().play().handNumber()).isEqualTo(2);
    plays("bob", new Action.Call());

    assertAnsweredAsTheFirstTime(anns(new Action.Call(), ID, null));
    assertAnsweredAsTheFirstTime(anns(new Action.Check(), ID, null));
  }

  @Test
  void after_the_game_has_ended() {
    plays("bob", new Action.Fold());
    service.handle(house.roomId(), new HostCommand.EndGame(story.id("host"), UUID.randomUUID()));

    assertAnsweredAsTheFirstTime(call);
  }

  @Test
  void after_the_player_has_left_or_was_removed() {
    service.handle(house.roomId(), new HostCommand.Kick(story.id("host"), story.id("ann")));

    assertAnsweredAsTheFirstTime(call);
  }

  @Test
  void another_users_same_id_is_another_action() {
    PlayCommand.Act bobs = story.act("bob", new Action.Check(), ID, 2L);

    assertThat(seqOf(bobs)).isGreaterThan(first);
    assertThat(seqOf(call)).isEqualTo(first);
  }

  @Test
  void a_refusal_is_not_remembered() {
    UUID next = UUID.randomUUID();
    assertThat(service.handle(house.roomId(), anns(new Action.Check(), next, null)))
        .isInstanceOf(Outcome.Refused.class);
    plays("bob", new Action.Check());
    plays("bob", new Action.Check());

    assertThat(seqOf(anns(new Action.Check(), next, null))).isGreaterThan(first);
  }

  @Test
  void the_answer_has_the_room_as_it_is_and_nobody_is_told_again() {
    plays("bob", new Action.RaiseTo(6));
    List<Commit> heard = new ArrayList<>();
    RoomFeed.Subscription unused = house.feed.subscribe(house.roomId(), heard::add);

    Done done = (Done) service.handle(house.roomId(), anns(new Action.Fold(), ID, null));
    assertThat(done.room()).isEqualTo(house.room());
    assertThat(heard).isEmpty();
  }

  @Test
  void many_times_at_once_over_several_processes() {
    UUID id = UUID.randomUUID();
    PlayCommand.Act check = story.act("bob", new Action.Check(), id, 2L);
    List<RoomService> processes =
        List.of(service, house.remembering(), house.service(), house.remembering());

    List<Long> answers =
        AtOnce.each(8, i -> ((Done) processes.get(i % 4).handle(house.roomId(), check)).seq());
    assertThat(answers).containsOnly(first + 1);
    assertThat(house.room().table().play().log()).hasSize(2);
  }

  private void assertAnsweredAsTheFirstTime(PlayCommand.Act act) {
    Room before = house.room();
    assertThat(seqOf(act)).isEqualTo(first);
    assertThat(house.room()).isEqualTo(before);
  }

  private long seqOf(PlayCommand.Act act) {
    Outcome outcome = service.handle(house.roomId(), act);
    assertThat(outcome).isInstanceOf(Done.class);
    return ((Done) outcome).seq();
  }

  private void plays(String name, Action action) {
    seqOf(story.act(name, action, null, null));
  }

  private PlayCommand.Act anns(Action action, UUID id, Long turn) {
    return story.act("ann", action, id, turn);
  }
}
