package dev.holdfast.session.redis;

import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.RoomBus;
import dev.holdfast.session.room.StreamEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import redis.clients.jedis.AbstractPipeline;

/**
 * The channels of rooms. Of what could not be announced the last event of each room is announced
 * once Redis is back: others may have listened all the time. Safe for use by many threads.
 */
final class RedisRoomBus implements RoomBus {

  private final RedisLink link;
  private final RedisWriter writer;
  private final EventText texts;
  private final List<Follower> followers;
  private final List<Subscriber> lines = new CopyOnWriteArrayList<>();
  private final Map<UUID, StreamEvent> owed = new ConcurrentHashMap<>();

  /** What else is written for a commit, before it is announced. */
  interface Follower {
    void follow(Commit commit, AbstractPipeline pipeline);
  }

  RedisRoomBus(RedisLink link, RedisWriter writer, PublicParts parts, List<Follower> followers) {
    this.link = link;
    this.writer = writer;
    this.texts = new EventText(parts);
    this.followers = List.copyOf(followers);
    link.onReturn(this::makeGood);
  }

  @Override
  public void announce(Commit commit) {
    writer.write(new Announcement(commit));
  }

  @Override
  public Line open(Ear ear) {
    Subscriber line = new Subscriber(link, ear);
    lines.add(line);
    return line;
  }

  @Override
  public boolean isUp() {
    return link.isUp() && lines.stream().allMatch(Subscriber::isListening);
  }

  private void makeGood() {
    List.copyOf(owed.keySet())
        .forEach(
            roomId ->
                Optional.ofNullable(owed.remove(roomId))
                    .ifPresent(event -> writer.write(new Reminder(roomId, event))));
  }

  private void publish(AbstractPipeline pipeline, UUID roomId, StreamEvent event) {
    pipeline.publish(Keys.channel(roomId), texts.write(event));
  }

  /** What was stored, with whatever else is written for it. */
  private final class Announcement implements RedisWriter.Task {
    private final Commit commit;

    Announcement(Commit commit) {
      this.commit = commit;
    }

    @Override
    public void writeTo(AbstractPipeline pipeline) {
      followers.forEach(follower -> follower.follow(commit, pipeline));
      commit.events().forEach(event -> publish(pipeline, commit.after().id(), event));
    }

    @Override
    public void isDropped() {
      owed.put(commit.after().id(), commit.events().get(commit.events().size() - 1));
    }
  }

  /** How far a room had come, when nobody could be told. */
  private final class Reminder implements RedisWriter.Task {
    private final UUID roomId;
    private final StreamEvent last;

    Reminder(UUID roomId, StreamEvent last) {
      this.roomId = roomId;
      this.last = last;
    }

    @Override
    public void writeTo(AbstractPipeline pipeline) {
      publish(pipeline, roomId, last);
    }

    @Override
    public void isDropped() {
      owed.putIfAbsent(roomId, last);
    }
  }
}
