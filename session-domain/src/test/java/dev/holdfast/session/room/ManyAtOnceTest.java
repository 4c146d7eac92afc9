package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.hand.Action;
import dev.holdfast.poker.hand.LegalActions;
import dev.holdfast.session.AtOnce;
import dev.holdfast.session.memory.InMemoryRooms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Eight threads, one room or several, one process or two: streams without a gap, chips whole. */
class ManyAtOnceTest {

  private static final int THREADS = 8;
  private static final int ROUNDS = 150;

  private final House house = new House();

  @AfterEach
  void closed() {
    house.close();
  }

  @Test
  void one_process_tells_everything_in_the_order_it_is_stored() {
    RoomStory story = house.story.seats("ann", "bob", "cyd", "dan").starts();
    ConcurrentLinkedQueue<StreamEvent> heard = new ConcurrentLinkedQueue<>();
    RoomFeed.Subscription unused =
        house.feed.subscribe(house.roomId(), commit -> heard.addAll(commit.events()));
    long before = house.room().position().seq();
    RoomService service = house.remembering();

    List<Integer> stored = AtOnce.each(THREADS, i -> hammer(service, story, i));

    assertThat(heard).containsExactlyElementsOf(after(story, before));
    assertThat(stored.stream().mapToInt(Integer::intValue).sum()).isPositive();
    assertSound(story);
  }

  @Test
  void two_processes_share_a_room_without_a_gap_or_a_lost_answer() {
    RoomStory story = house.story.seats("ann", "bob", "cyd", "dan").starts();
    List<RoomService> processes = List.of(house.remembering(), house.remembering());
    long before = house.room().position().seq();

    List<Integer> answered =
        AtOnce.each(THREADS, i -> chat(processes.get(i % 2), story, "message " + i));

    assertThat(after(story, before)).hasSize(answered.stream().mapToInt(i -> i).sum());
    assertSound(story);
  }

  @Test
  void several_rooms_are_served_at_once() {
    List<RoomStory> stories = new ArrayList<>();
    IntStream.range(0, 5)
        .forEach(
            i ->
                stories.add(
                    RoomStory.keptBy(house.rooms::append).seats("ann", "bob", "cyd").starts()));
    RoomService service = house.remembering();

    AtOnce.each(THREADS, i -> stories.stream().mapToInt(s -> hammer(service, s, i)).sum());

    stories.forEach(this::assertSound);
  }

  /** Does one thing after the other at random; how many of them changed something. */
  private int hammer(RoomService service, RoomStory story, int seed) {
    Random random = new Random(seed);
    int stored = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Room room = house.rooms.load(story.room().id()).orElseThrow();
      Outcome outcome = service.handle(room.id(), something(story, room, random));
      stored += outcome instanceof Outcome.Done ? 1 : 0;
    }
    return stored;
  }

  private static RoomCommand something(RoomStory story, Room room, Random random) {
    Optional<LegalActions> asked =
        room.table().running().flatMap(play -> play.hand().legalActions());
    if (asked.isEmpty()) {
      return new HostCommand.StartGame(room.hostId());
    }
    return random.nextInt(4) == 0
        ? new MemberCommand.Chat(story.id("host"), "hello")
        : act(room, asked.get(), random);
  }

  private static RoomCommand act(Room room, LegalActions asked, Random random) {
    UUID by = room.table().seatAt(asked.seat()).userId();
    Action action = asked.check() ? new Action.Check() : new Action.Call();
    Optional<UUID> id = Optional.of(new UUID(0, random.nextLong()));
    return new PlayCommand.Act(by, room.gameId(), action, id, room.table().turns());
  }

  private static int chat(RoomService service, RoomStory story, String text) {
    int done = 0;
    for (int round = 0; round < ROUNDS; round++) {
      RoomCommand chat = new MemberCommand.Chat(story.id("host"), text);
      done += service.handle(story.room().id(), chat) instanceof Outcome.Done ? 1 : 0;
    }
    return done;
  }

  private List<StreamEvent> after(RoomStory story, long seq) {
    return house.rooms.after(story.room().gameId(), seq, Integer.MAX_VALUE);
  }

  private void assertSound(RoomStory story) {
    InMemoryRooms rooms = house.rooms;
    Room room = rooms.load(story.room().id()).orElseThrow();
    List<StreamEvent> stream = after(story, 0);

    assertThat(stream)
        .extracting(event -> event.position().seq())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, stream.size()).boxed().toList());
    assertThat(Laws.fold(null, stream)).isEqualTo(room);
    assertThat(room.table().totalChips()).isEqualTo(story.room().table().totalChips());
  }
}
