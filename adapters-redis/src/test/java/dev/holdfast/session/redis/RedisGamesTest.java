package dev.holdfast.session.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.Evening;
import dev.holdfast.session.room.Receipt;
import dev.holdfast.session.room.RoomBus;
import dev.holdfast.session.room.RoomJournal;
import dev.holdfast.session.room.RoomStory;
import dev.holdfast.session.room.StreamEvent;
import dev.holdfast.session.room.StreamPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;

/** What Redis keeps of games: the public part of the last events, for two hours. */
class RedisGamesTest {

  private static final Pattern CARD = Pattern.compile("\\b[2-9TJQKA][cdhs]\\b");

  private final RedisProcess server = RedisProcess.running();
  private final Redis redis = Redis.at(RedisUrl.parse(server.url()), StoredParts.create());
  private final RoomBus bus = redis.bus();
  private final NoStore store = new NoStore();
  private final RoomJournal journal = redis.before(store);
  private final RedisClient client = RedisClient.create("127.0.0.1", server.port());

  RedisGamesTest() {
    redis.open();
  }

  @AfterEach
  void close() {
    client.close();
    redis.close();
    server.close();
  }

  @Test
  void the_last_events_are_read_without_the_store() {
    RoomStory story = announced().letsIn("ann", "bob");
    awaitEvent(story);

    assertThat(journal.after(story.room().gameId(), 1, 4)).isEqualTo(story.stream().subList(1, 5));
    assertThat(journal.after(story.room().gameId(), 4, 1)).isEqualTo(story.stream().subList(4, 5));
    assertThat(store.asked).isEmpty();
  }

  @Test
  void what_may_not_be_all_is_asked_of_the_store() {
    RoomStory story = announced().letsIn("ann");
    awaitEvent(story);

    journal.after(story.room().gameId(), 2, 2);
    journal.after(story.room().gameId(), 3, 1);
    journal.after(UUID.randomUUID(), 0, 1);

    assertThat(store.asked).containsExactly(2L, 3L, 0L);
  }

  @Test
  void what_has_private_parts_is_asked_of_the_store() {
    RoomStory story = announced().seats("ann", "bob").starts();
    long before = story.told().get(1).position().seq() - 1;
    awaitEvent(story);

    journal.after(story.room().gameId(), before, 2);
    journal.after(story.room().gameId(), before, 1);

    assertThat(store.asked).containsExactly(before, before);
    assertThat(journal.after(story.room().gameId(), before - 1, 1)).hasSize(1);
  }

  @Test
  void only_the_last_256_events_are_kept() {
    RoomStory story = announced().letsIn("ann");
    for (int i = 0; i < 300; i++) {
      story.says("ann", "line " + i);
    }
    awaitEvent(story);

    assertThat(client.llen("game:" + story.room().gameId() + ":events")).isEqualTo(256);
    assertThat(journal.after(story.room().gameId(), 303 - 256, 256))
        .isEqualTo(story.stream().subList(303 - 256, 303));
  }

  @Test
  void events_that_came_too_late_or_twice_leave_no_gap_and_no_repeat() {
    List<Commit> commits = new ArrayList<>();
    RoomStory story = RoomStory.keptBy(commits::add).letsIn("ann", "bob");
    for (int i : new int[] {0, 1, 3, 2, 3, 4, 4, 1}) {
      bus.announce(commits.get(i));
    }
    awaitEvent(story);

    UUID game = story.room().gameId();
    assertThat(client.llen("game:" + game + ":events")).isEqualTo(2);
    assertThat(journal.after(game, 3, 2)).isEqualTo(story.stream().subList(3, 5));
  }

  @Test
  void the_picture_is_the_newest_one_whatever_comes_late() {
    List<Commit> commits = new ArrayList<>();
    RoomStory story = RoomStory.keptBy(commits::add).letsIn("ann", "bob");
    bus.announce(commits.get(4));
    bus.announce(commits.get(2));
    bus.announce(commits.get(3));
    awaitEvent(story);

    assertThat(redis.picture(story.room().gameId()))
        .hasValueSatisfying(picture -> assertThat(picture).contains("\"seq\":5"));
  }

  @Test
  void every_key_has_an_end_and_none_has_a_card() {
    RoomStory story = announced();
    Evening.in(story);
    awaitEvent(story);

    for (String key : client.keys("*")) {
      assertThat(client.ttl(key)).as(key).isPositive();
      assertThat(key).matches("(game:.*:(events|snapshot)|seat:.*:\\d|userSeat:.*)");
    }
    for (String event : all(story)) {
      if (event.contains("\"hand_started\"") || event.contains("\"game_opened\"")) {
        assertThat(CARD.matcher(event).find()).as(event).isFalse();
      }
    }
  }

  private List<String> all(RoomStory story) {
    return client.lrange("game:" + story.room().gameId() + ":events", 0, -1);
  }

  private RoomStory announced() {
    return RoomStory.keptBy(bus::announce);
  }

  /** Waits until the story's last event is there. */
  private void awaitEvent(RoomStory story) {
    StreamPosition last = story.room().position();
    String stamp = last.epoch() + " " + last.seq() + " ";
    Patience.until(
        "the last event is kept",
        () -> {
          String kept = client.lindex("game:" + last.gameId() + ":events", -1);
          return kept != null && kept.startsWith(stamp);
        });
  }

  /** A store that has nothing, and notes what it is asked for. */
  private static final class NoStore implements RoomJournal {
    private final List<Long> asked = new ArrayList<>();

    @Override
    public List<StreamEvent> after(UUID gameId, long seq, int limit) {
      asked.add(seq);
      return List.of();
    }

    @Override
    public Optional<StreamPosition> head(UUID gameId) {
      return Optional.empty();
    }

    @Override
    public Optional<Receipt> receipt(UUID gameId, UUID userId, UUID actionId) {
      return Optional.empty();
    }
  }
}
