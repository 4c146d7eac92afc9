package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.poker.hand.Action;
import dev.holdfast.session.AtOnce;
import dev.holdfast.session.room.Outcome.Done;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S1: store, then tell, then answer; a room that has moved on is decided on again. */
class RoomServiceTest {

  private final House house = new House();
  private final RoomStory story = house.story;

  @AfterEach
  void closed() {
    house.close();
  }

  @Test
  void the_answer_has_the_room_afterwards_and_the_number_of_the_commands_first_event() {
    story.seats("ann", "bob");
    long before = house.room().position().seq();

    Done done = done(house.service(), new HostCommand.StartGame(story.id("host")));
    assertThat(done.seq()).isEqualTo(before + 1);
    assertThat(done.room()).isEqualTo(house.room());
    assertThat(done.room().position().seq()).isEqualTo(before + 2);
  }

  @Test
  void a_command_that_changes_nothing_answers_with_the_current_number_and_stores_nothing() {
    story.letsIn("ann");
    Room before = house.room();

    Done done = done(house.service(), join("ann"));
    assertThat(done).isEqualTo(new Done(before, before.position().seq()));
    assertThat(house.room()).isEqualTo(before);
  }

  @Test
  void a_room_is_opened_once() {
    RoomService service = house.service();
    RoomInfo info =
        new RoomInfo(
            UUID.randomUUID(), "code", UUID.randomUUID(), RoomSettings.DEFAULT, story.now());
    UUID game = UUID.randomUUID();

    assertThat(((Done) service.open(info, "Hal", game)).seq()).isEqualTo(1);
    assertThat(house.rooms.load(info.id())).isPresent();
    assertThatIllegalStateException().isThrownBy(() -> service.open(info, "Hal", game));
  }

  @Test
  void a_room_is_not_opened_with_settings_out_of_range() {
    RoomInfo info = story.room().info().with(Settings.patch().maxSeats(1).asNew());

    assertThat(house.service().open(info, "Hal", UUID.randomUUID()))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void a_room_that_does_not_exist_is_not_found() {
    Outcome outcome = house.service().handle(UUID.randomUUID(), join("ann"));

    assertThat(code(outcome)).isEqualTo(RefusalCode.ROOM_NOT_FOUND);
  }

  @Test
  void when_another_process_was_first_the_command_is_decided_again() {
    AtomicInteger others = new AtomicInteger();
    RoomService other = house.service();
    RoomService service =
        house.service(
            house.storeThat(
                commit -> {
                  if (others.getAndIncrement() < 3) {
                    done(other, join("other " + others.get()));
                  }
                  return commit;
                }));

    Done done = done(service, join("ann"));
    assertThat(done.seq()).isEqualTo(5);
    assertThat(house.room().members().all()).hasSize(5);
  }

  @Test
  void what_the_other_process_did_counts_when_the_command_is_decided_again() {
    story.letsIn("ann", "bob");
    RoomService other = house.service();
    RoomService service =
        house.service(
            house.storeThat(
                commit -> {
                  done(other, seat("bob", 3));
                  return commit;
                }));

    assertThat(code(handle(service, seat("ann", 3)))).isEqualTo(RefusalCode.SEAT_TAKEN);
  }

  @Test
  void a_room_in_which_others_are_always_first_is_given_up_at_last() {
    RoomStore contended = new Contended(house);

    assertThat(code(handle(house.service(contended), join("ann"))))
        .isEqualTo(RefusalCode.SEQ_CONFLICT);
    assertThat(house.room()).isEqualTo(story.room());
  }

  @Test
  void whoever_lost_gives_way_before_the_next_attempt_and_longer_each_time() {
    List<Integer> losses = new ArrayList<>();
    RoomStore contended = new Contended(house);
    RoomService service =
        new RoomService(
            contended,
            house.rooms,
            house.feed,
            house.timers,
            house.clock,
            House::deck,
            losses::add);

    handle(service, join("ann"));

    assertThat(losses).hasSizeGreaterThan(10).isSorted().startsWith(1, 2, 3);
  }

  @Test
  void nothing_is_refused_because_of_what_another_process_has_changed_meanwhile() {
    story.seats("ann", "bob").starts();
    RoomService here = house.remembering();
    RoomService there = house.remembering();
    done(here, new MemberCommand.Chat(story.id("host"), "hello"));

    done(there, story.act("ann", new Action.Call(), null, 1L));
    done(here, story.act("bob", new Action.Check(), null, 2L));
    assertThat(house.room().table().play().log()).hasSize(2);
  }

  @Test
  void nothing_is_taken_for_done_that_another_process_has_undone_meanwhile() {
    story.seats("ann");
    RoomService here = house.remembering();
    RoomService there = house.remembering();
    done(here, seat("ann", 0));
    done(there, new SeatCommand.LeaveSeat(story.id("ann")));

    done(here, seat("ann", 0));
    assertThat(house.room().table().seatOf(story.id("ann"))).isPresent();
  }

  @Test
  void a_refusal_changes_nothing_and_tells_nobody() {
    List<Commit> heard = listen();
    Room before = house.room();

    assertThat(code(handle(house.service(), seat("stranger", 0))))
        .isEqualTo(RefusalCode.NOT_APPROVED);
    assertThat(house.room()).isEqualTo(before);
    assertThat(heard).isEmpty();
  }

  @Test
  void a_commit_is_told_after_it_was_stored_and_before_the_answer() {
    List<String> order = new ArrayList<>();
    RoomStore store =
        house.storeThat(
            commit -> {
              order.add("store");
              return commit;
            });
    RoomFeed.Subscription unused =
        house.feed.subscribe(
            house.roomId(),
            commit -> {
              assertThat(house.room()).isEqualTo(commit.after());
              order.add("tell");
            });

    done(house.service(store), join("ann"));
    order.add("answer");
    assertThat(order).containsExactly("store", "tell", "answer");
  }

  @Test
  void a_commit_that_was_overtaken_is_told_to_nobody() {
    List<Commit> heard = listen();
    handle(house.service(new Contended(house)), join("ann"));

    assertThat(heard).isEmpty();
  }

  @Test
  void a_store_that_cannot_be_reached_is_the_callers_to_know_of_and_nothing_is_told() {
    List<Commit> heard = listen();
    RoomStore down =
        house.storeThat(
            commit -> {
              throw new StoreUnavailable("the cable is cut", new IllegalStateException());
            });

    assertThatThrownBy(() -> handle(house.service(down), join("ann")))
        .isInstanceOf(StoreUnavailable.class);
    assertThat(heard).isEmpty();
  }

  @Test
  void after_a_failure_of_unknown_outcome_the_action_id_tells_what_became_of_it() {
    story.seats("ann", "bob").starts();
    PlayCommand.Act call = story.act("ann", new Action.Call(), UUID.randomUUID(), 1L);
    RoomStore cutAtCommit = new CutAtCommit(house.rooms);
    CachedRoomStore cache = new CachedRoomStore(cutAtCommit, 10);
    RoomService service = house.service(cache);
    long next = house.room().position().seq() + 1;

    assertThatThrownBy(() -> handle(service, call)).isInstanceOf(StoreUnavailable.class);
    assertThat(done(service, call).seq()).isEqualTo(next);
    assertThat(house.room().table().play().log()).hasSize(1);
  }

  @Test
  void other_rooms_are_not_held_up_by_a_listener_of_this_one() {
    RoomStory elsewhere = RoomStory.keptBy(commit -> house.rooms.append(commit));
    RoomService service = house.service();
    RoomFeed.Subscription unused =
        house.feed.subscribe(
            house.roomId(),
            commit ->
                AtOnce.each(1, i -> service.handle(elsewhere.room().id(), join(elsewhere, "bob"))));

    done(service, join("ann"));
    assertThat(house.rooms.load(elsewhere.room().id()).orElseThrow().members().all()).hasSize(2);
  }

  private List<Commit> listen() {
    List<Commit> heard = new ArrayList<>();
    RoomFeed.Subscription unused = house.feed.subscribe(house.roomId(), heard::add);
    return heard;
  }

  private Outcome handle(RoomService service, RoomCommand command) {
    return service.handle(house.roomId(), command);
  }

  private Done done(RoomService service, RoomCommand command) {
    Outcome outcome = handle(service, command);
    assertThat(outcome).isInstanceOf(Done.class);
    return (Done) outcome;
  }

  private static RefusalCode code(Outcome outcome) {
    return ((Outcome.Refused) outcome).refusal().code();
  }

  private RoomCommand join(String name) {
    return join(story, name);
  }

  private static RoomCommand join(RoomStory story, String name) {
    return new MemberCommand.Join(story.id(name), name);
  }

  private RoomCommand seat(String name, int index) {
    return new SeatCommand.TakeSeat(story.id(name), index, null, null);
  }

  /** A store where somebody else is always faster. */
  private record Contended(House house) implements RoomStore {
    @Override
    public Optional<Room> load(UUID roomId) {
      return house.rooms.load(roomId);
    }

    @Override
    public Appended append(Commit commit) {
      return new Appended.Overtaken();
    }
  }

  /** A store whose connection breaks once, after the commit and before the answer. */
  private static final class CutAtCommit implements RoomStore {
    private final RoomStore store;
    private boolean cut;

    CutAtCommit(RoomStore store) {
      this.store = store;
    }

    @Override
    public Optional<Room> load(UUID roomId) {
      return store.load(roomId);
    }

    @Override
    public Appended append(Commit commit) {
      Appended appended = store.append(commit);
      if (!cut) {
        cut = true;
        throw new StoreUnavailable("the cable is cut", new IllegalStateException());
      }
      return appended;
    }
  }
}
