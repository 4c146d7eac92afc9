package dev.holdfast.app;

import dev.holdfast.session.member.TokenHash;
import dev.holdfast.session.room.StoreUnavailable;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a server does beside serving because there are others. */
final class Errands implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** So far back is looked each time: a commit may be seen later than one that began after it. */
  private static final Duration LOOK_BACK = Duration.ofSeconds(30);

  private static final int MEMORY = 1000;

  private final Sharing sharing;
  private final Set<TokenHash> known = new LinkedHashSet<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Errands::named);

  Errands(Sharing sharing) {
    this.sharing = sharing;
  }

  /** Tells again and again which sessions were removed, each of them once. */
  void tellRemovedSessions(Consumer<TokenHash> removed) {
    long ms = LOOK_EVERY.toMillis();
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(
            () -> attempt(() -> tellRemoved(removed)), ms, ms, TimeUnit.MILLISECONDS);
  }

  /** Does something soon that may block. */
  void run(Runnable errand) {
    thread.execute(() -> attempt(errand));
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private void tellRemoved(Consumer<TokenHash> removed) {
    List<TokenHash> news =
        sharing.removedSessions().apply(LOOK_BACK).stream().filter(known::add).toList();
    sharing.forgetting().accept(news);
    news.forEach(removed);
    known.removeAll(known.stream().limit(Math.max(0, known.size() - MEMORY)).toList());
  }

  private static void attempt(Runnable errand) {
    try {
      errand.run();
    } catch (StoreUnavailable away) {
      LOG.debug("an errand waits for the database: {}", away.getMessage());
    } catch (RuntimeException bug) {
      LOG.error("An errand has failed", bug);
    }
  }

  private static Thread named(Runnable work) {
    Thread thread = new Thread(work, "errands");
    thread.setDaemon(true);
    return thread;
  }
}
