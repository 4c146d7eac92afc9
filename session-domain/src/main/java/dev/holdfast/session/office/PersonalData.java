package dev.holdfast.session.office;

import dev.holdfast.session.member.TokenHash;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a medium keeps of one person, wherever it stands in it. Safe for use by many threads. Every
 * method throws {@link dev.holdfast.session.room.StoreUnavailable} when the medium cannot be
 * reached.
 *
 * @since 0.1
 */
public interface PersonalData {

  /** The code of a room in which somebody has a seat, if there is one. */
  Optional<String> seatOf(UUID userId);

  /** The rooms that know somebody. */
  List<UUID> roomsOf(UUID userId);

  /** The sessions somebody has, over or not. */
  List<TokenHash> sessionsOf(UUID userId);

  /**
   * Removes what tells who somebody was, and lets what others share with them stand: chips, hands
   * and the course of games, under the name given. The rooms have forgotten them by then. Doing it
   * again is no harm.
   *
   * @param nameless what they are called instead
   * @param words what stands where they, or others about them, had said something
   */
  Erased erase(UUID userId, String nameless, String words);

  /**
   * How much was removed.
   *
   * @param events events of games that told their name or words
   * @param hands finished hands that told their name
   * @param sessions sessions
   * @param rejoinTokens tokens to come back with
   * @param connections connections
   * @param devices devices; one that others use as well is only no longer theirs
   * @param visits visits to rooms
   */
  record Erased(
      long events,
      long hands,
      long sessions,
      long rejoinTokens,
      long connections,
      long devices,
      long visits) {}
}
