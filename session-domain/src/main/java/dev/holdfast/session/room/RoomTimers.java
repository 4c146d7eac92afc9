package dev.holdfast.session.room;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Wakes rooms when time alone changes something in them: a decision's deadline, the next hand, an
 * absence that lasts too long. What is due is written in the rooms themselves ({@link Room#dueAt});
 * this only keeps the alarm clock, so that it may forget everything and {@link #sweep} finds it
 * again. Safe for use by many threads.
 *
 * @since 0.1
 */
public final class RoomTimers implements AutoCloseable {

  private static final int SWEEP_LIMIT = 1000;

  private final InstantSource clock;
  private final Consumer<UUID> wake;
  private final Map<UUID, Alarm> alarms = new ConcurrentHashMap<>();
  private final ScheduledThreadPoolExecutor executor;

  private record Alarm(Instant at, ScheduledFuture<?> future) {}

  /**
   * An alarm clock.
   *
   * @param wake what to do for a room that is due; may block, may fail: it is tried again at the
   *     next sweep
   * @param threads how many rooms may be woken at once
   */
  public RoomTimers(InstantSource clock, int threads, Consumer<UUID> wake) {
    this.clock = clock;
    this.wake = wake;
    this.executor =
        new ScheduledThreadPoolExecutor(
            threads, RoomTimers::thread, new ThreadPoolExecutor.DiscardPolicy());
    executor.setRemoveOnCancelPolicy(true); // most alarms are replaced long before they ring
  }

  /** Sets a room's alarm to when it is due now. */
  public void set(Room room) {
    room.dueAt().ifPresentOrElse(due -> set(room.id(), due), () -> clear(room.id()));
  }

  /**
   * Turns a room's alarm off: another process has moved the room on, and keeps its alarm now.
   * Should that process die, {@link #sweep} finds the room.
   */
  public void leave(UUID roomId) {
    clear(roomId);
  }

  /**
   * Finds rooms that are due and have no alarm here, now and again and again: after a start, and
   * when another process that held their alarms is gone.
   *
   * @param overdue how late a room must be before somebody else's alarm counts as lost
   */
  public void sweep(RoomAgenda agenda, Duration every, Duration overdue) {
    ScheduledFuture<?> unused =
        executor.scheduleWithFixedDelay(
            () -> sweepOnce(agenda, overdue), 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Stops waking; alarms set later are never heard. */
  @Override
  public void close() {
    executor.shutdownNow();
  }

  private void sweepOnce(RoomAgenda agenda, Duration overdue) {
    try {
      agenda
          .dueBy(clock.instant().minus(overdue), SWEEP_LIMIT)
          .forEach(roomId -> executor.execute(() -> wake.accept(roomId)));
    } catch (RuntimeException unavailable) {
      // The next sweep tries again; whoever wired the ports reports their failures.
    }
  }

  private void set(UUID roomId, Instant due) {
    alarms.compute(
        roomId,
        (id, old) -> {
          if (old != null && old.at().equals(due)) {
            return old;
          }
          if (old != null) {
            old.future().cancel(false);
          }
          return new Alarm(due, schedule(id, due));
        });
  }

  private ScheduledFuture<?> schedule(UUID roomId, Instant due) {
    long delay = Math.max(0, Duration.between(clock.instant(), due).toMillis() + 1);
    return executor.schedule(() -> ring(roomId, due), delay, TimeUnit.MILLISECONDS);
  }

  /** Wakes a room. The alarm is off before, so that the room may set the same one again. */
  private void ring(UUID roomId, Instant due) {
    alarms.computeIfPresent(roomId, (id, alarm) -> alarm.at().equals(due) ? null : alarm);
    wake.accept(roomId);
  }

  private void clear(UUID roomId) {
    Alarm old = alarms.remove(roomId);
    if (old != null) {
      old.future().cancel(false);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "room-timer");
    thread.setDaemon(true);
    return thread;
  }
}
