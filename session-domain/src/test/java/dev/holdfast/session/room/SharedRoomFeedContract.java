package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.memory.InMemoryRoomFeed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the feeds of several processes over one store do together, whatever the bus does. */
public abstract class SharedRoomFeedContract {

  private static final long PATIENCE_SECONDS = 20;

  private final List<SharedRoomFeed> feeds = new ArrayList<>();

  /** For the suite of an adapter. */
  protected SharedRoomFeedContract() {}

  /** Where the rooms are kept. */
  protected abstract RoomStore store();

  /** Where it is asked what is new in them. */
  protected abstract RoomNews news();

  /** One process's bus; all of them are the same bus. */
  protected abstract RoomBus bus();

  /** The feed of a process, to those who listen there. */
  @Nested
  class Locally extends RoomFeedContract {
    private final SharedRoomFeed feed = process(UnaryOperator.identity(), new ArrayList<>());

    @Override
    protected RoomFeed feed() {
      return feed;
    }
  }

  @AfterEach
  void closeFeeds() {
    feeds.forEach(SharedRoomFeed::close);
  }

  @Test
  void what_one_process_stores_is_told_at_another_event_by_event() {
    tellsAnEvening(UnaryOperator.identity());
  }

  @Test
  void what_the_bus_loses_is_told_all_the_same() {
    tellsAnEvening(Unreliable::new);
  }

  @Test
  void what_no_bus_carries_is_told_all_the_same() {
    tellsAnEvening(bus -> RoomBus.NONE);
  }

  @Test
  void processes_that_take_turns_tell_each_others_events_in_order() {
    List<SharedRoomFeed> both = List.of(process(), process());
    Turns turns = new Turns(both);
    RoomStory story = RoomStory.keptBy(turns::keep);
    List<Listener> listeners = both.stream().map(feed -> new Listener(feed, story)).toList();
    story.says(RoomStory.HOST, "is everybody here");
    listeners.forEach(listener -> listener.hearsAllOf(story));

    Evening.in(story);

    listeners.forEach(listener -> listener.hearsAllOf(story));
  }

  @Test
  void rooms_are_learnt_as_others_have_left_them() {
    BlockingQueue<Room> learnt = new LinkedBlockingQueue<>();
    SharedRoomFeed here = process();
    RoomStory story = storyAt(here);
    Listener listener = new Listener(process(UnaryOperator.identity(), learnt), story);

    story.joins("ann");
    listener.hearsAllOf(story);
    story.seats("ann", "bob").starts();
    listener.hearsAllOf(story);

    assertThat(learnt).contains(story.room());
  }

  private void tellsAnEvening(UnaryOperator<RoomBus> condition) {
    SharedRoomFeed here = process(condition, new ArrayList<>());
    SharedRoomFeed there = process(condition, new ArrayList<>());
    RoomStory story = storyAt(here);
    Listener listener = new Listener(there, story);

    Evening.in(story);

    listener.hearsAllOf(story);
  }

  private RoomStory storyAt(RoomFeed feed) {
    return RoomStory.keptBy(new Turns(List.of(feed))::keep);
  }

  private SharedRoomFeed process() {
    return process(UnaryOperator.identity(), new ArrayList<>());
  }

  private SharedRoomFeed process(UnaryOperator<RoomBus> condition, Collection<Room> learnt) {
    SharedRoomFeed feed =
        new SharedRoomFeed(
            new InMemoryRoomFeed(),
            store(),
            news(),
            condition.apply(bus()),
            learnt::add,
            () -> false);
    feeds.add(feed);
    return feed;
  }

  /** Stores every change and publishes it at one process after the other. */
  private final class Turns {
    private final List<? extends RoomFeed> feeds;
    private int turn;

    Turns(List<? extends RoomFeed> feeds) {
      this.feeds = feeds;
    }

    void keep(Commit commit) {
      assertThat(store().append(commit)).isEqualTo(new Appended.Stored());
      feeds.get(turn++ % feeds.size()).publish(commit);
    }
  }

  /**
   * Somebody at a process: what comes is in order, except at the beginning or where a game ends.
   */
  private static final class Listener {
    private final BlockingQueue<Commit> heard = new LinkedBlockingQueue<>();
    private final UUID roomId;
    private StreamPosition last;

    Listener(RoomFeed feed, RoomStory story) {
      roomId = story.room().id();
      RoomFeed.Subscription unused = feed.subscribe(roomId, heard::add);
    }

    void hearsAllOf(RoomStory story) {
      StreamPosition end = story.room().position();
      while (!end.equals(last)) {
        Commit commit = next();
        commit.events().forEach(event -> follow(event.position()));
        if (end.equals(last)) {
          assertThat(commit.after()).isEqualTo(story.room());
        }
      }
    }

    private void follow(StreamPosition position) {
      if (last != null && last.isSameStream(position)) {
        assertThat(position).isEqualTo(last.next());
      }
      last = position;
    }

    private Commit next() {
      try {
        Commit commit = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(commit).as("a commit after %s", last).isNotNull();
        return commit;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }
  }

  /** A bus that loses most of what is said and says the rest twice. */
  private static final class Unreliable implements RoomBus {
    private final RoomBus bus;
    private final Random random = new Random(7);

    Unreliable(RoomBus bus) {
      this.bus = bus;
    }

    @Override
    public void announce(Commit commit) {
      if (random.nextInt(10) == 0) {
        bus.announce(commit);
        bus.announce(commit);
      }
    }

    @Override
    public Line open(Ear ear) {
      return bus.open(ear);
    }

    @Override
    public boolean isUp() {
      return bus.isUp();
    }
  }
}
