package dev.holdfast.session.office;

import dev.holdfast.session.member.Sessions;
import dev.holdfast.session.room.MemberCommand;
import dev.holdfast.session.room.Names;
import dev.holdfast.session.room.Outcome;
import dev.holdfast.session.room.RoomService;
import java.util.Optional;
import java.util.UUID;

/**
 * Forgets people who ask for it. Their user id stays where chips and hands need one; nothing leads
 * from it to a person any more. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class Forgetting {

  private final RoomService rooms;
  private final Sessions sessions;
  private final PersonalData data;

  /** Over these. */
  public Forgetting(RoomService rooms, Sessions sessions, PersonalData data) {
    this.rooms = rooms;
    this.sessions = sessions;
    this.data = data;
  }

  /** What came of it. */
  public sealed interface Result {

    /** They are forgotten. */
    record Forgotten(PersonalData.Erased erased) implements Result {}

    /**
     * They are not, for they have a seat.
     *
     * @param detail where, for people
     */
    record Seated(String detail) implements Result {}
  }

  /**
   * Forgets somebody; somebody unknown as well, of whom there is nothing. If it fails on the way,
   * doing it again does the rest.
   *
   * @throws dev.holdfast.session.room.StoreUnavailable if the medium cannot be reached
   */
  public Result forget(UUID userId) {
    return data.seatOf(userId)
        .map(code -> (Result) new Result.Seated("they have a seat in room " + code))
        .orElseGet(() -> forgetUnseated(userId));
  }

  /** First they cannot come in any more, then the rooms know no name, then nothing else does. */
  private Result forgetUnseated(UUID userId) {
    data.sessionsOf(userId).forEach(sessions::revoke);
    Optional<Result> seated =
        data.roomsOf(userId).stream().flatMap(room -> refusal(room, userId).stream()).findFirst();
    return seated.orElseGet(
        () ->
            new Result.Forgotten(
                data.erase(userId, Names.ofForgotten(userId), Names.FORGOTTEN_WORDS)));
  }

  private Optional<Result> refusal(UUID roomId, UUID userId) {
    return rooms.handle(roomId, new MemberCommand.BeForgotten(userId))
            instanceof Outcome.Refused refused
        ? Optional.of(new Result.Seated(refused.refusal().detail()))
        : Optional.empty();
  }
}
