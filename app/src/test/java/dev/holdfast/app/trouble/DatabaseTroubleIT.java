package dev.holdfast.app.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.app.Answer;
import dev.holdfast.app.Books;
import dev.holdfast.app.Guest;
import dev.holdfast.app.HouseProcess;
import dev.holdfast.app.trouble.Duel.Move;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever becomes of the database, nobody is told of anything that is not stored, whoever asks is
 * told in plain words, and all goes on by itself when the trouble is over.
 */
class DatabaseTroubleIT {

  private static final String AWAY = "503 DATABASE_UNAVAILABLE";

  @TempDir private static Path folder;
  private static Troubled database;
  private static HouseProcess house;

  @BeforeAll
  static void aHouseOnADatabaseOfItsOwn() {
    database = Troubled.in(folder.resolve("postgres"), folder.resolve("programs"));
    house = houseOn(database);
  }

  @AfterAll
  static void close() {
    house.close();
    database.close();
  }

  static Stream<Trouble> troubles() {
    return Stream.of(
        database.stopped(),
        database.paused(),
        database.outOfConnections(),
        database.readOnly(),
        database.full());
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void nothingIsAnsweredThatIsNotStoredAndAllGoesOnAfterwards(Trouble trouble) {
    outlasts(trouble, house, database);
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void theServerSaysThatItIsNotReadyAsLongAsItLasts(Trouble trouble) {
    Guest operator = Guest.arrivesAt(house.address(), "Olga");
    trouble.begins().run();
    try {
      Eventually.so("not ready", () -> operator.get("/readyz").problem().equals(AWAY));
      assertThat(operator.get("/healthz").status()).isEqualTo(200);
    } finally {
      trouble.ends().run();
    }
    Eventually.so("ready", () -> operator.get("/readyz").status() == 200);
  }

  /** Needs a disk small enough to be filled, which only root can bring along. */
  @Test
  void aDiskThatIsReallyFullIsOutlastedToo() {
    try (SmallDisk disk = SmallDisk.mountedOn(folder.resolve("disk"));
        Troubled onDisk = Troubled.in(disk.folder().resolve("postgres"), folder.resolve("others"));
        HouseProcess houseOnDisk = houseOn(onDisk)) {
      outlasts(disk.full(), houseOnDisk, onDisk);
    }
  }

  private static HouseProcess houseOn(Troubled database) {
    HouseProcess started =
        HouseProcess.starting(folder.resolve("house"), 0, "--database-url", database.ownersUrl());
    started.address();
    return started;
  }

  private static void outlasts(Trouble trouble, HouseProcess house, Troubled database) {
    Duel duel = Duel.at(house.address());
    assertThat(duel.next().isTaken()).isTrue();

    Move promised = duel.next();
    trouble.begins().run();
    Move refused;
    try {
      refused = promised.isTaken() ? duel.playsUntilRefused() : promised;
      assertRefused(refused.send());
    } finally {
      trouble.ends().run();
    }

    Eventually.so("the same again is taken", refused::isTaken);
    assertThat(refused.send().ok()).isEqualTo(refused.send().ok());
    assertThat(duel.next().isTaken()).isTrue();
    assertStoredOnce(refused, duel, database);
    assertThat(house.said()).noneMatch(line -> line.contains(" ERROR "));
  }

  private static void assertRefused(Answer answer) {
    assertThat(answer.problem()).isEqualTo(AWAY);
    assertThat(answer.response().headers().firstValue("Retry-After")).isPresent();
  }

  private static void assertStoredOnce(Move move, Duel duel, Troubled database) {
    try (Books books = Books.of(database.adminsUrl())) {
      assertThat(books.actions(move.id())).isEqualTo(1);
      books.balance(duel.roomId());
    }
  }
}
