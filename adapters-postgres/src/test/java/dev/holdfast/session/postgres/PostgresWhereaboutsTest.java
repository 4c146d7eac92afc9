package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.postgres.PostgresWhereabouts.Stay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Servers come and go without a word, and so does the database. */
class PostgresWhereaboutsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Database database =
      Database.connect(TestServer.migratedDatabase(), PoolSettings.standard());
  private final List<PostgresWhereabouts> servers = new ArrayList<>();
  private final BlockingQueue<List<Stay>> losses = new LinkedBlockingQueue<>();
  private final UUID room = UUID.randomUUID();
  private final UUID ann = UUID.randomUUID();

  @AfterEach
  void close() {
    servers.forEach(PostgresWhereabouts::close);
    database.close();
  }

  @Test
  void servers_know_how_many_others_run() {
    PostgresWhereabouts one = server();
    assertThat(one.others()).isZero();
    PostgresWhereabouts other = server();

    assertThat(other.others()).isEqualTo(1);
    Patience.until("the other is known", () -> one.others() == 1);
  }

  @Test
  void the_people_of_a_server_that_has_gone_count_as_there_for_a_moment() throws Exception {
    PostgresWhereabouts stays = server();
    PostgresWhereabouts dies = server();
    dies.arrive(room, ann);
    Patience.until("the other is known", () -> stays.others() == 1);

    dies.close();

    assertThat(stays.isElsewhere(room, ann)).isTrue();
    assertThat(losses.poll(20, TimeUnit.SECONDS)).containsExactly(new Stay(room, ann));
    assertThat(stays.isElsewhere(room, ann)).isFalse();
    assertThat(stays.others()).isZero();
  }

  @Test
  void whom_a_server_had_before_this_one_started_counts_as_there_for_a_moment() {
    PostgresWhereabouts before = server();
    before.arrive(room, ann);
    before.close();
    database.repeatable(
        handle -> handle.execute("update nodes set alive_at = alive_at - interval '1 minute'"));

    PostgresWhereabouts after = server();

    assertThat(after.isElsewhere(room, ann)).isTrue();
    Patience.until("ann is gone", () -> !after.isElsewhere(room, ann));
  }

  @Test
  void a_database_that_has_forgotten_everything_is_told_again() {
    PostgresWhereabouts here = server();
    PostgresWhereabouts there = server();
    here.arrive(room, ann);

    database.repeatable(handle -> handle.execute("truncate nodes, whereabouts"));

    Patience.until("ann is there", () -> there.isElsewhere(room, ann));
  }

  private PostgresWhereabouts server() {
    PostgresWhereabouts server = new PostgresWhereabouts(database, PATIENCE);
    servers.add(server);
    server.start(losses::add);
    return server;
  }
}
