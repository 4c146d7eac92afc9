package dev.holdfast.session.room;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Folds the events of a game into the room they lead to, and compares that with the room as it is
 * kept. Changes nothing. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class Rebuild {

  private static final int PAGE = 500;

  private final RoomPorts rooms;

  /** From these ports. */
  public Rebuild(RoomPorts rooms) {
    this.rooms = rooms;
  }

  /** What came of it. */
  public sealed interface Result {

    /** The events lead to the room as it is kept. */
    record Same(StreamPosition at) implements Result {}

    /**
     * They lead elsewhere.
     *
     * @param what the part that differs, as in {@link Room#differenceTo}
     */
    record Different(StreamPosition at, String what) implements Result {}

    /** The game is over, so that nothing is kept to compare with; its events fit each other. */
    record Over(StreamPosition at) implements Result {}

    /**
     * An event does not fit what went before; those after it were not looked at.
     *
     * @param seq its number, or that of the event that is missing
     * @param why what is wrong with it
     */
    record Misfit(long seq, String why) implements Result {}

    /** No such game is known. */
    record Unknown() implements Result {}
  }

  /**
   * Rebuilds a game.
   *
   * @throws StoreUnavailable if the medium cannot be reached
   */
  public Result of(UUID gameId) {
    return rooms
        .directory()
        .byGame(gameId)
        .flatMap(rooms.store()::reload)
        .map(kept -> compare(gameId, kept))
        .orElseGet(Result.Unknown::new);
  }

  private Result compare(UUID gameId, Room kept) {
    boolean current = kept.gameId().equals(gameId);
    long end = current ? kept.position().seq() : Long.MAX_VALUE;
    Fold fold = new Fold();
    for (List<StreamEvent> page = page(gameId, 0); !page.isEmpty(); ) {
      for (StreamEvent event : page) {
        if (event.position().seq() <= end && !fold.takes(event)) {
          return fold.misfit();
        }
      }
      page = page(gameId, page.get(page.size() - 1).position().seq());
    }
    return fold.room().map(room -> judge(room, kept, current)).orElseGet(fold::misfit);
  }

  private List<StreamEvent> page(UUID gameId, long after) {
    return rooms.journal().after(gameId, after, PAGE);
  }

  private static Result judge(Room rebuilt, Room kept, boolean current) {
    if (!current) {
      return new Result.Over(rebuilt.position());
    }
    return rebuilt
        .differenceTo(kept)
        .<Result>map(what -> new Result.Different(rebuilt.position(), what))
        .orElseGet(() -> new Result.Same(rebuilt.position()));
  }

  /** The room so far, and what stopped it. */
  private static final class Fold {
    private Optional<Room> room = Optional.empty();
    private Result.Misfit misfit = new Result.Misfit(1, "the game has no events");

    Optional<Room> room() {
      return room;
    }

    Result misfit() {
      return misfit;
    }

    boolean takes(StreamEvent event) {
      long expected = room.map(known -> known.position().seq()).orElse(0L) + 1;
      if (event.position().seq() != expected) {
        misfit = new Result.Misfit(expected, absence(event));
        return false;
      }
      try {
        room = Optional.of(room.orElseGet(() -> opening(event)).apply(event));
        return true;
      } catch (RuntimeException unfit) {
        misfit = new Result.Misfit(expected, String.valueOf(unfit.getMessage()));
        return false;
      }
    }

    /** A room that everybody has left keeps the last event of its stream only. */
    private String absence(StreamEvent next) {
      return room.isPresent()
          ? "is missing"
          : "is not kept, nor is any before " + next.position().seq();
    }

    private static Room opening(StreamEvent first) {
      if (first.event() instanceof HostEvent.GameOpened opened) {
        return opened.opening();
      }
      throw new IllegalStateException(
          "a game begins with game_opened, not with " + first.event().name());
    }
  }
}
