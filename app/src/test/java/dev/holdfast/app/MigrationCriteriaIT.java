package dev.holdfast.app;

import static dev.holdfast.app.Config.StorageMode.DATABASE;
import static dev.holdfast.app.Config.StorageMode.DUAL_WRITE;
import static dev.holdfast.app.Config.StorageMode.MEMORY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.Config.StorageMode;
import dev.holdfast.session.postgres.embedded.Durability;
import dev.holdfast.session.postgres.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What design 002 calls the success of the way from memory to a database, in its words. */
class MigrationCriteriaIT {

  private final RecordedHand hand =
      RecordedHand.all().stream().filter(h -> h.board().size() == 5).findFirst().orElseThrow();
  private final ArrangedDecks decks = new ArrangedDecks();
  private final ServerLog log = ServerLog.open();
  @TempDir private Path data;

  @ParameterizedTest
  @CsvSource({"true, ENABLED (database)", "false, DISABLED (memory)"})
  void serverStartsWithBothDatabaseFlags(String flag, String status) {
    try (HouseProcess server = HouseProcess.starting(data, 0, "--use-db-repository", flag)) {
      assertThat(Guest.arrivesAt(server.address(), "Guest").get("/readyz").status()).isEqualTo(200);
      assertThat(server.said()).contains("  - Database Repository: " + status);
    }
  }

  @ParameterizedTest
  @EnumSource(StorageMode.class)
  void gamesWorkIdenticallyAndWithoutErrorsWhereverTheyAreKept(StorageMode mode) {
    plays(
        mode,
        (server, table) -> {
          table.playOut();
          HandReview.of(table).endedAsRecorded().nobodySawAnothersCards();
        });
    assertThat(log.errors()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = StorageMode.class, mode = Mode.EXCLUDE, names = "MEMORY")
  void gamesPersistAndQueriesShowCorrectGameData(StorageMode mode) {
    RecordedTable table = plays(mode, (server, played) -> played.playOut());
    try (EmbeddedDatabase database = database();
        Books books = Books.of(database.url())) {
      assertThat(books.eventNames(table.gameId())).contains("hand_started", "pot_distributed");
      assertThat(books.stacks(table.roomId())).isEqualTo(hand.finishingStacks());
      books.balance(table.roomId());
    }
  }

  @ParameterizedTest
  @EnumSource(value = StorageMode.class, mode = Mode.EXCLUDE, names = "MEMORY")
  void gamesReloadAfterAServerRestart(StorageMode mode) {
    UUID game = plays(mode, (server, table) -> table.playOut()).gameId();
    try (Holdfast again = starts(DATABASE)) {
      Guest guest = Guest.arrivesAt(again.address(), "Guest");
      assertThat(guest.get("/api/games/" + game + "/hands/1").status()).isEqualTo(403);
      assertThat(guest.get("/api/games/" + UUID.randomUUID() + "/hands/1").status()).isEqualTo(404);
    }
  }

  @Test
  void gamesInMemoryAreGoneAfterARestart() {
    UUID room = plays(MEMORY, (server, table) -> table.playOut()).roomId();
    try (Holdfast again = starts(MEMORY)) {
      Guest guest = Guest.arrivesAt(again.address(), "Guest");
      assertThat(guest.get("/api/rooms/" + room).problem()).isEqualTo("404 ROOM_NOT_FOUND");
    }
  }

  @Test
  void figuresShowDualWriteWorking() {
    plays(
        DUAL_WRITE,
        (server, table) -> {
          table.playOut();
          Guest operator = Guest.arrivesAt(server.address(), "Operator");
          Awaitility.await("nothing waits")
              .until(() -> figure(operator, "waiting") == 0 && figure(operator, "written") > 0);
          assertThat(figure(operator, "failed")).isZero();
        });
  }

  private static double figure(Guest operator, String name) {
    return operator
        .get("/metrics")
        .text()
        .lines()
        .filter(line -> line.matches("holdfast_write_behind_" + name + "\\S* .*"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  /** Deals the hand at a server that is stopped afterwards. */
  private RecordedTable plays(StorageMode mode, BiConsumer<Holdfast, RecordedTable> what) {
    try (Holdfast server = starts(mode)) {
      List<Guest> people =
          IntStream.range(0, hand.players() + 2)
              .mapToObj(i -> Guest.arrivesAt(server.address(), "Guest " + i))
              .toList();
      RecordedTable table = new RecordedTable(hand, people, decks, event -> {}).deal();
      what.accept(server, table);
      table.close();
      return table;
    }
  }

  private Holdfast starts(StorageMode mode) {
    return Holdfast.start(House.config(0, mode, data, null), decks);
  }

  private EmbeddedDatabase database() {
    return EmbeddedDatabase.start(data.resolve("postgres"), Durability.PROCESS_CRASH);
  }
}
