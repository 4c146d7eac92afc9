package dev.holdfast.session.javalin;

import dev.holdfast.session.member.SeatBinding;
import dev.holdfast.session.member.SeatBindings;
import dev.holdfast.session.member.Whereabouts;
import dev.holdfast.session.room.Seat;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * What other servers know of the same people.
 *
 * @param whereabouts who has a socket where
 * @param seats who was heard where
 */
public record Neighbours(Whereabouts whereabouts, SeatBindings seats) {

  /** A server that is the only one. */
  public static final Neighbours NONE = new Neighbours(Whereabouts.HERE_ONLY, new NobodyHeard());

  /** When somebody in a seat was last heard, at whichever server. May block. */
  Optional<Instant> lastHeard(UUID roomId, Seat seat) {
    return seats
        .at(roomId, seat.index())
        .filter(binding -> binding.userId().equals(seat.userId()))
        .map(SeatBinding::heardAt);
  }

  /** What the only server has not heard itself nobody has. */
  private static final class NobodyHeard implements SeatBindings {
    @Override
    public Optional<SeatBinding> at(UUID roomId, int seatIndex) {
      return Optional.empty();
    }

    @Override
    public Optional<SeatBinding> of(UUID userId) {
      return Optional.empty();
    }

    @Override
    public void hear(Collection<SeatBinding> heard) {
      // nobody asks
    }
  }
}
