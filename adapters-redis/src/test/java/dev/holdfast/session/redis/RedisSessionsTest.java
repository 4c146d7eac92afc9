package dev.holdfast.session.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.member.Session;
import dev.holdfast.session.member.SessionStore;
import dev.holdfast.session.member.TokenHash;
import dev.holdfast.session.memory.InMemorySessions;
import dev.holdfast.session.room.StoreUnavailable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/** Sessions survive whatever happens to Redis, and none that was removed comes back. */
class RedisSessionsTest {

  private final RedisProcess server = RedisProcess.running();
  private final Counting store = new Counting();
  private final List<TokenHash> removed = new ArrayList<>();
  private final Redis redis = Redis.at(RedisUrl.parse(server.url()), StoredParts.create());
  private final SessionStore sessions = redis.before(store, span -> List.copyOf(removed));
  private final TokenHash id = TokenHash.of("a browser's secret");
  private final Session session =
      new Session(
          UUID.randomUUID(),
          Optional.of("Ada"),
          whole(Instant.now()),
          whole(Instant.now()).plus(Session.LIFE));

  RedisSessionsTest() {
    redis.open();
    awaitBelief();
  }

  @AfterEach
  void close() {
    redis.close();
    server.close();
  }

  @Test
  void a_session_is_read_from_redis_and_its_key_ends_after_seven_days() {
    sessions.save(id, session);

    assertThat(sessions.find(id)).contains(session);
    assertThat(store.finds).isZero();
    try (RedisClient client = client()) {
      assertThat(client.keys("*")).contains("sess:" + id.hex());
      assertThat(client.ttl("sess:" + id.hex())).isBetween(604_700L, 604_800L);
    }
  }

  @Test
  void after_a_flush_sessions_come_back_from_the_store() {
    sessions.save(id, session);
    server.flush();

    assertThat(sessions.find(id)).contains(session);
    assertThat(sessions.find(id)).contains(session);
    assertThat(store.finds).isEqualTo(1);
  }

  @Test
  void a_session_that_is_in_redis_is_found_while_the_store_is_away() {
    sessions.save(id, session);
    store.down = true;

    assertThat(sessions.find(id)).contains(session);
  }

  @Test
  void without_redis_the_store_has_them() {
    sessions.save(id, session);
    server.kill();

    assertThat(sessions.find(id)).contains(session);
    sessions.save(id, renewed());
    assertThat(sessions.find(id)).contains(renewed());
  }

  @Test
  void what_was_removed_while_redis_was_away_does_not_come_back_with_it() {
    sessions.save(id, session);
    server.pause();
    sessions.remove(id);
    removed.add(id);
    assertThat(sessions.find(id)).isEmpty();

    server.resume();
    Patience.until("redis is back", () -> redis.status().isUp());

    assertThat(sessions.find(id)).isEmpty();
    awaitBelief();
    assertThat(sessions.find(id)).isEmpty();
    try (RedisClient client = client()) {
      assertThat(client.get("sess:" + id.hex())).isEqualTo("-");
    }
  }

  @Test
  void what_another_server_removed_without_reaching_redis_is_removed_here() {
    sessions.save(id, session);
    store.remove(id);

    redis.removed(List.of(id));

    assertThat(sessions.find(id)).isEmpty();
  }

  @Test
  void a_late_read_brings_nothing_back_that_was_removed() {
    sessions.save(id, session);
    sessions.remove(id);
    store.revived = session;

    assertThat(sessions.find(id)).isEmpty();
  }

  @Test
  void what_somebody_else_wrote_there_is_no_session() {
    sessions.save(id, session);
    try (RedisClient client = client()) {
      client.set("sess:" + id.hex(), "123 {\"userId\":7}");
    }

    assertThat(sessions.find(id)).contains(session);
  }

  private Session renewed() {
    return new Session(
        session.userId(),
        session.displayName(),
        session.createdAt(),
        session.expiresAt().plusSeconds(100));
  }

  /** Until what Redis says is believed: then a session that is there costs the store nothing. */
  private void awaitBelief() {
    TokenHash probe = TokenHash.of(UUID.randomUUID().toString());
    sessions.save(probe, session);
    Patience.until(
        "sessions in redis are believed",
        () -> {
          int before = store.finds;
          return sessions.find(probe).isPresent() && store.finds == before;
        });
    store.finds = 0;
  }

  private RedisClient client() {
    return RedisClient.create("127.0.0.1", server.port());
  }

  private static Instant whole(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  /** A store that counts, can be away, and can answer with what was removed a moment ago. */
  private static final class Counting implements SessionStore {
    private final SessionStore sessions = new InMemorySessions();
    private int finds;
    private boolean down;
    private Session revived;

    @Override
    public Optional<Session> find(TokenHash id) {
      if (down) {
        throw new StoreUnavailable("out of reach", new IllegalStateException());
      }
      finds++;
      return revived == null ? sessions.find(id) : Optional.of(revived);
    }

    @Override
    public void save(TokenHash id, Session session) {
      sessions.save(id, session);
    }

    @Override
    public void remove(TokenHash id) {
      sessions.remove(id);
    }
  }
}
