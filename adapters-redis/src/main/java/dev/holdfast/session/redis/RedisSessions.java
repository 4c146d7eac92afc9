package dev.holdfast.session.redis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdfast.session.member.Session;
import dev.holdfast.session.member.SessionStore;
import dev.holdfast.session.member.TokenHash;
import dev.holdfast.session.room.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.params.SetParams;

/**
 * Sessions in Redis in front of a store that has them all. Whatever is saved or removed is so in
 * the store first; what Redis has forgotten is found there again. A removed session leaves a mark
 * that nothing writes over. After each break the marks of the last seven days are written anew
 * before a session is believed, for some may have been removed meanwhile. Safe for use by many
 * threads.
 */
final class RedisSessions implements SessionStore, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RedisSessions.class);
  private static final String REMOVED = "-";
  private static final long NEVER = -1;

  private final RedisLink link;
  private final SessionStore store;
  private final Function<Duration, List<TokenHash>> removedWithin;
  private final ScheduledExecutorService marking =
      Executors.newSingleThreadScheduledExecutor(RedisSessions::thread);
  private volatile long markedAfter = NEVER;

  /**
   * In front of a store.
   *
   * @param removedWithin the sessions that the store saw removed within a time
   */
  RedisSessions(
      RedisLink link, SessionStore store, Function<Duration, List<TokenHash>> removedWithin) {
    this.link = link;
    this.store = store;
    this.removedWithin = removedWithin;
    link.onReturn(this::markSoon);
  }

  @Override
  public Optional<Session> find(TokenHash id) {
    return kept(id).map(text -> read(text, id)).orElseGet(() -> stored(id));
  }

  @Override
  public void save(TokenHash id, Session session) {
    store.save(id, session);
    keep(id, session);
  }

  @Override
  public void remove(TokenHash id) {
    store.remove(id);
    mark(List.of(id));
  }

  /** Marks sessions that were removed, here or elsewhere. */
  void mark(Collection<TokenHash> removed) {
    removed.forEach(id -> link.ask(client -> marked(client, id)));
  }

  @Override
  public void close() {
    marking.shutdownNow();
  }

  private Optional<String> kept(TokenHash id) {
    return isBelieved() ? link.ask(client -> client.get(Keys.session(id))) : Optional.empty();
  }

  private boolean isBelieved() {
    return markedAfter == link.breaks();
  }

  private Optional<Session> stored(TokenHash id) {
    Optional<Session> found = store.find(id);
    found.ifPresent(session -> keep(id, session));
    return found;
  }

  private void keep(TokenHash id, Session session) {
    List<String> values =
        List.of(
            Long.toString(session.expiresAt().toEpochMilli()),
            write(session),
            Long.toString(Keys.SESSION_SECONDS));
    List<String> keys = List.of(Keys.session(id));
    Optional<Object> unused =
        link.ask(client -> client.eval(Script.KEEP_SESSION.text(), keys, values));
  }

  private static String marked(UnifiedJedis client, TokenHash id) {
    return client.set(Keys.session(id), REMOVED, SetParams.setParams().ex(Keys.SESSION_SECONDS));
  }

  private void markSoon() {
    marking.execute(this::markAll);
  }

  /** While the store is away nothing is believed yet. */
  private void markAll() {
    long breaks = link.breaks();
    try {
      mark(removedWithin.apply(Session.LIFE));
      if (breaks == link.breaks()) {
        markedAfter = breaks;
      }
    } catch (StoreUnavailable away) {
      LOG.debug("What Redis knows of sessions is not believed yet: {}", away.getMessage());
      ScheduledFuture<?> unused = marking.schedule(this::markAll, 1, TimeUnit.SECONDS);
    }
  }

  private static String write(Session session) {
    ObjectNode json =
        Json.object()
            .put("userId", session.userId().toString())
            .put("createdAt", session.createdAt().toString())
            .put("expiresAt", session.expiresAt().toString());
    session.displayName().ifPresent(name -> json.put("displayName", name));
    return json.toString();
  }

  private Optional<Session> read(String text, TokenHash id) {
    if (text.equals(REMOVED)) {
      return Optional.empty();
    }
    try {
      return Optional.of(session(Stamped.read(text).json()));
    } catch (RuntimeException foreign) {
      LOG.debug("A session in Redis is not ours", foreign);
      return stored(id);
    }
  }

  private static Session session(JsonNode json) {
    return new Session(
        UUID.fromString(json.get("userId").textValue()),
        Json.text(json, "displayName"),
        Instant.parse(json.get("createdAt").textValue()),
        Instant.parse(json.get("expiresAt").textValue()));
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "redis-sessions");
    thread.setDaemon(true);
    return thread;
  }
}
