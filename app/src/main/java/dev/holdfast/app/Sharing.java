package dev.holdfast.app;

import dev.holdfast.session.member.SeatBinding;
import dev.holdfast.session.member.SeatBindings;
import dev.holdfast.session.member.TokenHash;
import dev.holdfast.session.member.Whereabouts;
import dev.holdfast.session.memory.InMemorySeatBindings;
import dev.holdfast.session.office.SeatBeats;
import dev.holdfast.session.room.CachedRoomStore;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomBus;
import dev.holdfast.session.room.RoomFeed;
import dev.holdfast.session.room.RoomNews;
import dev.holdfast.session.room.RoomStore;
import dev.holdfast.session.room.SharedRoomFeed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What servers of the same rooms share beside the rooms themselves.
 *
 * @param news what others did; empty where there can be no others
 * @param bus how they hear of each other
 * @param whereabouts who has a socket where
 * @param seats who was heard where
 * @param hearing takes who was heard here, if the seats do not learn of it otherwise
 * @param isAlone whether no other server is known to run
 * @param watch begins to look for other servers, and tells by room who was at one that has gone
 * @param removedSessions what sessions were removed within a time, at whichever server
 * @param forgetting takes sessions that were removed at others
 */
record Sharing(
    Optional<RoomNews> news,
    RoomBus bus,
    Whereabouts whereabouts,
    SeatBindings seats,
    Consumer<SeatBinding> hearing,
    BooleanSupplier isAlone,
    Consumer<Consumer<Map<UUID, Set<UUID>>>> watch,
    Function<Duration, List<TokenHash>> removedSessions,
    Consumer<List<TokenHash>> forgetting) {

  /** Of a server whose rooms nobody else has. */
  static final Sharing NOTHING =
      new Sharing(
          Optional.empty(),
          RoomBus.NONE,
          Whereabouts.HERE_ONLY,
          new InMemorySeatBindings(InstantSource.system()),
          binding -> {},
          () -> true,
          onLoss -> {},
          span -> List.of(),
          removed -> {});

  /** The same where a quicker medium stands before it. */
  Sharing over(RoomBus quick, SeatBindings quickSeats, Consumer<List<TokenHash>> forgetsToo) {
    return new Sharing(
        news,
        quick,
        whereabouts,
        quickSeats,
        binding -> quickSeats.hear(List.of(binding)),
        isAlone,
        watch,
        removedSessions,
        forgetsToo);
  }

  /** The beats of a server's people, told to the others as well. */
  SeatBeats beats(SeatBeats beats, CachedRoomStore rooms) {
    return (roomId, userId, at) -> {
      beats.heard(roomId, userId, at);
      rooms
          .remembered(roomId)
          .flatMap(room -> room.table().seatOf(userId))
          .map(seat -> new SeatBinding(roomId, seat.index(), userId, at))
          .ifPresent(hearing);
    };
  }

  /**
   * The feed of this server.
   *
   * @param local tells those who listen here
   * @param learner takes rooms as other servers have left them
   * @param resources closed at the end
   */
  RoomFeed feed(
      RoomFeed local, RoomStore store, Consumer<Room> learner, Deque<AutoCloseable> resources) {
    return news.<RoomFeed>map(
            known -> {
              SharedRoomFeed feed = new SharedRoomFeed(local, store, known, bus, learner, isAlone);
              resources.push(feed);
              return feed;
            })
        .orElse(local);
  }
}
