package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.poker.card.Deck;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is asked to stop answers the calls it has begun. */
class StopIT {

  private final CompletableFuture<Void> shuffling = new CompletableFuture<>();
  private final CompletableFuture<Void> shuffled = new CompletableFuture<>();

  @Test
  void aCallThatIsUnderWayIsAnsweredBeforeTheServerStops(@TempDir Path data) {
    Holdfast holdfast = Holdfast.start(House.config(0, data, null), (game, hand) -> deck());
    Guest host = Guest.arrivesAt(holdfast.address(), "Host");
    Guest guest = Guest.arrivesAt(holdfast.address(), "Guest");
    JsonNode room =
        host.post("/api/rooms", "displayName", "Host", "settings", Wire.object("autoApprove", true))
            .ok();
    String path = "/api/rooms/" + UUID.fromString(room.get("roomId").asText());
    host.post(path + "/seat", "seatIndex", 0).ok();
    guest.post(path + "/join", "displayName", "Guest").ok();
    guest.post(path + "/seat", "seatIndex", 1).ok();

    CompletableFuture<Answer> start =
        CompletableFuture.supplyAsync(() -> host.post(path + "/start"));
    shuffling.orTimeout(10, TimeUnit.SECONDS).join();
    CompletableFuture<Void> stop = CompletableFuture.runAsync(holdfast::close);
    shuffled.completeOnTimeout(null, 500, TimeUnit.MILLISECONDS);

    assertThat(start.orTimeout(20, TimeUnit.SECONDS).join().status()).isEqualTo(200);
    stop.orTimeout(20, TimeUnit.SECONDS).join();
  }

  private Deck deck() {
    shuffling.complete(null);
    shuffled.join();
    return Deck.shuffled(new Random(1));
  }
}
