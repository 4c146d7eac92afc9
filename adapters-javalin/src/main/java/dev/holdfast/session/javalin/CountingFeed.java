package dev.holdfast.session.javalin;

import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.PlayEvent.PlayerAction;
import dev.holdfast.session.room.RoomFeed;
import dev.holdfast.session.room.StreamEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import java.util.function.Consumer;

/** A feed that counts the actions published on it, by what they were and who decided them. */
final class CountingFeed implements RoomFeed {

  private final RoomFeed feed;
  private final MeterRegistry registry;

  CountingFeed(RoomFeed feed, MeterRegistry registry) {
    this.feed = feed;
    this.registry = registry;
  }

  @Override
  public void publish(Commit commit) {
    feed.publish(commit);
    commit.events().stream()
        .map(StreamEvent::event)
        .filter(PlayerAction.class::isInstance)
        .map(PlayerAction.class::cast)
        .forEach(this::count);
  }

  @Override
  public Subscription subscribe(UUID roomId, Consumer<Commit> listener) {
    return feed.subscribe(roomId, listener);
  }

  private void count(PlayerAction action) {
    Counter.builder("holdfast.actions")
        .description("Actions that were committed")
        .tag("action", action.action().name())
        .tag("by", action.reason().orElse("player"))
        .register(registry)
        .increment();
  }
}
