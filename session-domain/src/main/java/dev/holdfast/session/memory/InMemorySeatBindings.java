package dev.holdfast.session.memory;

import dev.holdfast.session.member.SeatBinding;
import dev.holdfast.session.member.SeatBindings;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who was heard in which seat, in memory. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class InMemorySeatBindings implements SeatBindings {

  private record Place(UUID roomId, int seatIndex) {}

  private final InstantSource clock;
  private final Map<Place, SeatBinding> bindings = new LinkedHashMap<>();

  /** Nobody was heard. */
  public InMemorySeatBindings(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized Optional<SeatBinding> at(UUID roomId, int seatIndex) {
    return Optional.ofNullable(bindings.get(new Place(roomId, seatIndex))).filter(this::isKept);
  }

  @Override
  public synchronized Optional<SeatBinding> of(UUID userId) {
    return bindings.values().stream()
        .filter(binding -> binding.userId().equals(userId))
        .max(Comparator.comparing(SeatBinding::heardAt))
        .filter(this::isKept);
  }

  @Override
  public synchronized void hear(Collection<SeatBinding> heard) {
    bindings.values().removeIf(binding -> !isKept(binding));
    for (SeatBinding binding : heard) {
      bindings.merge(
          new Place(binding.roomId(), binding.seatIndex()),
          binding,
          (known, told) -> known.isLaterThan(told) ? known : told);
    }
  }

  private boolean isKept(SeatBinding binding) {
    return binding.heardAt().plus(SeatBinding.LIFE).isAfter(clock.instant());
  }
}
