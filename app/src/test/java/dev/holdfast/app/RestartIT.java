package dev.holdfast.app;

import static dev.holdfast.app.Config.StorageMode.DATABASE;
import static dev.holdfast.app.Config.StorageMode.DUAL_WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.app.Config.StorageMode;
import dev.holdfast.session.postgres.embedded.Durability;
import dev.holdfast.session.postgres.embedded.EmbeddedDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * S6: a server that was stopped or killed in mid-hand comes back with the same cards, pot and turn
 * for everybody, and the hand ends as it would have.
 */
class RestartIT {

  private static final int DRAINING = 4200;
  private static final Duration OUTAGE = Duration.ofMinutes(5);

  /** What a start and everybody's return may cost whose turn it is, on a busy machine. */
  private static final Duration SLACK = Duration.ofSeconds(20);

  private final RecordedHand hand = aLongHand();
  @TempDir private Path data;

  private @Nullable AutoCloseable server;

  /** Also stops what a failed test has left. */
  @AfterEach
  void theBooksBalance() throws Exception {
    Objects.requireNonNull(server).close();
    List<UUID> games;
    try (EmbeddedDatabase database = database();
        Books books = Books.of(database.url())) {
      assertThat(books.rooms()).hasSize(1).allSatisfy(books::balance);
      games = books.games();
    }
    assertThat(games).isNotEmpty().allSatisfy(this::isRebuilt);
  }

  /** The events alone lead to what is kept. */
  private void isRebuilt(UUID gameId) {
    CommandRun run = CommandRun.of("rebuild", "" + gameId, "--data", "" + data);
    assertThat(run.code()).as(run.toString()).isZero();
  }

  @Test
  void aServerThatWasAwayForAWhileGoesOnAsIfNothingHadHappened() throws Exception {
    ArrangedDecks decks = new ArrangedDecks();
    URI address = starts(0, decks);
    RecordedTable table = table(address, decks).deal();
    for (int restarts = 0; restarts < 2; restarts++) {
      table.steps(hand.steps().size() / 3);
      Picture before = Picture.of(table);
      stops(table);
      ages(OUTAGE);
      starts(address.getPort(), decks);
      backAsBefore(table, before, OUTAGE);
      table.members().forEach(RestartIT::wasToldOfTheNewDeadline);
    }
    ended(table);
  }

  @Test
  void onTheWayFromMemoryToTheDatabaseAndBackNothingIsLostBetweenTheModes() throws Exception {
    ArrangedDecks decks = new ArrangedDecks();
    URI address = starts(0, DUAL_WRITE, decks);
    RecordedTable table = table(address, decks).deal();
    for (StorageMode next : List.of(DATABASE, DUAL_WRITE, DATABASE)) {
      table.steps(hand.steps().size() / 4);
      Picture before = Picture.of(table);
      stops(table);
      starts(address.getPort(), next, decks);
      backAsBefore(table, before, Duration.ZERO);
    }
    ended(table);
  }

  @Test
  void aServerThatWasKilledGoesOnAsIfNothingHadHappened() {
    HouseProcess first = HouseProcess.dealing(hand, data);
    server = first;
    RecordedTable table = table(first.address(), new ArrangedDecks()).deal();
    table.steps(hand.steps().size() / 2);
    Picture before = Picture.of(table);
    table.clients().forEach(TableClient::expectGoodbye);
    first.kill();
    table.clients().forEach(TableClient::awaitGoodbye);
    server = HouseProcess.program(data, first.address().getPort());
    backAsBefore(table, before, Duration.ZERO);
    ended(table);
  }

  private URI starts(int port, ArrangedDecks decks) {
    return starts(port, DATABASE, decks);
  }

  private URI starts(int port, StorageMode storage, ArrangedDecks decks) {
    Holdfast started = Holdfast.start(House.config(port, storage, data, null), decks);
    server = started;
    return started.address();
  }

  private void stops(RecordedTable table) throws Exception {
    table.clients().forEach(TableClient::expectGoodbye);
    Objects.requireNonNull(server).close();
    table.clients().forEach(client -> assertThat(client.awaitGoodbye()).isEqualTo(DRAINING));
  }

  private RecordedTable table(URI server, ArrangedDecks decks) {
    List<Guest> people =
        IntStream.range(0, hand.players() + 2)
            .mapToObj(i -> Guest.arrivesAt(server, "Guest " + i))
            .toList();
    return new RecordedTable(hand, people, decks, event -> {});
  }

  private static void backAsBefore(RecordedTable table, Picture before, Duration outage) {
    table.clients().forEach(client -> assertThat(client.connect()).isEqualTo("replay"));
    table.repeatLastStep();
    Picture after = Picture.of(table);
    assertThat(after.documents()).isEqualTo(before.documents());
    assertThat(after.deadline()).isAfterOrEqualTo(before.deadline().plus(outage));
    assertThat(after.timeLeft()).isGreaterThan(before.timeLeft().plus(outage).minus(SLACK));
  }

  private static void wasToldOfTheNewDeadline(TableClient client) {
    client.await("a new deadline", stream -> stream.last("timer_reset"));
  }

  /** The last sign of life the stopped server left becomes so much older. */
  private void ages(Duration outage) {
    try (EmbeddedDatabase database = database();
        Books books = Books.of(database.url())) {
      books.age(outage);
    }
  }

  private EmbeddedDatabase database() {
    return EmbeddedDatabase.start(data.resolve("postgres"), Durability.PROCESS_CRASH);
  }

  private static void ended(RecordedTable table) {
    table.playOut();
    HandReview.of(table).endedAsRecorded().nobodySawAnothersCards();
    table.close();
  }

  private static RecordedHand aLongHand() {
    return RecordedHand.all().stream()
        .filter(hand -> hand.players() >= 4 && hand.board().size() == 5)
        .filter(hand -> hand.steps().size() >= 16)
        .findFirst()
        .orElseThrow();
  }

  /**
   * What everybody sees.
   *
   * @param documents the hydration documents by name, but for what is of the moment: the time, how
   *     far the stream has come, tokens, the running clock
   * @param deadline until when somebody has to act
   * @param takenAt when this was asked
   */
  private record Picture(Map<String, JsonNode> documents, Instant deadline, Instant takenAt) {

    static Picture of(RecordedTable table) {
      Map<String, JsonNode> documents = new LinkedHashMap<>();
      table.clients().forEach(c -> documents.put(c.guest().name(), lasting(c.hydrate())));
      JsonNode timer = table.spectator().hydrate().get("timer");
      Instant deadline = Instant.parse(timer.get("deadline_at").asText());
      return new Picture(documents, deadline, Instant.now());
    }

    Duration timeLeft() {
      return Duration.between(takenAt, deadline);
    }

    private static JsonNode lasting(JsonNode document) {
      ObjectNode copy = document.deepCopy();
      copy.remove(List.of("seq", "timestamp"));
      ((ObjectNode) copy.get("me")).remove(List.of("rejoin_token", "seat_token"));
      if (copy.get("timer") instanceof ObjectNode timer) {
        timer.remove(List.of("started_at", "deadline_at", "timebank_remaining"));
      }
      return copy;
    }
  }
}
