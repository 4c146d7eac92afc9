package dev.holdfast.session.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.room.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WriteBehindTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

  private final Toll toll = new Toll();
  private Instant now = START;
  private final WriteBehind writer = new WriteBehind(4, () -> now, toll);
  private final List<Integer> done = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    writer.close();
  }

  @Test
  void what_is_written_under_one_key_is_written_in_order() throws InterruptedException {
    IntStream.range(0, 1000).forEach(i -> writer.write("room", () -> done.add(i)));

    assertThat(writer.flush(PATIENCE)).isTrue();
    assertThat(done).isEqualTo(IntStream.range(0, 1000).boxed().toList());
    assertThat(writer.status()).isEqualTo(new WriteBehind.Status(1000, 0, 0, Duration.ZERO));
  }

  @Test
  void one_key_does_not_wait_for_another() throws InterruptedException {
    CountDownLatch other = new CountDownLatch(1);
    writer.write("slow", () -> await(other));
    writer.write("quick", other::countDown);

    assertThat(writer.flush(PATIENCE)).isTrue();
    assertThat(toll.written).containsExactlyInAnyOrder("slow", "quick");
  }

  @Test
  void while_the_database_is_away_it_is_tried_again_and_the_order_is_kept()
      throws InterruptedException {
    AtomicInteger refusals = new AtomicInteger(3);
    writer.write("room", () -> failWhile(refusals, 1));
    writer.write("room", () -> done.add(2));

    assertThat(writer.flush(PATIENCE)).isTrue();
    assertThat(done).containsExactly(1, 2);
    assertThat(writer.status().failed()).isZero();
  }

  @Test
  void what_the_database_does_not_take_is_counted_and_told_and_holds_up_nothing()
      throws InterruptedException {
    writer.write(
        "room",
        () -> {
          throw new IllegalStateException("does not fit");
        });
    writer.write("room", () -> done.add(2));

    assertThat(writer.flush(PATIENCE)).isTrue();
    assertThat(toll.failed).containsExactly("room: does not fit");
    assertThat(writer.status()).isEqualTo(new WriteBehind.Status(1, 1, 0, Duration.ZERO));
  }

  @Test
  void the_lag_is_the_age_of_what_waits_longest() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    writer.write("room", () -> await(end));
    now = START.plusSeconds(5);
    writer.write("room", () -> done.add(2));
    now = START.plusSeconds(7);

    assertThat(writer.isDone("room")).isFalse();
    assertThat(writer.status().waiting()).isEqualTo(2);
    assertThat(writer.status().lag()).isEqualTo(Duration.ofSeconds(7));
    assertThat(writer.flush(Duration.ofMillis(10))).isFalse();
    end.countDown();
    assertThat(writer.flush(PATIENCE)).isTrue();
    assertThat(writer.isDone("room")).isTrue();
  }

  private void failWhile(AtomicInteger refusals, int value) {
    if (refusals.getAndDecrement() > 0) {
      throw new StoreUnavailable("unplugged", new IllegalStateException("unplugged"));
    }
    done.add(value);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
