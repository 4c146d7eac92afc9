package dev.holdfast.session.room;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The feed of one of several processes that serve the same rooms. What others store is read from
 * the store, at once when the bus says so and else when it is looked for: every two seconds while
 * the bus is up, every 250 ms while it is not. So a bus that loses, repeats or swaps its messages
 * costs time only. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class SharedRoomFeed implements RoomFeed, AutoCloseable {

  /** How often what others did is looked for while nothing says when to. */
  static final Duration LOOK_EVERY = Duration.ofMillis(250);

  /** Of that many looks one is taken while the bus is up. */
  private static final int CALM = 8;

  private final RoomFeed local;
  private final RoomStore store;
  private final RoomNews news;
  private final RoomBus bus;
  private final Consumer<Room> learner;
  private final BooleanSupplier isAlone;
  private final RoomBus.Line line;
  private final Map<UUID, Followed> followed = new ConcurrentHashMap<>();
  private final Set<UUID> hints = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean isLookDue = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor executor =
      new ScheduledThreadPoolExecutor(1, SharedRoomFeed::thread, new DiscardPolicy());
  private int looks;

  private record Followed(FollowedRoom room, int listeners) {
    Followed with(int more) {
      return new Followed(room, listeners + more);
    }
  }

  /**
   * A feed that looks from now on.
   *
   * @param local tells those who listen here
   * @param store where rooms are read whole, never from memory
   * @param learner takes rooms as others have left them; must not block
   * @param isAlone whether no other process serves, so that there is no hurry to look
   */
  public SharedRoomFeed(
      RoomFeed local,
      RoomStore store,
      RoomNews news,
      RoomBus bus,
      Consumer<Room> learner,
      BooleanSupplier isAlone) {
    this.local = local;
    this.store = store;
    this.news = news;
    this.bus = bus;
    this.learner = learner;
    this.isAlone = isAlone;
    this.line = bus.open(new Hints());
    long ms = LOOK_EVERY.toMillis();
    ScheduledFuture<?> unused =
        executor.scheduleWithFixedDelay(this::lookInTime, ms, ms, TimeUnit.MILLISECONDS);
  }

  @Override
  public void publish(Commit commit) {
    Followed here = followed.get(commit.after().id());
    if (here != null) {
      here.room().publish(commit);
    }
    bus.announce(commit);
  }

  @Override
  public Subscription subscribe(UUID roomId, Consumer<Commit> listener) {
    followed.compute(roomId, (id, known) -> known == null ? follow(id) : known.with(1));
    Subscription subscription = local.subscribe(roomId, listener);
    AtomicBoolean open = new AtomicBoolean(true);
    return () -> {
      if (open.getAndSet(false)) {
        subscription.close();
        followed.computeIfPresent(roomId, (id, known) -> left(id, known));
      }
    };
  }

  /** Looks no more; what is published is told as before. */
  @Override
  public void close() {
    line.close();
    executor.shutdownNow();
  }

  private Followed follow(UUID roomId) {
    line.follow(roomId);
    return new Followed(new FollowedRoom(roomId, store, news, local::publish, learner), 1);
  }

  private @Nullable Followed left(UUID roomId, Followed known) {
    if (known.listeners() > 1) {
      return known.with(-1);
    }
    line.unfollow(roomId);
    return null;
  }

  private void lookInTime() {
    looks++;
    if ((!bus.isUp() && !isAlone.getAsBoolean()) || looks % CALM == 0) {
      look();
    }
  }

  private void lookSoon() {
    if (!isLookDue.getAndSet(true)) {
      executor.execute(this::lookAtHints);
    }
  }

  private void lookAtHints() {
    isLookDue.set(false);
    List<UUID> hinted = new ArrayList<>(hints);
    hinted.forEach(hints::remove);
    look(hinted);
  }

  private void look() {
    look(List.copyOf(followed.keySet()));
  }

  /** What cannot be read now is looked for again in a moment. */
  private void look(Collection<UUID> roomIds) {
    try {
      Map<UUID, StreamPosition> known = new HashMap<>();
      roomIds.forEach(roomId -> note(roomId, known));
      if (!known.isEmpty()) {
        news.since(known).forEach(this::tell);
      }
    } catch (StoreUnavailable away) {
      // Nobody can be told anything while the store is away.
    }
  }

  private void note(UUID roomId, Map<UUID, StreamPosition> known) {
    Followed here = followed.get(roomId);
    if (here == null) {
      return;
    }
    StreamPosition told = here.room().position();
    if (told == null) {
      here.room().begin();
    } else {
      known.put(roomId, told);
    }
  }

  private void tell(UUID roomId, List<StreamEvent> events) {
    Followed here = followed.get(roomId);
    if (here != null) {
      learn(here.room(), events);
    }
    if (events.size() >= RoomNews.MOST) {
      hint(roomId);
    }
  }

  /** One room's trouble is nobody else's. */
  private static void learn(FollowedRoom room, List<StreamEvent> events) {
    try {
      room.learn(events);
    } catch (StoreUnavailable away) {
      throw away;
    } catch (RuntimeException bug) {
      room.forget();
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, bug);
    }
  }

  private void hint(UUID roomId) {
    hints.add(roomId);
    lookSoon();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "room-news");
    thread.setDaemon(true);
    return thread;
  }

  private final class Hints implements RoomBus.Ear {
    @Override
    public void moved(UUID roomId, StreamPosition to) {
      Followed here = followed.get(roomId);
      if (here != null && !here.room().hasTold(to)) {
        hint(roomId);
      }
    }

    @Override
    public void hearsOf(UUID roomId) {
      hint(roomId);
    }
  }
}
