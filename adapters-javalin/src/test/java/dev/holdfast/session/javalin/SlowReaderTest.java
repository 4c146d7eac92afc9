package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.session.room.MemberCommand;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Paul's socket takes nothing while more is said than the wire and his queue can hold. */
class SlowReaderTest {

  /** Two kilobytes. */
  private static final String TEXT = "\u2660".repeat(500);

  private static final int MORE_THAN_FITS = 12_000;

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);
  private final SocketClient helen = entered(room.helen);
  private final SocketClient paul = entered(room.approved("Paul"));

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatHeMissedIsOneSnapshotAndTheStreamGoesOnFromThere() {
    paul.stopReading();
    chat(MORE_THAN_FITS);
    paul.goOnReading();
    JsonNode snapshot = paul.await("snapshot");
    chat(1);
    long last = room.stored().position().seq();
    paul.awaitSeq(last);
    long drawn = snapshot.get("data").get("seq").asLong();
    List<Long> numbers = numbers(paul);
    assertThat(numbers).doesNotContain(drawn).isSorted().doesNotHaveDuplicates();
    assertThat(numbers).hasSizeLessThan(MORE_THAN_FITS);
    assertThat(numbers.stream().filter(seq -> seq > drawn).count()).isEqualTo(last - drawn);
  }

  @Test
  void nobodyElseWaitsForHim() {
    paul.stopReading();
    chat(MORE_THAN_FITS);
    assertThat(numbers(helen)).hasSizeGreaterThan(MORE_THAN_FITS);
  }

  @Test
  void whoDoesNotCatchUpInFiveSecondsIsClosed() {
    paul.stopReading();
    chat(MORE_THAN_FITS);
    SocketClient first = unknown();
    house.pass(Duration.ofSeconds(1));
    SocketClient second = unknown();
    house.pass(Duration.ofSeconds(4));
    assertThat(first.closeCode()).isEqualTo(4102);
    house.pass(Duration.ofSeconds(1));
    assertThat(second.closeCode()).as("looked at the time once more").isEqualTo(4102);
    paul.goOnReading();
    assertThat(paul.closeCode()).isEqualTo(4202);
  }

  /** Somebody whose end shows that the server has looked at the time. */
  private SocketClient unknown() {
    SocketClient socket = house.visitor().socket();
    socket.ask("authenticate", "{}");
    return socket;
  }

  /** Helen keeps up: she has each hundred before the next is said. */
  private void chat(int times) {
    MemberCommand.Chat word = new MemberCommand.Chat(room.stored().hostId(), TEXT);
    for (int i = 1; i <= times; i++) {
      house.service.handle(room.roomId, word);
      if (i % 100 == 0 || i == times) {
        helen.awaitSeq(room.stored().position().seq());
      }
    }
  }

  private SocketClient entered(Browser who) {
    SocketClient socket = who.socket();
    socket.enter(room.roomId);
    socket.await("snapshot");
    return socket;
  }

  private static List<Long> numbers(SocketClient socket) {
    return socket.all().stream()
        .filter(frame -> frame.has("seq"))
        .map(frame -> frame.get("seq").asLong())
        .toList();
  }
}
