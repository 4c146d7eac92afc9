package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Snapshots, subscriptions, commits and disconnects in a hundred thousand orders. Whatever another
 * thread or another server could do between two steps happens there in some of them, and the
 * database is away now and then.
 */
class ScheduleTest {

  private static final int WORLDS = 100;
  private static final int SCHEDULES = 1_000;

  @Test
  void inEveryOrderNobodyMissesANumberOrGetsOneTwiceOrIsAwayWhileHere() {
    List<String> complaints =
        IntStream.rangeClosed(1, WORLDS)
            .parallel()
            .mapToObj(ScheduleTest::complaintsIn)
            .flatMap(List::stream)
            .toList();

    assertThat(complaints).isEmpty();
  }

  private static List<String> complaintsIn(int world) {
    try (ScheduleWorld shared = new ScheduleWorld()) {
      return IntStream.range(0, SCHEDULES)
          .mapToObj(i -> new Schedule(shared, world * 1_000_000L + i))
          .flatMap(schedule -> schedule.play().stream())
          .toList();
    }
  }
}
