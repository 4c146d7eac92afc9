package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several servers change the same room at once, and one of them dies. */
class ContendedRoomIT {

  private static final int SERVERS = 3;
  private static final int PLAYERS = 9;
  private static final int CHANGES = 40;

  @TempDir private Path data;

  @Test
  void everybodyIsServedInARoomThatAllServersChangeAtOnce() throws Exception {
    try (Street street = Street.of(SERVERS, data)) {
      List<Guest> players = street.guests(PLAYERS, "Player");
      String room = room(players, Wire.object("autoApprove", true));
      long begun = System.nanoTime();

      all(players, guest -> fidgets(guest, room));

      long ms = Duration.ofNanos(System.nanoTime() - begun).toMillis();
      int changes = PLAYERS * CHANGES;
      System.out.printf(
          "%d changes of one room by %d servers: %d ms, none refused%n", changes, SERVERS, ms);
      List<String> events = street.books().eventNames(gameId(players.get(0), room));
      assertThat(events).filteredOn("player_sat_out"::equals).hasSize(changes / 2);
      assertThat(events).filteredOn("player_sat_in"::equals).hasSize(changes / 2);
      street.books().balance(UUID.fromString(room));
      assertThat(street.errors()).isEmpty();
    }
  }

  @Test
  void theClocksOfAServerThatDiesAreKeptByTheOthers() throws Exception {
    try (Street street = Street.of(2, data)) {
      List<Guest> players = street.guests(4, "Player").subList(1, 3);
      Guest dying = players.get(0);
      String room =
          room(
              players,
              Wire.object(
                  "autoApprove",
                  true,
                  "actionTimeoutSeconds",
                  2,
                  "timeBankSeconds",
                  0,
                  "nextHandDelayMs",
                  500));
      TableClient watcher = new TableClient(players.get(1), UUID.fromString(room));
      watcher.connect();
      dying.post("/api/rooms/" + room + "/start").ok();

      street.server(1).kill();
      long killed = System.nanoTime();
      watcher.await("a timeout", stream -> stream.last("player_action"));
      long ms = Duration.ofNanos(System.nanoTime() - killed).toMillis();
      watcher.await("the next hand", stream -> stream.last("hand_started").filter(this::isSecond));

      System.out.printf("a turn of 2 s, whose server was killed, ended %d ms after that%n", ms);
      JsonNode timeout = watcher.read(stream -> stream.last("player_action")).orElseThrow();
      assertThat(timeout.get("data").get("reason").asText()).isIn("timeout", "away");
      watcher.close();
      street.books().balance(UUID.fromString(room));
    }
  }

  private boolean isSecond(JsonNode dealt) {
    return dealt.get("data").get("handNumber").asInt() >= 2;
  }

  private static Void fidgets(Guest guest, String room) {
    for (int i = 0; i < CHANGES; i++) {
      guest.post("/api/rooms/" + room + (i % 2 == 0 ? "/sit-out" : "/sit-in")).ok();
    }
    return null;
  }

  /** A room in which all of them sit. */
  private static String room(List<Guest> players, JsonNode settings) {
    Guest host = players.get(0);
    JsonNode opened = host.post("/api/rooms", "displayName", "Host", "settings", settings).ok();
    String room = opened.get("roomId").asText();
    for (int seat = 0; seat < players.size(); seat++) {
      Guest guest = players.get(seat);
      if (seat > 0) {
        guest.post("/api/rooms/" + room + "/join", "displayName", guest.name()).ok();
      }
      guest.post("/api/rooms/" + room + "/seat", "seatIndex", seat).ok();
    }
    return room;
  }

  private static UUID gameId(Guest guest, String room) {
    return UUID.fromString(guest.get("/api/rooms/" + room).ok().get("gameId").asText());
  }

  private interface Doing {
    Void by(Guest guest);
  }

  private static void all(List<Guest> guests, Doing what) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(guests.size());
    try {
      List<Callable<Void>> tasks =
          guests.stream().<Callable<Void>>map(guest -> () -> what.by(guest)).toList();
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } catch (ExecutionException wrong) {
      throw new AssertionError(wrong.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}
