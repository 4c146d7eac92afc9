package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a client may rely on when it keeps events apart by their numbers alone: drop what is not
 * greater than the last, apply what is one greater, ask for the rest.
 */
class NumbersScenarioTest {

  private final TestHouse house = TestHouse.open();
  private final TestRoom room = TestRoom.open(house);
  private SocketClient helen;
  private long start;

  @BeforeEach
  void enter() {
    helen = room.tab(room.helen);
    start = room.stored().position().seq();
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  @DisplayName("Sequence Number Dedup")
  void aNumberStandsForOneEventHoweverOftenItComes() {
    // 1. Client at some number
    room.chat(3);
    List<JsonNode> first = List.of(helen.await("chat_message"), helen.await("chat_message"));
    helen.await("chat_message");
    // 2. Receives a number it has had → IGNORE: it is the very same event
    helen.say("sync", sync(start));
    List<JsonNode> again = List.of(helen.await("chat_message"), helen.await("chat_message"));
    assertThat(again).isEqualTo(first);
    helen.await("chat_message");
    // 3. and 4. Receives the next number, and the next → UPDATE
    room.chat(2);
    assertThat(helen.await("chat_message").get("seq").asLong()).isEqualTo(start + 4);
    assertThat(helen.await("chat_message").get("seq").asLong()).isEqualTo(start + 5);
  }

  @Test
  void nothingIsRepeatedThatWasNotAskedFor() {
    room.chat(4);
    helen.awaitSeq(start + 4);
    helen.ask("sync", sync(start + 2));
    room.chat(2);
    helen.beat();
    assertThat(helen.numbers())
        .containsExactlyElementsOf(
            List.of(
                start + 1, start + 2, start + 3, start + 4, start + 3, start + 4, start + 5,
                start + 6));
  }

  @Test
  void askingWithNothingLackingBringsNothing() {
    room.chat(2);
    helen.awaitSeq(start + 2);
    helen.ask("sync", sync(start + 2));
    helen.ask("heartbeat", "{'seq':" + (start + 2) + "}");
    room.chat(1);
    helen.awaitSeq(start + 3);
    assertThat(helen.numbers()).containsExactly(start + 1, start + 2, start + 3);
    assertThat(helen.all("snapshot")).hasSize(1);
  }

  @Test
  void overSeveralConnectionsEveryNumberComesOnce() {
    room.chat(2);
    helen.awaitSeq(start + 2);
    helen.cut();
    room.chat(2);
    SocketClient again = room.helen.socket();
    again.authenticate(
        "{'roomId':'%s','gameId':'%s','epoch':1,'lastSeq':%d}"
            .formatted(room.roomId, room.gameId, start + 2));
    room.chat(2);
    again.awaitSeq(start + 6);
    assertThat(again.numbers())
        .containsExactlyElementsOf(LongStream.rangeClosed(start + 3, start + 6).boxed().toList());
  }

  private String sync(long lastSeq) {
    return "{'gameId':'%s','epoch':1,'lastSeq':%d}".formatted(room.gameId, lastSeq);
  }
}
