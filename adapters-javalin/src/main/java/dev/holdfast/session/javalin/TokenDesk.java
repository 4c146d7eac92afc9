package dev.holdfast.session.javalin;

import dev.holdfast.session.member.MintedToken;
import dev.holdfast.session.member.Redeemed;
import dev.holdfast.session.member.RejoinTokens;
import dev.holdfast.session.member.Role;
import dev.holdfast.session.member.SeatClaim;
import dev.holdfast.session.member.TokenOwner;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.Seat;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where people get the tokens for a room, and show them. Used by calls and sockets alike; safe for
 * use by many threads.
 */
final class TokenDesk {

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
        : new RoomTokens(Optional.empty(), Optional.empty());
  }

  /** A fresh seat token, if somebody has a seat. */
  Optional<MintedToken> seatToken(Room room, UUID userId) {
    return room.table().seatOf(userId).map(seat -> seatToken(room, seat));
  }

  /** Whom a rejoin token brings back; it is used up by that. */
  Admission redeem(Room room, String rejoinToken) {
    Redeemed redeemed = rejoinTokens.redeem(rejoinToken, room.id(), room::keepsPlaceOf);
    if (redeemed instanceof Redeemed.Accepted accepted) {
      return new Admission.Admitted(accepted.userId(), Optional.of(accepted.token()));
    }
    boolean expired = ((Redeemed.Refused) redeemed).reason() == Redeemed.Reason.EXPIRED;
    return expired ? new Admission.Expired() : new Admission.Refused();
  }

  /** Whom a seat token speaks for, while they have that seat. */
  Admission check(Room room, String seatToken) {
    SeatTokenJwt.Reading reading = seatTokens.read(seatToken);
    if (reading instanceof SeatTokenJwt.Reading.Good good && isHeld(room, good.claim())) {
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
    Role role = room.roleOf(userId);
    Optional<Integer> seat = room.table().seatOf(userId).map(Seat::index);
    TokenOwner owner = new TokenOwner(room.id(), userId, role, seat);
    return carried
        .map(token -> rejoinTokens.mint(owner, token, room::keepsPlaceOf))
        .orElseGet(() -> rejoinTokens.mint(owner));
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
