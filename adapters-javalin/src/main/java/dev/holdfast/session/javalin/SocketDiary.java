package dev.holdfast.session.javalin;

import dev.holdfast.session.member.Role;
import dev.holdfast.session.office.ConnectionLog;
import dev.holdfast.session.office.SocketFact;
import dev.holdfast.session.room.Room;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of one socket. Its opening is told once it is known on which device, which a
 * browser says in its first frame only, or when it has gone without a word. Safe for use by many
 * threads; nobody ever waits here.
 */
final class SocketDiary {

  private final ConnectionLog log;
  private final String socketId;
  private final Arrival arrival;
  private final InstantSource clock;
  private final Duration beatEvery;
  private final Instant openedAt;
  private @Nullable String deviceId;
  private @Nullable UUID userId;
  private @Nullable Visit visit;
  private Instant heardAt;
  private boolean closed;

  /** Where somebody is over the socket, and as what. */
  private record Visit(UUID gameId, String role) {}

  /**
   * An empty one.
   *
   * @param socketId unique among all sockets of all servers
   * @param beatEvery how often at most a sign of life is told
   */
  SocketDiary(
      ConnectionLog log,
      String socketId,
      Arrival arrival,
      InstantSource clock,
      Duration beatEvery) {
    this.log = log;
    this.socketId = socketId;
    this.arrival = arrival;
    this.clock = clock;
    this.beatEvery = beatEvery;
    this.openedAt = clock.instant();
    this.heardAt = openedAt;
    this.userId = arrival.caller().map(Caller::userId).orElse(null);
  }

  /** The client says which device it is, and whether it was here before and lost its connection. */
  synchronized void greet(ClientFrame.Authenticate hello) {
    open(hello.deviceId().or(arrival::device), hello.known().isPresent());
  }

  /** It is known whose the socket is. */
  synchronized void isOf(UUID user) {
    if (!user.equals(userId)) {
      userId = user;
      tell(new SocketFact.Authenticated(socketId, user));
    }
  }

  /** Over the socket somebody sees a room, and is something in it. */
  synchronized void isIn(Room room) {
    UUID user = userId;
    Visit now = user == null ? null : visit(room, user);
    Visit before = visit;
    if (before != null && (now == null || !now.gameId().equals(before.gameId()))) {
      tell(new SocketFact.Left(socketId, before.gameId(), clock.instant()));
    }
    if (user != null && now != null && deviceId != null && !now.equals(before)) {
      tell(
          new SocketFact.Joined(
              socketId, now.gameId(), deviceId, user, now.role(), clock.instant()));
    }
    visit = now;
  }

  /** Who neither plays, watches nor holds the room is not in it yet. */
  private static @Nullable Visit visit(Room room, UUID user) {
    Role role = room.roleOf(user);
    return switch (role) {
      case HOST, PLAYER, SPECTATOR -> new Visit(room.gameId(), WireModule.word(role));
      case APPROVED, PENDING, GUEST, KICKED -> null;
    };
  }

  /** The client gave a sign of life. */
  synchronized void heard(Instant at) {
    if (deviceId != null && !at.isBefore(heardAt.plus(beatEvery))) {
      heardAt = at;
      tell(new SocketFact.Heard(socketId, at));
    }
  }

  /** The socket is gone. */
  synchronized void closed(int code) {
    open(arrival.device(), false);
    tell(new SocketFact.Disconnected(socketId, reason(code), clock.instant()));
    closed = true;
  }

  private void open(Optional<UUID> device, boolean again) {
    if (deviceId == null) {
      deviceId = device.orElseGet(() -> Devices.unnamed(arrival.caller())).toString();
      tell(
          new SocketFact.Connected(
              socketId,
              deviceId,
              userId,
              again,
              arrival.address().orElse(null),
              arrival.userAgent().orElse(null),
              openedAt));
    }
  }

  private void tell(SocketFact fact) {
    if (!closed) {
      log.tell(fact);
    }
  }

  private static String reason(int code) {
    return Arrays.stream(CloseCode.values())
        .filter(known -> known.code() == code)
        .map(CloseCode::reason)
        .findFirst()
        .orElseGet(() -> standardReason(code));
  }

  /** What RFC 6455 calls the ends that clients and networks bring about. */
  private static String standardReason(int code) {
    return switch (code) {
      case 1000 -> "closed by the client";
      case 1001 -> "left the page";
      case 1005 -> "closed without a reason";
      case 1006 -> "lost";
      default -> "code " + code;
    };
  }
}
