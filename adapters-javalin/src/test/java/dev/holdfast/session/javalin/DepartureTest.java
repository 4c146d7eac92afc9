package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DepartureTest {

  private final Departure departure = new Departure();

  @Test
  void callsAreAnsweredUntilTheSocketsHaveMoved() {
    assertThat(departure.isAnnounced()).isFalse();
    departure.announce();
    assertThat(departure.isAnnounced()).isTrue();
    assertThat(departure.isComplete()).isFalse();
    departure.complete();
    assertThat(departure.isComplete()).isTrue();
  }
}
