package dev.holdfast.session.javalin;

import dev.holdfast.session.member.MintedToken;
import dev.holdfast.session.member.RejoinToken;
import dev.holdfast.session.member.RejoinTokens;
import dev.holdfast.session.member.SeatClaim;
import dev.holdfast.session.member.Shown;
import dev.holdfast.session.member.TokenOwner;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.Seat;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where people get the tokens for a room, and show them. Used by calls and sockets alike; safe for
 * use by many threads.
 */
final class TokenDesk {

  private static final Logger LOG = LoggerFactory.getLogger(TokenDesk.class);

  private final RejoinTokens rejoinTokens;
  private final SeatTokenJwt seatTokens;
  private final InstantSource clock;

  TokenDesk(RejoinTokens rejoinTokens, List<String> seatTokenSecrets, InstantSource clock) {
    this.rejoinTokens = rejoinTokens;
    this.seatTokens = new SeatTokenJwt(seatTokenSecrets, clock);
    this.clock = clock;
  }

  /**
   * Fresh tokens for somebody in a room.
   *
   * @param carried the rejoin token they have, whose family the new one continues
   */
  RoomTokens give(Room room, UUID userId, Optional<String> carried) {
    return room.hasLetIn(userId)
        ? new RoomTokens(Optional.of(rejoinToken(room, userId, carried)), seatToken(room, userId))
        : RoomTokens.NONE;
  }

  /** A fresh seat token, if somebody has a seat. */
  Optional<MintedToken> seatToken(Room room, UUID userId) {
    return room.table().seatOf(userId).map(seat -> seatToken(room, seat));
  }

  /**
   * Tokens for somebody who is connected, in place of those they hold: of the same family, as long
   * as that lives.
   */
  RoomTokens renew(Room room, UUID userId, Optional<String> held) {
    return room.hasLetIn(userId)
        ? new RoomTokens(Optional.of(renewed(room, userId, held)), seatToken(room, userId))
        : RoomTokens.NONE;
  }

  /** Whom a rejoin token brings back. */
  Admission checkRejoin(Room room, String rejoinToken) {
    Shown shown = rejoinTokens.check(rejoinToken, room.id(), room::keepsPlaceOf);
    if (shown instanceof Shown.Good good) {
      return new Admission.Admitted(good.token().owner().userId(), Optional.of(good.token()));
    }
    Shown.Reason reason = ((Shown.Bad) shown).reason();
    if (reason == Shown.Reason.COPIED) {
      LOG.warn("A used rejoin token came again in room {}: its family is revoked", room.id());
    }
    return reason == Shown.Reason.EXPIRED ? new Admission.Expired() : new Admission.Refused();
  }

  /**
   * Uses up a rejoin token that somebody came in with.
   *
   * @return what takes its place; empty if it was revoked meanwhile
   */
  Optional<MintedToken> replace(RejoinToken shown) {
    return rejoinTokens.replace(shown);
  }

  /** Whether a rejoin token somebody holds, or its successor, can still bring them back. */
  boolean isAlive(String rejoinToken) {
    return rejoinTokens.isAlive(rejoinToken);
  }

  /**
   * Whom a seat token speaks for, while they have that seat.
   *
   * @param room where they want to come in, if there is such a room
   */
  Admission checkSeat(Optional<Room> room, String seatToken) {
    SeatTokenJwt.Reading reading = seatTokens.read(seatToken);
    if (reading instanceof SeatTokenJwt.Reading.Good good
        && room.filter(found -> isHeld(found, good.claim())).isPresent()) {
      return new Admission.Admitted(good.claim().userId(), Optional.empty());
    }
    boolean expired = reading instanceof SeatTokenJwt.Reading.Expired;
    return expired ? new Admission.Expired() : new Admission.Refused();
  }

  /** Keeps a connected user's tokens good; see {@link RejoinTokens#keep}. */
  void keep(UUID roomId, UUID userId) {
    rejoinTokens.keep(roomId, userId);
  }

  private MintedToken rejoinToken(Room room, UUID userId, Optional<String> carried) {
    TokenOwner owner = owner(room, userId);
    return carried
        .map(token -> rejoinTokens.mint(owner, token, room::keepsPlaceOf))
        .orElseGet(() -> rejoinTokens.mint(owner));
  }

  private MintedToken renewed(Room room, UUID userId, Optional<String> held) {
    TokenOwner owner = owner(room, userId);
    return held.map(token -> rejoinTokens.renew(owner, token))
        .orElseGet(() -> rejoinTokens.mint(owner));
  }

  private static TokenOwner owner(Room room, UUID userId) {
    Optional<Integer> seat = room.table().seatOf(userId).map(Seat::index);
    return new TokenOwner(room.id(), userId, room.roleOf(userId), seat);
  }

  private MintedToken seatToken(Room room, Seat seat) {
    SeatClaim claim =
        SeatClaim.begin(room.id(), seat.userId(), seat.index(), clock.instant(), UUID.randomUUID());
    return new MintedToken(seatTokens.write(claim), claim.expiresAt());
  }

  private static boolean isHeld(Room room, SeatClaim claim) {
    return claim.roomId().equals(room.id())
        && room.table()
            .seatOf(claim.userId())
            .filter(seat -> seat.index() == claim.seatIndex())
            .isPresent();
  }
}
