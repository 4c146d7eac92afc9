package dev.holdfast.session.javalin;

import dev.holdfast.session.member.MintedToken;
import java.util.Optional;

/**
 * The tokens somebody gets for a room.
 *
 * @param rejoin brings them back; nobody who was not let in has one
 * @param seat proves their seat, if they have one
 */
record RoomTokens(Optional<MintedToken> rejoin, Optional<MintedToken> seat) {

  static final RoomTokens NONE = new RoomTokens(Optional.empty(), Optional.empty());

  Optional<String> rejoinToken() {
    return rejoin.map(MintedToken::token);
  }

  Optional<String> seatToken() {
    return seat.map(MintedToken::token);
  }
}
