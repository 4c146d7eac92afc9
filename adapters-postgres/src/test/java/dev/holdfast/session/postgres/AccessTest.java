package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.holdfast.session.postgres.CommitResult.Stored;
import dev.holdfast.session.postgres.embedded.Durability;
import dev.holdfast.session.postgres.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two roles belong to a whole cluster: this one is used by nobody else. */
class AccessTest {
  private static final List<String> ROLES = List.of("holdfast_service", "holdfast_user");

  @TempDir private static Path directory;
  private static EmbeddedDatabase server;
  private static Jdbi admin;
  private static int databases;

  @BeforeAll
  static void aClusterWithAnOwnerWhoIsNobodySpecial() {
    server = EmbeddedDatabase.start(directory, TestServer.PROGRAMS, Durability.PROCESS_CRASH);
    admin = Login.owner(server.url());
    admin.useHandle(handle -> handle.execute("create role plain login password 'plain'"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void noRoleIsLeft() {
    admin.useHandle(
        handle -> {
          for (int n = 1; n <= databases; n++) {
            handle.execute("drop database if exists d" + n);
          }
          handle.execute("drop role if exists member_of_holdfast_user");
          ROLES.forEach(role -> handle.execute("drop role if exists " + role));
        });
  }

  /** Another database of the cluster, as its owner sees it who may do nothing else. */
  private static DatabaseUrl ofPlainOwner() {
    DatabaseUrl url = ofAdmin();
    admin.useHandle(handle -> handle.execute("alter database d" + databases + " owner to plain"));
    return new DatabaseUrl(url.jdbcUrl(), "plain", "plain");
  }

  private static DatabaseUrl ofAdmin() {
    databases++;
    admin.useHandle(handle -> handle.execute("create database d" + databases));
    DatabaseUrl url = server.url();
    String jdbcUrl = url.jdbcUrl().replace("/postgres?", "/d" + databases + "?");
    return new DatabaseUrl(jdbcUrl, url.user(), url.password());
  }

  private static DatabaseUrl asAdmin(DatabaseUrl url) {
    return new DatabaseUrl(url.jdbcUrl(), server.url().user(), server.url().password());
  }

  @Test
  void anOwnerWhoMayNotMakeRolesMigratesAndServesAllTheSame() {
    DatabaseUrl url = ofPlainOwner();
    new Migrations(url).migrate();

    assertThat(roles()).isEmpty();
    assertServes(url);
  }

  private static void assertServes(DatabaseUrl url) {
    TestRoom room = new TestRoom();
    try (Database database = Database.connect(url, PoolSettings.standard())) {
      CommitBatch batch = new CommitBatch();
      room.open(batch, 0);
      List<CommitResult> results = database.repeatable(h -> CommitStatement.store(batch, h));
      assertThat(results).containsExactly(new Stored());
      assertThat(new PostgresRooms(database).head(room.gameId)).isPresent();
    }
  }

  @Test
  void somebodyWhoMayMakeRolesOpensTheTablesLater() {
    DatabaseUrl url = ofPlainOwner();
    new Migrations(url).migrate();
    new Migrations(asAdmin(url)).migrate();

    assertThat(roles()).isEqualTo(ROLES);
    assertThat(usersMayRead(url)).isTrue();
    assertServes(url);
  }

  @Test
  void theOwnerOpensTheTablesOnceSomebodyHasMadeTheRoles() {
    DatabaseUrl url = ofPlainOwner();
    new Migrations(url).migrate();
    makeRoles();
    assertThat(usersMayRead(url)).isFalse();
    new Migrations(url).migrate();

    assertThat(usersMayRead(url)).isTrue();
  }

  private static void makeRoles() {
    admin.useHandle(
        handle -> ROLES.forEach(role -> handle.execute("create role " + role + " nologin")));
  }

  @Test
  void anOwnerWhoMayMakeRolesNeedsNobody() {
    DatabaseUrl url = ofPlainOwner();
    admin.useHandle(handle -> handle.execute("alter role plain createrole"));
    try {
      new Migrations(url).migrate();
    } finally {
      admin.useHandle(handle -> handle.execute("alter role plain nocreaterole"));
    }

    assertThat(usersMayRead(url)).isTrue();
  }

  private static boolean usersMayRead(DatabaseUrl url) {
    return Login.memberOf("holdfast_user", asAdmin(url))
        .ask(
            null,
            null,
            handle ->
                handle
                    .createQuery(
                        """
                        select has_table_privilege('websocket_connections', 'select')
                          and has_column_privilege('game_events', 'payload', 'select')
                          and not has_column_privilege('game_events', 'private', 'select')
                        """)
                    .mapTo(boolean.class)
                    .one());
  }

  @Test
  void databasesOfOneClusterMigrateAtTheSameTime() throws Exception {
    int many = 4;
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService nodes = Executors.newFixedThreadPool(many);
    try {
      List<DatabaseUrl> urls = new ArrayList<>();
      List<Future<?>> migrating = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        DatabaseUrl url = ofAdmin();
        urls.add(url);
        migrating.add(
            nodes.submit(
                () -> {
                  start.await();
                  new Migrations(url).migrate();
                  return url;
                }));
      }
      start.countDown();
      for (Future<?> one : migrating) {
        one.get();
      }
      assertThat(urls).allMatch(AccessTest::usersMayRead);
    } finally {
      nodes.shutdown();
    }
  }

  @Test
  void theSchemaOfOneDatabaseGoesAndTheRolesOfTheOthersStay() {
    DatabaseUrl going = ofAdmin();
    DatabaseUrl staying = ofAdmin();
    new Migrations(going).migrate();
    new Migrations(staying).migrate();
    new Migrations(going).undoTo(0);

    assertThat(usersMayRead(staying)).isTrue();
    assertThat(hangingOnRoles(going)).isZero();
    assertThat(hangingOnRoles(staying)).isPositive();
  }

  private static long hangingOnRoles(DatabaseUrl url) {
    return Login.owner(url)
        .withHandle(
            handle ->
                Login.count(
                    handle,
                    """
                    select from pg_shdepend
                    where refobjid in (select oid from pg_roles where rolname like 'holdfast\\_%')
                      and dbid = (select oid from pg_database where datname = current_database())
                    """));
  }

  @Test
  void aMigrationThatIsUndoneWithoutTheRolesIsUndoneAllTheSame() {
    DatabaseUrl url = ofPlainOwner();
    new Migrations(url).migrate();

    assertThatNoException().isThrownBy(() -> new Migrations(url).undoTo(0));
  }

  @Test
  void theOwnerReadsEveryRowForItsBackup() {
    DatabaseUrl url = ofPlainOwner();
    makeRoles();
    new Migrations(url).migrate();
    assertServes(url);

    for (String table : tables(url)) {
      assertThat(rows(url, table)).as(table).isEqualTo(rows(asAdmin(url), table));
    }
    assertThat(rows(url, "game_states")).isPositive();
  }

  private static long rows(DatabaseUrl url, String table) {
    return Login.owner(url).withHandle(handle -> Login.count(handle, "select from " + table));
  }

  @ParameterizedTest
  @ValueSource(strings = {"game_states", "hands", "app_sessions"})
  void evenWithTheOwnersRightsNobodyElsesSessionFindsCardsOrTokens(String table) {
    DatabaseUrl url = ofPlainOwner();
    makeRoles();
    new Migrations(url).migrate();
    assertServes(url);
    Login.owner(url)
        .useHandle(
            handle -> {
              handle.execute("insert into app_sessions values ('sid', '{}', now())");
              handle.execute("create view leaking as select 1 from " + table);
              handle.execute(
                  """
                  create function leak() returns bigint language sql security definer
                  begin atomic select count(*) from %s; end
                  """
                      .formatted(table));
              handle.execute("grant select on leaking to public");
            });
    Login reader = Login.memberOf("holdfast_user", asAdmin(url));

    assertThat(rows(url, table)).isPositive();
    assertThat(leaked(Login.owner(url))).isEqualTo(rows(url, table));
    assertThat(reader.count(null, null, "select from leaking")).isZero();
    long leaked = reader.ask(null, null, AccessTest::leaked);
    assertThat(leaked).isZero();
  }

  private static long leaked(Jdbi jdbi) {
    return jdbi.withHandle(AccessTest::leaked);
  }

  private static long leaked(Handle handle) {
    return handle.createQuery("select leak()").mapTo(long.class).one();
  }

  private static List<String> tables(DatabaseUrl url) {
    return Login.owner(asAdmin(url))
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select tablename from pg_tables where schemaname = 'public' order by 1")
                    .mapTo(String.class)
                    .list());
  }

  private static List<String> roles() {
    return admin.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select rolname from pg_roles
                    where rolname in ('holdfast_service', 'holdfast_user')
                    order by 1
                    """)
                .mapTo(String.class)
                .list());
  }
}
