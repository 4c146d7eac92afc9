package dev.holdfast.session.redis;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.holdfast.session.member.SeatBindings;
import dev.holdfast.session.memory.InMemorySeatBindings;
import dev.holdfast.session.room.RoomBus;
import dev.holdfast.session.room.RoomStory;
import dev.holdfast.session.room.StreamPosition;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Redis may be killed, paused and started again; nobody waits for it, and one warning says so. */
class RedisOutagesTest {

  private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(RedisLink.class);

  private final RedisProcess server = RedisProcess.running();
  private final Redis redis = Redis.at(RedisUrl.parse(server.url()), StoredParts.create());
  private final RoomBus bus = redis.bus();
  private final SeatBindings seats = redis.before(new InMemorySeatBindings(Instant::now));
  private final Queue<StreamPosition> heard = new ConcurrentLinkedQueue<>();
  private final Queue<UUID> hearing = new ConcurrentLinkedQueue<>();
  private final RoomBus.Line line = bus.open(new Ear());
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void open() {
    log.start();
    LOGGER.setLevel(Level.INFO);
    LOGGER.addAppender(log);
    redis.open();
    Patience.until("the bus is up", bus::isUp);
  }

  @AfterEach
  void close() {
    line.close();
    redis.close();
    server.close();
    LOGGER.detachAppender(log);
  }

  @Test
  void a_server_may_be_killed_and_started_again() {
    RoomStory story = followed();
    server.kill();
    Patience.until("the bus is down", () -> !bus.isUp());
    Patience.until("it is known to be away", () -> !redis.status().isUp());
    assertThat(seats.at(UUID.randomUUID(), 1)).isEmpty();

    server.restart();

    awaitWordOf(story);
    assertThat(redis.status().isUp()).isTrue();
  }

  @Test
  void a_server_may_fall_silent_while_its_connections_stand() {
    RoomStory story = followed();
    server.pause();
    Patience.until("the bus is down", () -> !bus.isUp());

    server.resume();

    awaitWordOf(story);
  }

  @Test
  void a_connection_that_listens_may_be_cut_alone() {
    RoomStory story = followed();
    server.cutListeners();

    Patience.until("it is listened again", () -> hearing.size() >= 2);
    awaitWordOf(story);
  }

  @Test
  void whoever_asks_while_it_is_away_is_answered_from_the_store_without_a_call() {
    server.kill();
    Patience.until("it is known to be away", () -> !redis.status().isUp());
    long failures = redis.status().failures();

    for (int i = 0; i < 1000; i++) {
      assertThat(seats.at(UUID.randomUUID(), 1)).isEmpty();
    }

    assertThat(redis.status().failures()).isEqualTo(failures);
    assertThat(redis.status().passedBy()).isGreaterThanOrEqualTo(1000);
  }

  @Test
  void an_outage_is_one_warning_and_one_word_of_its_end() {
    for (int i = 0; i < 2; i++) {
      server.kill();
      Patience.until("it is known to be away", () -> !redis.status().isUp());
      for (int call = 0; call < 1000; call++) {
        seats.at(UUID.randomUUID(), 1);
      }
      Patience.until("it is told", () -> warnings() >= 1);
      server.restart();
      Patience.until("it is back", () -> redis.status().isUp());
    }

    assertThat(warnings()).isEqualTo(1);
    Patience.until("its end is told", () -> log.list.size() == 2);
  }

  private long warnings() {
    return List.copyOf(log.list).stream().filter(e -> e.getLevel() == Level.WARN).count();
  }

  private RoomStory followed() {
    RoomStory story = RoomStory.keptBy(bus::announce).letsIn("ann");
    line.follow(story.room().id());
    Patience.until("the room is heard of", () -> hearing.contains(story.room().id()));
    awaitWordOf(story);
    return story;
  }

  private void awaitWordOf(RoomStory story) {
    heard.clear();
    Patience.until(
        "word of the room is heard",
        () -> {
          story.says("ann", "anybody there");
          return !heard.isEmpty();
        });
  }

  private final class Ear implements RoomBus.Ear {
    @Override
    public void moved(UUID roomId, StreamPosition to) {
      heard.add(to);
    }

    @Override
    public void hearsOf(UUID roomId) {
      hearing.add(roomId);
    }
  }
}
