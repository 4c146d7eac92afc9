package dev.holdfast.session.redis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.session.member.SeatBinding;
import dev.holdfast.session.member.SeatBindings;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.Seat;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.UnifiedJedis;

/**
 * Who was heard in which seat, in Redis in front of a store that learns of it now and then. A seat
 * is written when somebody sits down or is heard there, and forgotten when they leave. Safe for use
 * by many threads.
 */
final class RedisSeatBindings implements SeatBindings {

  private static final Logger LOG = LoggerFactory.getLogger(RedisSeatBindings.class);

  private final RedisLink link;
  private final SeatBindings store;

  /** In front of a store. */
  RedisSeatBindings(RedisLink link, SeatBindings store) {
    this.link = link;
    this.store = store;
  }

  @Override
  public Optional<SeatBinding> at(UUID roomId, int seatIndex) {
    return find(Keys.seat(roomId, seatIndex), () -> store.at(roomId, seatIndex));
  }

  @Override
  public Optional<SeatBinding> of(UUID userId) {
    return find(Keys.userSeat(userId), () -> store.of(userId));
  }

  /** The store hears of it otherwise; see {@link Redis#before(SeatBindings)}. */
  @Override
  public void hear(Collection<SeatBinding> heard) {
    Optional<Boolean> unused = link.ask(client -> written(client, heard));
  }

  private static boolean written(UnifiedJedis client, Collection<SeatBinding> heard) {
    try (AbstractPipeline pipeline = client.pipelined()) {
      heard.forEach(binding -> write(pipeline, binding));
    }
    return true;
  }

  /** Takes note of who sits and who does not any more. */
  void follow(Commit commit, AbstractPipeline pipeline) {
    Instant at = commit.events().get(commit.events().size() - 1).at();
    Room after = commit.after();
    Room before = commit.before();
    if (before != null) {
      gone(before, after).forEach(seat -> forget(pipeline, after.id(), seat));
      gone(after, before).forEach(seat -> write(pipeline, binding(after.id(), seat, at)));
    }
  }

  /** The seats that were somebody's in one room and are not theirs in another. */
  private static Stream<Seat> gone(Room from, Room to) {
    return from.table().seats().values().stream()
        .filter(
            seat ->
                to.table().seatOf(seat.userId()).map(Seat::index).stream()
                    .noneMatch(i -> i == seat.index()));
  }

  private static SeatBinding binding(UUID roomId, Seat seat, Instant at) {
    return new SeatBinding(roomId, seat.index(), seat.userId(), at);
  }

  private static void forget(AbstractPipeline pipeline, UUID roomId, Seat seat) {
    String theirs = "\"userId\":\"" + seat.userId() + "\"";
    String there = "\"roomId\":\"" + roomId + "\",\"seatIndex\":" + seat.index() + ",";
    forget(pipeline, Keys.seat(roomId, seat.index()), theirs);
    forget(pipeline, Keys.userSeat(seat.userId()), there);
  }

  private static void forget(AbstractPipeline pipeline, String key, String part) {
    pipeline.eval(Script.FORGET_SEAT.text(), List.of(key), List.of(part));
  }

  private static void write(AbstractPipeline pipeline, SeatBinding binding) {
    long seconds = secondsLeft(binding);
    if (seconds > 0) {
      String stamp = Long.toString(binding.heardAt().toEpochMilli());
      List<String> values = List.of(stamp, text(binding), Long.toString(seconds));
      String seat = Keys.seat(binding.roomId(), binding.seatIndex());
      pipeline.eval(Script.KEEP_SEAT.text(), List.of(seat), values);
      pipeline.eval(Script.KEEP_SEAT.text(), List.of(Keys.userSeat(binding.userId())), values);
    }
  }

  private static long secondsLeft(SeatBinding binding) {
    Instant end = binding.heardAt().plus(SeatBinding.LIFE);
    return Duration.between(Instant.now(), end).toSeconds();
  }

  private Optional<SeatBinding> find(String key, Supplier<Optional<SeatBinding>> otherwise) {
    return link.ask(client -> client.get(key)).flatMap(RedisSeatBindings::read).or(otherwise);
  }

  private static String text(SeatBinding binding) {
    return Json.object()
        .put("roomId", binding.roomId().toString())
        .put("seatIndex", binding.seatIndex())
        .put("userId", binding.userId().toString())
        .put("lastHeartbeatAt", binding.heardAt().toString())
        .toString();
  }

  private static Optional<SeatBinding> read(String text) {
    try {
      return Optional.of(binding(Stamped.read(text).json()));
    } catch (RuntimeException foreign) {
      LOG.debug("A seat in Redis is not ours", foreign);
      return Optional.empty();
    }
  }

  private static SeatBinding binding(JsonNode json) {
    return new SeatBinding(
        UUID.fromString(json.get("roomId").textValue()),
        json.get("seatIndex").intValue(),
        UUID.fromString(json.get("userId").textValue()),
        Instant.parse(json.get("lastHeartbeatAt").textValue()));
  }
}
