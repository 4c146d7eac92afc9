package dev.holdfast.session.redis;

import dev.holdfast.session.room.Receipt;
import dev.holdfast.session.room.RoomJournal;
import dev.holdfast.session.room.StreamEvent;
import dev.holdfast.session.room.StreamPosition;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A journal whose last events are read from Redis where that has exactly those that are asked for;
 * what happened cannot change, so that the store would answer the same. What has not happened yet,
 * and what has private parts, the store is asked for. Safe for use by many threads.
 */
final class RedisJournal implements RoomJournal {

  private final RedisGames games;
  private final RoomJournal store;

  RedisJournal(RedisGames games, RoomJournal store) {
    this.games = games;
    this.store = store;
  }

  @Override
  public List<StreamEvent> after(UUID gameId, long seq, int limit) {
    return games.after(gameId, seq, limit).orElseGet(() -> store.after(gameId, seq, limit));
  }

  @Override
  public Optional<StreamPosition> head(UUID gameId) {
    return store.head(gameId);
  }

  @Override
  public Optional<Receipt> receipt(UUID gameId, UUID userId, UUID actionId) {
    return store.receipt(gameId, userId, actionId);
  }
}
