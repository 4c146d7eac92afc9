package dev.holdfast.session.member;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * When players were last heard, by their seats, at whichever process. Safe for use by many threads.
 * Every method throws {@link dev.holdfast.session.room.StoreUnavailable} when the medium cannot be
 * reached.
 *
 * @since 0.1
 */
public interface SeatBindings {

  /** Who was last heard in a seat; nothing once that is two hours ago. */
  Optional<SeatBinding> at(UUID roomId, int seatIndex);

  /** The seat in which somebody was last heard; nothing once that is two hours ago. */
  Optional<SeatBinding> of(UUID userId);

  /** Takes note of who was heard. What is known to be later stays. */
  void hear(Collection<SeatBinding> heard);
}
