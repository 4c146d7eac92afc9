package dev.holdfast.session.redis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.MemberEvent;
import dev.holdfast.session.room.PlayEvent;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomEvent;
import dev.holdfast.session.room.StreamEvent;
import dev.holdfast.session.room.StreamPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.AbstractPipeline;

/**
 * The last events of each game and a picture of its room, without private parts. Events are facts:
 * those that are here are right, however old; whether they are all there is, the store knows. Safe
 * for use by many threads.
 */
final class RedisGames {

  /** How many events of a game are kept. */
  static final int EVENTS = 256;

  private static final Logger LOG = LoggerFactory.getLogger(RedisGames.class);

  private final RedisLink link;
  private final PublicParts parts;
  private final EventText texts;

  RedisGames(RedisLink link, PublicParts parts) {
    this.link = link;
    this.parts = parts;
    this.texts = new EventText(parts);
  }

  /** Keeps what happened. */
  void follow(Commit commit, AbstractPipeline pipeline) {
    Map<UUID, List<StreamEvent>> byGame =
        commit.events().stream().collect(Collectors.groupingBy(e -> e.position().gameId()));
    byGame.forEach((gameId, events) -> keep(pipeline, gameId, events));
    if (commit.events().stream().map(StreamEvent::event).anyMatch(RedisGames::changesPicture)) {
      keep(pipeline, commit.after());
    }
  }

  /** Exactly so many whole events that follow a number; nothing if not all of them are here. */
  Optional<List<StreamEvent>> after(UUID gameId, long seq, int limit) {
    try {
      return limit < 1 || limit > EVENTS ? Optional.empty() : read(gameId, seq, limit);
    } catch (RuntimeException foreign) {
      LOG.debug("Events in Redis are not ours", foreign);
      return Optional.empty();
    }
  }

  /** What the rest is drawn from: what is in it changes less often than there are actions. */
  private static boolean changesPicture(RoomEvent event) {
    boolean inBetween =
        event instanceof PlayEvent.PlayerAction || event instanceof MemberEvent.ChatMessage;
    return !inBetween;
  }

  private void keep(AbstractPipeline pipeline, UUID gameId, List<StreamEvent> events) {
    StreamPosition first = events.get(0).position();
    List<String> values = new ArrayList<>();
    values.add(Integer.toString(first.epoch()));
    values.add(Long.toString(first.seq()));
    values.add(Long.toString(Keys.GAME_SECONDS));
    values.add(Integer.toString(EVENTS));
    events.forEach(event -> values.add(stamp(event.position()) + texts.write(event)));
    pipeline.eval(Script.KEEP_EVENTS.text(), List.of(Keys.events(gameId)), values);
  }

  private void keep(AbstractPipeline pipeline, Room room) {
    StreamPosition at = room.position();
    pipeline.eval(
        Script.KEEP_SNAPSHOT.text(),
        List.of(Keys.snapshot(at.gameId())),
        List.of(
            Integer.toString(at.epoch()),
            Long.toString(at.seq()),
            parts.picture().apply(room),
            Long.toString(Keys.GAME_SECONDS)));
  }

  private Optional<List<StreamEvent>> read(UUID gameId, long seq, int limit) {
    String key = Keys.events(gameId);
    long last =
        link.ask(client -> client.lindex(key, -1))
            .map(RedisGames::json)
            .map(EventText::position)
            .map(StreamPosition::seq)
            .orElse(0L);
    long missing = last - seq;
    if (missing < limit || missing > EVENTS) {
      return Optional.empty();
    }
    List<String> found =
        link.ask(client -> client.lrange(key, -missing, limit - missing - 1)).orElse(List.of());
    return whole(found.stream().map(RedisGames::json).toList(), seq, limit);
  }

  /** The list may have changed in between: what matters is what is in hand. */
  private Optional<List<StreamEvent>> whole(List<JsonNode> found, long seq, int limit) {
    boolean complete = found.size() == limit && found.stream().allMatch(EventText::isWhole);
    if (!complete) {
      return Optional.empty();
    }
    List<StreamEvent> events = found.stream().map(texts::read).toList();
    return Optional.of(events).filter(all -> follow(all, seq));
  }

  private static boolean follow(List<StreamEvent> events, long seq) {
    StreamPosition first = events.get(0).position();
    StreamPosition before = new StreamPosition(first.gameId(), first.epoch(), seq);
    for (StreamEvent event : events) {
      if (!event.position().equals(before.next())) {
        return false;
      }
      before = event.position();
    }
    return true;
  }

  private static String stamp(StreamPosition position) {
    return position.epoch() + " " + position.seq() + " ";
  }

  /** What stands behind the epoch and the number. */
  private static JsonNode json(String text) {
    return Json.read(text.substring(text.indexOf('{')));
  }

  /** The picture of a game's room, if there is one. */
  Optional<String> picture(UUID gameId) {
    return link.ask(client -> client.get(Keys.snapshot(gameId)))
        .map(text -> text.substring(text.indexOf('{')));
  }
}
