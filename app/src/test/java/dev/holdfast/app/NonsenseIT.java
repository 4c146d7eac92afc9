package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cannot be understood is refused by a code of the protocol, and nothing changes. */
class NonsenseIT {

  private static final int BODIES = 200;
  private static final int NO_FRAMES = 100;

  /** Fewer than anybody may say at once. */
  private static final int FRAMES_A_GUEST = 12;

  private static final int BAD_FRAME = 4001;
  private static final int TOO_LARGE = 1009;
  private static final int MOST_BYTES = 16 * 1024;
  private static final Set<String> CODES =
      Set.of("VALIDATION", "TOO_LARGE", "UNSUPPORTED_MEDIA_TYPE", "ILLEGAL_ACTION");

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final Nonsense nonsense = new Nonsense(seed);
  private final House house = House.shared();
  private final List<Guest> newcomers = house.guests(8, "Newcomer");
  private RecordedTable table;
  private String before;

  @BeforeEach
  void aHandIsBeingPlayed() {
    RecordedHand hand =
        RecordedHand.all().stream().filter(h -> h.steps().size() > 6).findFirst().orElseThrow();
    List<Guest> people = house.guests(hand.players() + 2, "Guest");
    table = new RecordedTable(hand, people, house.decks(), event -> {}).deal().steps(2);
    newcomers.forEach(guest -> table.letIn(new TableClient(guest, table.roomId(), event -> {})));
    before = house.books().state(table.gameId());
  }

  @AfterEach
  void itGoesOnAsIfNothingHadHappened() {
    assertThat(house.books().state(table.gameId())).as("seed " + seed).isEqualTo(before);
    assertThat(house.log().errors()).as("seed " + seed).isEmpty();
    table.playOut();
    HandReview.of(table).endedAsRecorded().allWereToldTheSame(house.books());
    table.close();
  }

  @Test
  void bodiesThatAreWrongAreRefusedByACodeThatSaysSo() {
    List<Call> calls = calls();
    for (int i = 0; i < BODIES; i++) {
      Call call = calls.get(random.nextInt(calls.size()));
      boolean json = random.nextBoolean();
      String body = json ? nonsense.wrong(call.good()) : nonsense.noJson(call.good());
      refused(call.guest().send(call.method(), call.path(), body), body);
    }
  }

  @Test
  void bodiesThatAreNoTextOrTooLongOrCalledSomethingElseAreRefused() {
    for (Call call : calls()) {
      String good = call.good().toString();
      byte[] bytes = new byte[64];
      random.nextBytes(bytes);
      bytes[0] = (byte) 0xff;
      String json = "application/json";
      Guest guest = call.guest();
      refused(guest.send(call.method(), call.path(), json, BodyPublishers.ofByteArray(bytes)), "");
      refused(guest.send(call.method(), call.path(), " ".repeat(MOST_BYTES) + good), "long");
      refused(
          guest.send(call.method(), call.path(), "text/plain", BodyPublishers.ofString(good)),
          good);
    }
  }

  @Test
  void framesThatAreWrongAreAnsweredWithAnErrorAndTheSocketLivesOn() {
    for (Guest guest : newcomers) {
      Line line = introduced(guest);
      for (int j = 0; j < FRAMES_A_GUEST; j++) {
        Said said = frames().get(random.nextInt(frames().size()));
        String data = nonsense.wrong(said.good());
        JsonNode answer = line.ask(said.event(), data);
        assertThat(answer.at("/data/code").asText()).as(described(data)).isEqualTo("VALIDATION");
        isInOurWords(answer.toString());
      }
      assertThat(line.ask("heartbeat", "{}").get("event").asText()).isEqualTo("ack");
      line.hangUp();
    }
  }

  @Test
  void whatIsNoFrameClosesTheSocket() {
    for (int i = 0; i < NO_FRAMES; i++) {
      Said said = frames().get(random.nextInt(frames().size()));
      ObjectNode good = Wire.object("event", said.event(), "data", said.good());
      Line line = random.nextBoolean() ? introduced(newcomers.get(0)) : unknown();
      line.say(nonsense.noJson(good));
      assertThat(line.closeCode()).as("seed " + seed).isEqualTo(BAD_FRAME);
    }
  }

  @Test
  void framesBeforeTheirTimeOrBinaryOrTooLongCloseTheSocket() {
    Line early = unknown();
    early.say("{\"event\":\"chat\",\"data\":{\"text\":\"hello\"}}");
    assertThat(early.closeCode()).isEqualTo(BAD_FRAME);

    Line binary = introduced(newcomers.get(0));
    binary.say(ByteBuffer.wrap(new byte[] {1, 2, 3}));
    assertThat(binary.closeCode()).isEqualTo(BAD_FRAME);

    Line endless = introduced(newcomers.get(0));
    endless.say("{\"event\":\"" + "x".repeat(MOST_BYTES) + "\"}");
    assertThat(endless.closeCode()).isIn(BAD_FRAME, TOO_LARGE);
  }

  /** A call that would be obeyed as it is. */
  private record Call(Guest guest, String method, String path, ObjectNode good) {}

  /** A frame that would be obeyed as it is. */
  private record Said(String event, ObjectNode good) {}

  private List<Call> calls() {
    Guest newcomer = newcomers.get(0);
    Guest host = table.host().guest();
    UUID player = table.players().get(1).guest().userId();
    String room = "/api/rooms/" + table.roomId();
    ObjectNode settings = Wire.object("smallBlind", 2, "maxSeats", 10, "autoApprove", true);
    ObjectNode rename = Wire.object("displayName", "Somebody");
    return List.of(
        new Call(host, "POST", "/api/rooms", rename.deepCopy().set("settings", settings)),
        new Call(host, "PATCH", room + "/settings", settings),
        new Call(host, "POST", room + "/kick", Wire.object("userId", player)),
        new Call(host, "POST", room + "/host", Wire.object("userId", player)),
        new Call(host, "POST", room + "/approve", Wire.object("userId", player, "approved", true)),
        new Call(host, "POST", room + "/chips", chips(player)),
        new Call(host, "POST", room + "/rebuy", Wire.object("amount", 5)),
        new Call(house.guest("Nobody"), "POST", room + "/join", rename),
        new Call(newcomer, "POST", room + "/seat", Wire.object("seatIndex", 9, "buyIn", 10)),
        new Call(newcomer, "POST", room + "/spectate", rename),
        new Call(actor(), "POST", "/api/games/" + table.gameId() + "/actions", action()));
  }

  private List<Said> frames() {
    return List.of(
        new Said("action", action()),
        new Said("chat", Wire.object("text", "hello")),
        new Said("join_room", Wire.object("displayName", "Somebody")),
        new Said("sync", Wire.object("gameId", table.gameId(), "epoch", 1, "lastSeq", 1)));
  }

  private static ObjectNode chips(UUID player) {
    return Wire.object("userId", player, "amount", 5, "reason", "a gift");
  }

  private ObjectNode action() {
    return Wire.object("action", "FOLD", "turn", decision().turn(), "actionId", UUID.randomUUID());
  }

  private Guest actor() {
    return table.players().get(decision().seat()).guest();
  }

  private Decision decision() {
    return table.host().await("a decision", Stream::decision);
  }

  private Line introduced(Guest guest) {
    Line line = open(guest);
    JsonNode welcome = line.ask("authenticate", Wire.object("roomId", table.roomId()).toString());
    assertThat(welcome.get("event").asText()).isEqualTo("ack");
    return line;
  }

  private Line unknown() {
    return open(house.guest("Nobody"));
  }

  private static Line open(Guest guest) {
    return Line.open(guest, text -> {}, code -> {});
  }

  private void refused(Answer answer, String body) {
    assertThat(answer.status()).as(described(body + answer)).isBetween(400, 422);
    assertThat(answer.json().get("code").asText()).as(described(body)).isIn(CODES);
    assertThat(answer.response().headers().firstValue("Content-Type"))
        .contains("application/problem+json");
    isInOurWords(answer.text());
  }

  private void isInOurWords(String answer) {
    assertThat(answer).as("seed " + seed).doesNotContain("Exception", "java.", "holdfast.", "\tat");
  }

  private String described(String what) {
    return "seed " + seed + ": " + what;
  }
}
