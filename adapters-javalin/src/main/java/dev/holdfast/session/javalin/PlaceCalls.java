package dev.holdfast.session.javalin;

import dev.holdfast.session.member.MintedToken;
import dev.holdfast.session.member.Role;
import dev.holdfast.session.room.Connection;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.Seat;
import dev.holdfast.session.view.Hydration;
import dev.holdfast.session.view.Viewer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody is in a room, and what they see from there. */
final class PlaceCalls {

  private final Web web;

  PlaceCalls(Web web) {
    this.web = web;
  }

  /**
   * What somebody is in a room.
   *
   * @param status how their request to join stands: {@code guest} before any
   */
  record Stance(
      Role role,
      String status,
      @Nullable Binding seatBinding,
      @Nullable String rejoinToken,
      Optional<String> seatToken,
      @Nullable Instant rejoinTokenExpiresAt,
      Optional<Instant> seatTokenExpiresAt) {}

  /** Somebody's hold on a seat. */
  record Binding(
      int seatIndex,
      Connection status,
      @Nullable Instant lastHeartbeatAt,
      @Nullable Instant awaySince) {}

  Stance place(Call call) {
    UUID user = call.caller().userId();
    Room room = web.rooms().shownTo(user, call.roomId());
    RoomTokens tokens = web.tokens().give(room, user, call.rejoinToken());
    return new Stance(
        shown(room.roleOf(user)),
        status(room, user),
        room.table().seatOf(user).map(seat -> binding(room, seat)).orElse(null),
        tokens.rejoinToken().orElse(null),
        tokens.seatToken(),
        tokens.rejoin().map(MintedToken::expiresAt).orElse(null),
        tokens.seat().map(MintedToken::expiresAt));
  }

  Hydration hydrate(Call call) {
    Caller caller = call.caller();
    caller.mustBe(call.queryUuid("userId"));
    Room room = web.rooms().shownTo(caller.userId(), call.roomId());
    Role role = call.query("role").map(PlaceCalls::role).orElse(room.roleOf(caller.userId()));
    if (!isHeld(room, caller.userId(), role)) {
      throw Problem.of(ErrorCode.FORBIDDEN, "that is not your role here").thrown();
    }
    RoomTokens tokens = web.tokens().give(room, caller.userId(), call.rejoinToken());
    return web.rooms().hydrate(room, new Viewer(caller.userId(), role), tokens);
  }

  private Binding binding(Room room, Seat seat) {
    Instant heard =
        Stream.of(
                web.heartbeats().lastOf(new Place(room.id(), seat.userId())),
                web.neighbours().lastHeard(room.id(), seat))
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new Binding(seat.index(), seat.connection(), heard, seat.awaySince());
  }

  private static String status(Room room, UUID user) {
    return switch (room.standingOf(user)) {
      case HOST, PLAYER, SPECTATOR, APPROVED -> "approved";
      case PENDING -> "pending";
      case KICKED -> "kicked";
      case GUEST -> room.members().find(user).isPresent() ? "rejected" : "guest";
    };
  }

  /** Somebody who was removed sees what any guest sees. */
  private static Role shown(Role role) {
    return role == Role.KICKED ? Role.GUEST : role;
  }

  /** The host may leave the office aside and ask as the player or watcher they are as well. */
  private static boolean isHeld(Room room, UUID user, Role role) {
    return role == shown(room.roleOf(user)) || role == shown(room.standingOf(user));
  }

  private static Role role(String word) {
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.KICKED && WireModule.word(role).equals(word))
        .findFirst()
        .orElseThrow(() -> Problem.field("role", "is not a role").thrown());
  }
}
