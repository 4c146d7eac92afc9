package dev.holdfast.session.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.room.RoomStory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link SeatBindings} must do. */
public abstract class SeatBindingsContract {

  private static final int SEAT = 4;

  private final Instant now = now();
  private RoomStory story;

  /** For the suite of an adapter. */
  protected SeatBindingsContract() {}

  /** Where it is kept. */
  protected abstract SeatBindings bindings();

  /** A room of which the medium knows whatever it needs to know. */
  protected abstract RoomStory story();

  /** What time it is there. */
  protected abstract Instant now();

  @BeforeEach
  void annSits() {
    story = story().letsIn("ann", "bob").sits("ann", SEAT);
  }

  @Test
  void whoever_was_heard_in_a_seat_is_found_by_the_seat_and_by_who_they_are() {
    SeatBinding heard = heard("ann", SEAT, now.plusSeconds(1));
    bindings().hear(List.of(heard));

    assertThat(bindings().at(roomId(), SEAT)).contains(heard);
    assertThat(bindings().of(story.id("ann"))).contains(heard);
  }

  @Test
  void of_a_seat_and_of_somebody_nobody_heard_there_is_nothing() {
    assertThat(bindings().at(roomId(), SEAT + 1)).isEmpty();
    assertThat(bindings().at(UUID.randomUUID(), SEAT)).isEmpty();
    assertThat(bindings().of(story.id("bob"))).isEmpty();
    bindings().hear(List.of());
  }

  @Test
  void the_last_time_counts_in_whatever_order_it_is_told() {
    SeatBinding first = heard("ann", SEAT, now.plusSeconds(1));
    SeatBinding last = heard("ann", SEAT, now.plusSeconds(2));
    bindings().hear(List.of(last));
    bindings().hear(List.of(first));

    assertThat(bindings().at(roomId(), SEAT)).contains(last);
    assertThat(bindings().of(story.id("ann"))).contains(last);
  }

  @Test
  void many_are_heard_at_once() {
    story.sits("bob", SEAT + 1);
    SeatBinding ann = heard("ann", SEAT, now.plusSeconds(1));
    SeatBinding bob = heard("bob", SEAT + 1, now.plusSeconds(2));
    bindings().hear(List.of(ann, bob));

    assertThat(bindings().at(roomId(), SEAT)).contains(ann);
    assertThat(bindings().at(roomId(), SEAT + 1)).contains(bob);
  }

  @Test
  void the_next_owner_of_a_seat_takes_the_place_of_the_last() {
    bindings().hear(List.of(heard("ann", SEAT, now.plusSeconds(1))));
    story.leaves("ann").sits("bob", SEAT);
    SeatBinding bob = heard("bob", SEAT, now.plusSeconds(2));
    bindings().hear(List.of(bob));

    assertThat(bindings().at(roomId(), SEAT)).contains(bob);
  }

  @Test
  void whoever_was_not_heard_for_two_hours_is_forgotten() {
    SeatBinding old = heard("bob", SEAT + 2, now.minus(SeatBinding.LIFE).minusSeconds(1));
    bindings().hear(List.of(old));

    assertThat(bindings().at(roomId(), SEAT + 2)).isEmpty();
    assertThat(bindings().of(story.id("bob"))).isEmpty();
  }

  /** The time now as media keep it. */
  protected static Instant whole(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  private UUID roomId() {
    return story.room().id();
  }

  private SeatBinding heard(String name, int seatIndex, Instant at) {
    return new SeatBinding(roomId(), seatIndex, story.id(name), at);
  }
}
