package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.app.Config.StorageMode;
import dev.holdfast.session.postgres.DatabaseUrl;
import dev.holdfast.session.postgres.embedded.Durability;
import dev.holdfast.session.postgres.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the real server keeps beside the rooms, tells of it, cleans up and forgets. */
class OfficeIT {

  @TempDir private static Path folder;
  private static EmbeddedDatabase postgres;
  private DatabaseUrl url;

  @BeforeAll
  static void startPostgres() {
    postgres = EmbeddedDatabase.start(folder.resolve("postgres"), Durability.PROCESS_CRASH);
  }

  @AfterAll
  static void stopPostgres() {
    postgres.close();
  }

  @BeforeEach
  void anEmptyDatabase() {
    url = House.emptyDatabase(postgres.url());
  }

  private OfficeHouse open() {
    return open(StorageMode.DATABASE, OfficeHouse.OFFICE);
  }

  private OfficeHouse open(StorageMode storage, Config.Office office) {
    return OfficeHouse.open(url, folder, storage, office);
  }

  @Test
  void everySocketIsWrittenDownFromItsOpeningToItsEnd() {
    try (OfficeHouse house = open()) {
      OfficeHouse.Duel duel = house.duel("Ann", "Bob");
      duel.fold();
      house.awaitRows(2, "websocket_connections where status = 'active' and user_id is not null");
      house.awaitRows(2, "device_sessions where total_connections = 1 and user_id is not null");
      house.awaitRows(1, "room_participants where role = 'host' and status = 'active'");
      house.awaitRows(1, "room_participants where role = 'player' and status = 'active'");

      duel.other().hangUp();
      duel.other().connect();
      house.awaitRows(1, "websocket_connections where reconnect_count = 1");
      duel.hangUp();
      house.awaitRows(
          3,
          "websocket_connections where status = 'disconnected' and disconnect_reason is not null");
      house.awaitRows(3, "room_participants where left_at is not null");
      assertThat(house.metric("holdfast_connection_log_dropped_total")).isZero();
    }
  }

  @Test
  void whenSomebodyWithASeatWasLastHeardStandsBesideTheSeat() {
    try (OfficeHouse house = open()) {
      OfficeHouse.Duel duel = house.duel("Ann", "Bob");
      house.database().execute("update room_seats set last_heartbeat_at = '2020-01-01'");
      duel.fold();
      String heard = "room_seats where last_heartbeat_at > now() - interval '5 minutes'";
      OfficeHouse.await("whoever folded was heard", () -> house.count(heard) > 0);
      duel.hangUp();
    }
  }

  @Test
  void nobodyWaitsForTablesThatSomebodyLocks() {
    try (OfficeHouse house = open()) {
      house.database().begin();
      house
          .database()
          .execute("lock table websocket_connections, device_sessions, room_participants");
      OfficeHouse.Duel duel = house.duel("Ann", "Bob");
      for (int hand = 0; hand < 5; hand++) {
        duel.fold();
      }
      house.database().commit();

      house.awaitRows(2, "websocket_connections");
      house.awaitRows(2, "room_participants");
      assertThat(house.metric("holdfast_connection_log_dropped_total")).isZero();
      duel.hangUp();
    }
  }

  @Test
  void nothingIsWrittenDownWhereThatIsSwitchedOff() {
    Config.Office silent =
        new Config.Office(false, Duration.ofHours(1), Duration.ofHours(1), OfficeHouse.TOKEN);
    try (OfficeHouse house = open(StorageMode.DATABASE, silent)) {
      OfficeHouse.Duel duel = house.duel("Ann", "Bob");
      duel.fold();
      duel.hangUp();
    }
    try (OfficeHouse house = open()) {
      assertThat(house.count("websocket_connections")).isZero();
      assertThat(house.count("device_sessions")).isZero();
      assertThat(house.count("room_participants")).isZero();
      assertThat(house.count("hands where ended_at is not null")).isPositive();
    }
  }

  @Test
  void anAdminIsToldWhatHappened() {
    try (OfficeHouse house = open()) {
      OfficeHouse.Duel duel = house.duel("Ann", "Bob");
      duel.fold();
      house.awaitRows(2, "websocket_connections");
      JsonNode today = house.told("/api/admin/connections?days=1").at("/days/0");
      JsonNode room = house.told("/api/admin/rooms").at("/rooms/0");

      assertThat(today.get("connections").asInt()).isEqualTo(2);
      assertThat(today.get("users").asInt()).isEqualTo(2);
      assertThat(room.get("roomId").asText()).isEqualTo(duel.roomId.toString());
      assertThat(room.get("hands").asInt()).isEqualTo(1);
      assertThat(house.told("/api/admin/nights?days=2").toString()).contains("\"hands\":1,");
      assertThat(house.told("/api/admin/reconnects").get("connections").asInt()).isEqualTo(2);
      assertThat(house.told("/api/admin/completion").at("/types/0/games").asInt()).isEqualTo(1);
      duel.hangUp();
    }
  }

  @Test
  void thePoolIsMeasured() {
    try (OfficeHouse house = open()) {
      house.guest("Ann");

      assertThat(house.metric("holdfast_database_pool_idle")).isPositive();
      assertThat(house.metric("holdfast_database_pool_active")).isNotNegative();
      assertThat(house.metric("holdfast_database_pool_waiting")).isZero();
      assertThat(house.metric("holdfast_database_pool_errors_total")).isZero();
      assertThat(house.metric("holdfast_database_pool_timeouts_total")).isZero();
    }
  }

  @Test
  void ofTwoServersOneCleansUpAndWhoIsPlayingIsNotDisturbed() {
    Config.Office often =
        new Config.Office(true, Duration.ofSeconds(1), Duration.ofSeconds(2), OfficeHouse.TOKEN);
    try (OfficeHouse one = open(StorageMode.DATABASE, often);
        OfficeHouse two = open(StorageMode.DATABASE, often)) {
      OfficeHouse.Duel duel = one.duel("Ann", "Bob");
      one.database()
          .execute(
              """
              insert into websocket_connections (socket_id, device_id, status, connected_at,
                last_heartbeat_at)
              select 'old ' || n, 'd', 'disconnected', now() - interval '40 days',
                now() - interval '40 days'
              from generate_series(1, 1234) n
              """);
      duel.fold();
      one.awaitRows(0, "websocket_connections where device_id = 'd'");
      double before = runs(one) + runs(two);
      OfficeHouse.await("more runs", () -> runs(one) + runs(two) >= before + 2);
      duel.fold();

      String removed = "holdfast_retention_removed_total{what=\"connections\"}";
      assertThat(one.metric(removed) + two.metric(removed)).isEqualTo(1234);
      assertThat(one.metric("holdfast_retention_removed_total{what=\"events\"}")).isZero();
      duel.hangUp();
    }
  }

  private static double runs(OfficeHouse house) {
    return house.metric("holdfast_retention_runs_total");
  }

  @Test
  void whoeverIsForgottenByAnAdminLeavesNoNameAndTheGameGoesOn() {
    try (OfficeHouse house = open()) {
      OfficeHouse.Duel duel = house.duel("Annabella", "Bartholomew");
      duel.fold();
      UUID gone = duel.other().guest().userId();
      assertThat(house.forget(gone).body()).contains("STILL_SEATED");
      duel.stopPlaying();
      duel.other().guest().send("DELETE", "/api/rooms/" + duel.roomId + "/seat", "{}").ok();
      duel.other().expectGoodbye();
      assertThat(house.forget(gone).statusCode()).isEqualTo(200);

      assertThat(duel.host().hydrate().toString()).doesNotContain("Bartholomew");
      assertThat(duel.other().awaitGoodbye()).isEqualTo(4003);
      assertGone(house, "Bartholomew");
      assertThat(house.count("players where display_name = 'Annabella'")).isEqualTo(2);
      CommandRun rebuild = house.command("rebuild", duel.gameId);
      assertThat(rebuild.code()).as(rebuild.toString()).isZero();
      duel.host().hangUp();
    }
  }

  @Test
  void whoeverIsForgottenByTheCommandIsForgottenByTheRunningServerToo() {
    try (OfficeHouse house = open()) {
      OfficeHouse.Duel duel = house.duel("Annabella", "Bartholomew");
      duel.stopPlaying();
      UUID gone = duel.other().guest().userId();
      assertThat(house.command("forget", gone).err())
          .startsWith("holdfast: not forgotten: they have a seat in room ");
      duel.other().guest().send("DELETE", "/api/rooms/" + duel.roomId + "/seat", "{}").ok();
      duel.other().hangUp();
      CommandRun run = house.command("forget", gone);

      assertThat(run.code()).as(run.toString()).isZero();
      assertThat(run.out()).startsWith("forgotten: ");
      duel.host()
          .post("/chips", "userId", duel.host().guest().userId(), "amount", 5, "reason", "x");
      assertThat(duel.host().hydrate().toString()).doesNotContain("Bartholomew");
      assertGone(house, "Bartholomew");
      assertThat(house.command("rebuild", duel.gameId).code()).isZero();
      duel.host().hangUp();
    }
  }

  /** No row of any table tells it. */
  private static void assertGone(OfficeHouse house, String name) {
    house
        .database()
        .createQuery(
            """
            select relname from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r'
            """)
        .mapTo(String.class)
        .forEach(
            table ->
                assertThat(house.count(table + " r where r::text like '%" + name + "%'"))
                    .as(table)
                    .isZero());
  }

  @Test
  void whereMemoryComesFirstFiguresAreToldAndNobodyIsForgotten() {
    try (OfficeHouse house = open(StorageMode.DUAL_WRITE, OfficeHouse.OFFICE)) {
      OfficeHouse.Duel duel = house.duel("Ann", "Bob");
      duel.fold();
      house.awaitRows(2, "websocket_connections");
      house.awaitRows(2, "room_participants where status = 'active'");

      assertThat(house.told("/api/admin/connections").at("/days/0/users").asInt()).isEqualTo(2);
      assertThat(house.forget(UUID.randomUUID()).statusCode()).isEqualTo(501);
      duel.hangUp();
    }
  }

  @Test
  void whereEverythingIsInMemoryNothingIsToldAndEverybodyPlays() {
    try (OfficeHouse house = open(StorageMode.MEMORY, OfficeHouse.OFFICE)) {
      OfficeHouse.Duel duel = house.duel("Ann", "Bob");
      duel.fold();

      assertThat(house.admin("/api/admin/nights").body()).contains("NOT_KEPT");
      assertThat(house.forget(UUID.randomUUID()).statusCode()).isEqualTo(501);
      duel.hangUp();
    }
  }
}
