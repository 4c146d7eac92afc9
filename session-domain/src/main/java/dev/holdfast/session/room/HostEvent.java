package dev.holdfast.session.room;

import java.time.Instant;
import java.util.UUID;

/**
 * Facts about the game as a whole, most of them the host's doing.
 *
 * @since 0.1
 */
public sealed interface HostEvent extends RoomEvent {

  /**
   * A game's stream begins.
   *
   * @param roomId the room it is played in
   * @param opening the room as it stands at the beginning; not shown to anybody
   */
  record GameOpened(UUID roomId, Room opening) implements HostEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return opening.at(before.position());
    }
  }

  /** The room changed hands. */
  record HostChanged(UUID userId, String displayName) implements HostEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withInfo(before.info().heldBy(userId));
    }
  }

  /**
   * Settings took effect. A time bank of another size begins anew for everybody.
   *
   * @param by the host's user id
   */
  record SettingsChanged(RoomSettings settings, UUID by) implements HostEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      Table table = before.table();
      Table ruled = table.withGame(table.game().withRules(settings.gameRules()));
      boolean sameBank = settings.timeBankSeconds() == before.settings().timeBankSeconds();
      return before
          .withInfo(before.info().with(settings))
          .withTable(sameBank ? ruled : ruled.fillingTimeBanks(settings));
    }
  }

  /**
   * Something was asked for in the middle of a hand and will be done after it.
   *
   * @param change what, in one word: {@code pause}, {@code end}, {@code settings}, {@code chips},
   *     {@code rebuy} or {@code leave}
   * @param by who asked
   * @param details the request
   */
  record ChangeScheduled(String change, UUID by, Deferrable details) implements HostEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withTable(before.table().deferring(details));
    }
  }

  /**
   * Something that waited for the end of the hand cannot be done any more.
   *
   * @param change what, as in {@link ChangeScheduled}
   * @param by who asked
   * @param reason why not, for people
   */
  record ChangeDropped(String change, UUID by, String reason) implements HostEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before;
    }
  }

  /** The host started the game. */
  record GameStarted(String by) implements HostEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withTable(before.table().with(GameStatus.ACTIVE));
    }
  }

  /** No further hand is dealt until the host resumes. */
  record GamePaused(String by) implements HostEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withTable(before.table().with(GameStatus.PAUSED));
    }
  }

  /** The game goes on. */
  record GameResumed(String by) implements HostEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withTable(before.table().droppingDeferred("pause").with(GameStatus.ACTIVE));
    }
  }

  /** The game is over; the next one's stream begins with {@link GameOpened}. */
  record GameCompleted(String by) implements HostEvent {
    @Override
    public Room applyTo(Room before, Instant at) {
      return before.withTable(before.table().with(GameStatus.COMPLETED));
    }
  }
}
