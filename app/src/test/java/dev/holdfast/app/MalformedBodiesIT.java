package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A body that cannot be understood is refused by a code that says so, and changes nothing. */
class MalformedBodiesIT {

  private static final int BODIES = 200;
  private static final int MOST_BYTES = 16 * 1024;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);
  private final Nonsense nonsense = new Nonsense(seed);
  private final House house = House.shared();
  private final QuietTable table = new QuietTable(house, 1);
  private final List<Call> calls = calls();

  @AfterEach
  void theHandGoesOn() {
    table.goesOnAsIfNothingHadHappened();
  }

  @Test
  void whatIsNotJsonOrNotWhatItShouldBeIsNotValid() {
    for (int i = 0; i < BODIES; i++) {
      Call call = calls.get(random.nextInt(calls.size()));
      String body =
          random.nextBoolean() ? nonsense.wrong(call.good()) : nonsense.noJson(call.good());
      refused(call.sends(body), "400 VALIDATION", body);
    }
  }

  @Test
  void whatIsNotEvenTextIsNotValid() {
    byte[] bytes = new byte[64];
    for (Call call : calls) {
      random.nextBytes(bytes);
      bytes[0] = (byte) 0xff;
      Answer answer =
          call.guest()
              .send(
                  call.method(),
                  call.path(),
                  "application/json",
                  BodyPublishers.ofByteArray(bytes));
      refused(answer, "400 VALIDATION", "bytes");
    }
  }

  @Test
  void whatIsLongerThan16KiBIsTooLarge() {
    for (Call call : calls) {
      String padded = " ".repeat(MOST_BYTES) + call.good();
      refused(call.sends(padded), "413 TOO_LARGE", "blanks");
    }
  }

  @Test
  void whatIsNotCalledJsonIsNotSupported() {
    for (Call call : calls) {
      String good = call.good().toString();
      Answer answer =
          call.guest()
              .send(call.method(), call.path(), "text/plain", BodyPublishers.ofString(good));
      refused(answer, "415 UNSUPPORTED_MEDIA_TYPE", good);
    }
  }

  /** A call that would be obeyed as it is. */
  private record Call(Guest guest, String method, String path, ObjectNode good) {

    Answer sends(String body) {
      return guest.send(method, path, body);
    }
  }

  private List<Call> calls() {
    Guest host = table.host();
    Guest newcomer = table.newcomers().get(0);
    String room = "/api/rooms/" + table.roomId();
    String actions = "/api/games/" + table.gameId() + "/actions";
    ObjectNode player = Wire.object("userId", table.player());
    ObjectNode name = Wire.object("displayName", "Somebody");
    ObjectNode settings = Wire.object("smallBlind", 2, "maxSeats", 10, "autoApprove", true);
    return List.of(
        new Call(host, "POST", "/api/rooms", name.deepCopy().set("settings", settings)),
        new Call(host, "PATCH", room + "/settings", settings),
        new Call(host, "POST", room + "/kick", player),
        new Call(host, "POST", room + "/host", player),
        new Call(host, "POST", room + "/approve", player.deepCopy().put("approved", true)),
        new Call(host, "POST", room + "/chips", gift(player)),
        new Call(host, "POST", room + "/rebuy", Wire.object("amount", 5)),
        new Call(house.guest("Nobody"), "POST", room + "/join", name),
        new Call(newcomer, "POST", room + "/seat", Wire.object("seatIndex", 9, "buyIn", 10)),
        new Call(newcomer, "POST", room + "/spectate", name),
        new Call(table.actor(), "POST", actions, table.action()));
  }

  private static ObjectNode gift(ObjectNode player) {
    return player.deepCopy().put("amount", 5).put("reason", "a gift");
  }

  private void refused(Answer answer, String problem, String body) {
    assertThat(answer.problem()).as("seed %d: %s %s", seed, body, answer).isEqualTo(problem);
    assertThat(answer.response().headers().firstValue("Content-Type"))
        .contains("application/problem+json");
    assertThat(answer.text()).doesNotContain("Exception", "java.", "holdfast.", "\\tat ");
  }
}
