package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A frame that cannot be understood is refused or ends the socket, and changes nothing. */
class MalformedFramesIT {

  private static final int GUESTS = 8;

  /** Fewer than anybody may say at once. */
  private static final int FRAMES_A_GUEST = 14;

  private static final int NO_FRAMES = 100;
  private static final int MOST_BYTES = 16 * 1024;
  private static final int BAD_FRAME = 4001;
  private static final int TOO_LARGE = 1009;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final Nonsense nonsense = new Nonsense(seed);
  private final House house = House.shared();
  private final QuietTable table = new QuietTable(house, GUESTS);
  private final Guest guest = table.newcomers().get(0);

  @AfterEach
  void theHandGoesOn() {
    table.goesOnAsIfNothingHadHappened();
  }

  @Test
  void whatIsNotAsItShouldBeIsAnsweredWithAnErrorAndTheSocketLivesOn() {
    for (Guest newcomer : table.newcomers()) {
      Line line = introduced(newcomer);
      for (int i = 0; i < FRAMES_A_GUEST; i++) {
        refused(line, any(frames()));
      }
      assertThat(line.ask("heartbeat", "{}").get("event").asText()).isEqualTo("ack");
      line.hangUp();
    }
  }

  @Test
  void whatIsNotJsonClosesTheSocket() {
    for (int i = 0; i < NO_FRAMES; i++) {
      Said said = any(frames());
      ObjectNode good = Wire.object("event", said.event(), "data", said.good());
      Line line = random.nextBoolean() ? introduced(guest) : opened(guest);
      line.say(nonsense.noJson(good));
      assertThat(line.closeCode()).as("seed %d", seed).isEqualTo(BAD_FRAME);
    }
  }

  @Test
  void whatIsSaidBeforeAuthenticateClosesTheSocket() {
    Line line = opened(guest);
    line.say(Wire.object("event", "chat", "data", Wire.object("text", "hello")).toString());
    assertThat(line.closeCode()).isEqualTo(BAD_FRAME);
  }

  @Test
  void whatIsNoTextClosesTheSocket() {
    Line line = introduced(guest);
    line.say(ByteBuffer.wrap(new byte[] {1, 2, 3}));
    assertThat(line.closeCode()).isEqualTo(BAD_FRAME);
  }

  @Test
  void whatIsLongerThan16KiBClosesTheSocket() {
    Line line = introduced(guest);
    line.say(Wire.object("event", "x".repeat(MOST_BYTES)).toString());
    assertThat(line.closeCode()).isIn(BAD_FRAME, TOO_LARGE);
  }

  /** A frame that would be obeyed as it is. */
  private record Said(String event, ObjectNode good) {}

  private List<Said> frames() {
    return List.of(
        new Said("action", table.action()),
        new Said("chat", Wire.object("text", "hello")),
        new Said("join_room", Wire.object("displayName", "Somebody")),
        new Said("sync", Wire.object("gameId", table.gameId(), "epoch", 1, "lastSeq", 1)));
  }

  private void refused(Line line, Said said) {
    String data = nonsense.wrong(said.good());
    JsonNode answer = line.ask(said.event(), data);
    assertThat(answer.at("/data/code").asText())
        .as("seed %d: %s %s", seed, data, answer)
        .isEqualTo("VALIDATION");
    assertThat(answer.toString()).doesNotContain("Exception", "java.", "holdfast.", "\\tat ");
  }

  private Line introduced(Guest somebody) {
    Line line = opened(somebody);
    JsonNode answer = line.ask("authenticate", Wire.object("roomId", table.roomId()).toString());
    assertThat(answer.get("event").asText()).isEqualTo("ack");
    return line;
  }

  private static Line opened(Guest somebody) {
    return Line.open(somebody, text -> {}, code -> {});
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
