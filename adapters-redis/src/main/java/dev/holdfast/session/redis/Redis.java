package dev.holdfast.session.redis;

import dev.holdfast.session.member.SeatBindings;
import dev.holdfast.session.member.SessionStore;
import dev.holdfast.session.member.TokenHash;
import dev.holdfast.session.room.RoomBus;
import dev.holdfast.session.room.RoomJournal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * Everything a server does with Redis. Nothing of it fails or waits for longer than a moment when
 * Redis does not answer, and nothing in it is the truth: that is in the store behind. Safe for use
 * by many threads.
 */
public final class Redis implements AutoCloseable {

  private final RedisLink link;
  private final RedisWriter writer;
  private final RedisGames games;
  private final PublicParts parts;
  private final List<RedisRoomBus.Follower> followers = new CopyOnWriteArrayList<>();
  private final List<RedisSessions> sessions = new CopyOnWriteArrayList<>();

  private Redis(RedisUrl url, PublicParts parts) {
    this.parts = parts;
    this.link = new RedisLink(url);
    this.writer = new RedisWriter(link);
    this.games = new RedisGames(link, parts);
    followers.add(games::follow);
  }

  /**
   * How things stand.
   *
   * @param isUp whether Redis answers
   * @param failures calls that failed
   * @param passedBy calls that were not made because it was away
   * @param dropped what was to be written and is not
   */
  public record Status(boolean isUp, long failures, long passedBy, long dropped) {}

  /** A Redis that is not asked for anything yet, whether it is there or not. */
  public static Redis at(RedisUrl url, PublicParts parts) {
    return new Redis(url, parts);
  }

  /**
   * Sessions in front of a store.
   *
   * @param removedWithin the sessions that the store saw removed within a time
   */
  public SessionStore before(
      SessionStore store, Function<Duration, List<TokenHash>> removedWithin) {
    RedisSessions cached = new RedisSessions(link, store, removedWithin);
    sessions.add(cached);
    return cached;
  }

  /**
   * Seats in front of a store. What is heard goes to Redis alone; whoever wants the store to know
   * tells it as well, as often as is good for it.
   */
  public SeatBindings before(SeatBindings store) {
    RedisSeatBindings cached = new RedisSeatBindings(link, store);
    followers.add(cached::follow);
    return cached;
  }

  /** A journal whose last events need not be read from the store. */
  public RoomJournal before(RoomJournal store) {
    return new RedisJournal(games, store);
  }

  /** The bus between servers; what happened is kept before it is announced. */
  public RoomBus bus() {
    return new RedisRoomBus(link, writer, parts, followers);
  }

  /** Begins to use it. To be called once everything that goes before something does so. */
  public void open() {
    link.open();
  }

  /** Takes note of sessions that were removed at other servers. */
  public void removed(Collection<TokenHash> ids) {
    sessions.forEach(cached -> cached.mark(ids));
  }

  /**
   * A game's room as somebody saw it who only watches, when last something else than an action
   * happened.
   */
  public Optional<String> picture(UUID gameId) {
    return games.picture(gameId);
  }

  /** How things stand. */
  public Status status() {
    return new Status(link.isUp(), link.failures(), link.passedBy(), writer.dropped());
  }

  @Override
  public void close() {
    sessions.forEach(RedisSessions::close);
    writer.close();
    link.close();
  }
}
