package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.poker.card.Deck;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is asked to stop answers the calls it has begun, and says so to whoever is late.
 */
class StopIT {

  private final CompletableFuture<Void> shuffling = new CompletableFuture<>();
  private final CompletableFuture<Void> shuffled = new CompletableFuture<>();

  @Test
  void callsAreAnsweredToTheLastWhileAServerStops(@TempDir Path data) {
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
    List<Answer> late = untilNobodyAnswers(() -> guest.get(path));
    shuffled.complete(null);

    assertThat(start.orTimeout(20, TimeUnit.SECONDS).join().status()).isEqualTo(200);
    assertThat(late).last().extracting(Answer::problem).isEqualTo("503 DRAINING");
    assertThat(late).filteredOn(answer -> answer.status() != 200).allSatisfy(StopIT::saysSo);
    stop.orTimeout(20, TimeUnit.SECONDS).join();
  }

  private static List<Answer> untilNobodyAnswers(Supplier<Answer> call) {
    List<Answer> answers = new ArrayList<>();
    try {
      while (true) {
        answers.add(call.get());
      }
    } catch (UncheckedIOException gone) {
      return answers;
    }
  }

  private static void saysSo(Answer answer) {
    assertThat(answer.problem()).isEqualTo("503 DRAINING");
    assertThat(answer.response().headers().firstValue("Retry-After")).contains("1");
  }

  private Deck deck() {
    shuffling.complete(null);
    shuffled.join();
    return Deck.shuffled(new Random(1));
  }
}
