package dev.holdfast.session.javalin;

import dev.holdfast.session.member.Whereabouts;
import dev.holdfast.session.room.Connection;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomService;
import dev.holdfast.session.room.Seat;
import dev.holdfast.session.room.SeatCommand;
import dev.holdfast.session.room.StoreUnavailable;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is here, by the sockets they have open. A room is told when somebody's first socket opens and
 * when their last one goes; what it is told is what is so at that moment, one telling after the
 * other, so that a late close of an old socket never makes anybody absent who has a new one. Safe
 * for use by many threads.
 */
final class Presence {

  private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
  private static final int LOCKS = 1024;

  private final RoomService service;
  private final Executor blocking;
  private final Executor later;
  private final Whereabouts whereabouts;
  private final Map<Place, Set<Object>> here = new ConcurrentHashMap<>();
  private volatile boolean silent;
  private final ReentrantLock[] turns =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

  /**
   * Nobody yet.
   *
   * @param blocking where rooms are told
   * @param later where they are told when that has failed, after a while
   * @param whereabouts who has a socket open on another server
   */
  Presence(RoomService service, Executor blocking, Executor later, Whereabouts whereabouts) {
    this.service = service;
    this.blocking = blocking;
    this.later = later;
    this.whereabouts = whereabouts;
  }

  /**
   * Somebody has one socket more. While a room is being told that they are gone this waits, so that
   * from here on nobody says so, here or elsewhere. Blocks.
   *
   * @throws StoreUnavailable if others cannot be told
   */
  void arrive(Place place, Object socket) {
    inTurn(
        place,
        () -> {
          if (here.compute(place, (key, sockets) -> with(sockets, socket)).size() == 1) {
            whereabouts.arrive(place.roomId(), place.userId());
          }
        });
  }

  /**
   * Tells a room that somebody who has arrived is here, if it does not know. Blocks.
   *
   * @param room the room as it was read after they arrived
   * @return whether it did not
   * @throws StoreUnavailable if it cannot be told
   */
  boolean tell(Place place, Room room) {
    boolean unknown = places(room, Presence::isAbsent).anyMatch(place::equals);
    if (unknown) {
      settle(place);
    }
    return unknown;
  }

  /** Somebody has one socket less; again is no harm. */
  void leave(Place place, Object socket) {
    here.computeIfPresent(place, (key, sockets) -> without(sockets, socket));
    if (!isHere(place)) {
      settleInTime(place);
    }
  }

  boolean isHere(Place place) {
    return here.containsKey(place);
  }

  /** Sees a room after a change: whoever is here and counts as away is so no longer. */
  void witness(Room room) {
    places(room, Presence::isAbsent).filter(this::isHere).forEach(this::settleInTime);
  }

  /**
   * Has everybody count as away who has a seat and no socket, where nobody else will say so.
   *
   * @param isHeard who counts as present without a socket, since they ask or act otherwise
   */
  void reap(Room room, Predicate<Seat> isHeard) {
    places(room, seat -> !isAbsent(seat) && !isHere(place(room, seat)) && !isHeard.test(seat))
        .filter(place -> !isElsewhere(place))
        .forEach(this::settleInTime);
  }

  private static boolean isAbsent(Seat seat) {
    return seat.connection() != Connection.LIVE;
  }

  private static Stream<Place> places(Room room, Predicate<Seat> which) {
    return room.table().seats().values().stream().filter(which).map(seat -> place(room, seat));
  }

  private static Place place(Room room, Seat seat) {
    return new Place(room.id(), seat.userId());
  }

  /**
   * Says no more of anybody: this server is about to stop, and that its sockets go is its own
   * doing.
   */
  void stopTelling() {
    silent = true;
  }

  private void settleInTime(Place place) {
    blocking.execute(() -> settleOrRetry(place));
  }

  private void settleOrRetry(Place place) {
    try {
      if (!silent) {
        settle(place);
      }
    } catch (StoreUnavailable unavailable) {
      LOG.warn("Cannot tell a room who is there, trying again: {}", unavailable.getMessage());
      later.execute(() -> settleOrRetry(place));
    }
  }

  private void settle(Place place) {
    inTurn(
        place,
        () -> {
          if (isHere(place)) {
            service.handle(place.roomId(), new SeatCommand.Connected(place.userId()));
          } else {
            settleAbsent(place);
          }
        });
  }

  /** Whether somebody is where they are, the server there says. */
  private void settleAbsent(Place place) {
    whereabouts.leave(place.roomId(), place.userId());
    if (!isElsewhere(place)) {
      service.handle(place.roomId(), new SeatCommand.Disconnected(place.userId()));
    }
  }

  private boolean isElsewhere(Place place) {
    return whereabouts.isElsewhere(place.roomId(), place.userId());
  }

  private void inTurn(Place place, Runnable task) {
    ReentrantLock turn = turns[Math.floorMod(place.hashCode(), LOCKS)];
    turn.lock();
    try {
      task.run();
    } finally {
      turn.unlock();
    }
  }

  private static Set<Object> with(@Nullable Set<Object> some, Object one) {
    Set<Object> more = some == null ? new HashSet<>() : new HashSet<>(some);
    more.add(one);
    return more;
  }

  private static @Nullable Set<Object> without(Set<Object> some, Object one) {
    Set<Object> fewer = new HashSet<>(some);
    fewer.remove(one);
    return fewer.isEmpty() ? null : fewer;
  }
}
