package dev.holdfast.session.redis;

import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.RoomBus;
import dev.holdfast.session.room.StreamEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import redis.clients.jedis.AbstractPipeline;

/** The channels of rooms. Safe for use by many threads. */
final class RedisRoomBus implements RoomBus {

  private final RedisLink link;
  private final RedisWriter writer;
  private final EventText texts;
  private final List<Follower> followers;
  private final List<Subscriber> lines = new CopyOnWriteArrayList<>();

  /** What else is written for a commit, before it is announced. */
  interface Follower {
    void follow(Commit commit, AbstractPipeline pipeline);
  }

  RedisRoomBus(RedisLink link, RedisWriter writer, PublicParts parts, List<Follower> followers) {
    this.link = link;
    this.writer = writer;
    this.texts = new EventText(parts);
    this.followers = List.copyOf(followers);
  }

  @Override
  public void announce(Commit commit) {
    writer.write(pipeline -> write(commit, pipeline));
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

  private void write(Commit commit, AbstractPipeline pipeline) {
    followers.forEach(follower -> follower.follow(commit, pipeline));
    String channel = Keys.channel(commit.after().id());
    for (StreamEvent event : commit.events()) {
      pipeline.publish(channel, texts.write(event));
    }
  }
}
