package dev.holdfast.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every {@link RoomBus} must do while nothing is wrong with it. */
public abstract class RoomBusContract {

  private static final long PATIENCE_SECONDS = 20;

  /** For the suite of an adapter. */
  protected RoomBusContract() {}

  /** One process's bus; all of them are the same bus. */
  protected abstract RoomBus bus();

  @Test
  void whoever_follows_a_room_hears_how_far_it_has_come() {
    Listener listener = new Listener(bus());
    RoomStory story = announced(bus());
    listener.follows(story);

    story.joins("ann");

    assertThat(listener.hears(story)).isEqualTo(story.room().position());
  }

  @Test
  void nothing_is_heard_of_rooms_that_are_not_followed_or_not_any_more() {
    Listener listener = new Listener(bus());
    RoomStory other = announced(bus());
    RoomStory left = announced(bus());
    RoomStory followed = announced(bus());
    listener.follows(left);
    listener.follows(followed);
    listener.line.unfollow(left.room().id());

    other.joins("ann");
    left.joins("ann");
    followed.joins("ann");

    listener.hears(followed);
    assertThat(listener.heard).noneMatch(moved -> moved.roomId.equals(other.room().id()));
  }

  @Test
  void everybody_hears_whoever_says_it() {
    RoomBus one = bus();
    Listener here = new Listener(one);
    Listener there = new Listener(bus());
    RoomStory story = announced(one);
    here.follows(story);
    there.follows(story);

    story.joins("ann");

    assertThat(there.hears(story)).isEqualTo(here.hears(story));
  }

  @Test
  void a_closed_line_hears_nothing_and_harms_nobody() {
    Listener gone = new Listener(bus());
    Listener stays = new Listener(bus());
    RoomStory story = announced(bus());
    gone.follows(story);
    stays.follows(story);

    gone.line.close();
    story.joins("ann");

    assertThat(stays.hears(story)).isEqualTo(story.room().position());
    assertThat(gone.heard).noneMatch(moved -> moved.to.equals(story.room().position()));
  }

  private static RoomStory announced(RoomBus bus) {
    return RoomStory.keptBy(bus::announce);
  }

  /** What was heard of a room. */
  private record Moved(UUID roomId, StreamPosition to) {}

  private static final class Listener implements RoomBus.Ear {
    private final BlockingQueue<Moved> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<UUID> hearing = new LinkedBlockingQueue<>();
    private final RoomBus.Line line;

    Listener(RoomBus bus) {
      line = bus.open(this);
    }

    @Override
    public void moved(UUID roomId, StreamPosition to) {
      heard.add(new Moved(roomId, to));
    }

    @Override
    public void hearsOf(UUID roomId) {
      hearing.add(roomId);
    }

    /** Follows a room, and waits until word of it is heard. */
    void follows(RoomStory story) {
      line.follow(story.room().id());
      assertThat(next(hearing)).isEqualTo(story.room().id());
    }

    /** The last position that is heard of a story's room. */
    StreamPosition hears(RoomStory story) {
      Moved moved = next(heard);
      while (!moved.to.equals(story.room().position())) {
        moved = next(heard);
      }
      return moved.to;
    }

    private static <T> T next(BlockingQueue<T> queue) {
      try {
        T next = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("what was heard").isNotNull();
        return next;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }
  }
}
