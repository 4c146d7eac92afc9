package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresPulseTest {

  private static final Duration SIX_MINUTES = Duration.ofMinutes(6);
  private static final Duration MOMENT = Duration.ofSeconds(10);

  private final Database database =
      Database.connect(TestServer.migratedDatabase(), PoolSettings.standard());
  private final List<PostgresPulse> pulses = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Duration> outages = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    pulses.forEach(PostgresPulse::close);
    database.close();
  }

  @Test
  void aNewDatabaseHasHadNoOutage() {
    PostgresPulse pulse = pulse();
    assertThat(pulse.isSteady()).isFalse();
    pulse.start(outages::add);
    assertThat(pulse.isSteady()).isTrue();
    assertThat(outages).isEmpty();
  }

  @Test
  void aStartTellsHowLongNobodyServed() {
    serveOnce();
    pass(SIX_MINUTES);
    pulse().start(outages::add);
    assertThat(outages.remove()).isBetween(SIX_MINUTES, SIX_MINUTES.plus(MOMENT));
  }

  @Test
  void aStartBesideAServerThatLivesTellsNothing() {
    pulse().start(outages::add);
    pulse().start(outages::add);
    assertThat(outages).isEmpty();
  }

  @Test
  void anOutageInTheMiddleOfServingIsToldByOneServerOnly() throws InterruptedException {
    pulse().start(outages::add);
    pulse().start(outages::add);
    pass(SIX_MINUTES);
    assertThat(outages.poll(10, TimeUnit.SECONDS)).isBetween(SIX_MINUTES, SIX_MINUTES.plus(MOMENT));
    assertThat(outages.poll(2500, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void whatCouldNotBeGivenBackIsToldAgainAndNothingCountsAsSteadyBefore() {
    serveOnce();
    pass(SIX_MINUTES);
    PostgresPulse pulse = pulse();
    assertThatThrownBy(() -> pulse.start(PostgresPulseTest::fail)).hasMessage("not now");
    assertThat(pulse.isSteady()).isFalse();
    pulse.start(outages::add);
    assertThat(outages.remove()).isGreaterThanOrEqualTo(SIX_MINUTES);
  }

  private static void fail(Duration outage) {
    throw new IllegalStateException("not now");
  }

  private void serveOnce() {
    PostgresPulse before = pulse();
    before.start(outages::add);
    before.close();
  }

  private PostgresPulse pulse() {
    PostgresPulse pulse = new PostgresPulse(database);
    pulses.add(pulse);
    return pulse;
  }

  /** As if the last sign of life were so much older. */
  private void pass(Duration time) {
    database.repeatable(
        handle ->
            handle
                .createUpdate("update pulse set alive_at = alive_at - make_interval(secs => :secs)")
                .bind("secs", time.toSeconds())
                .execute());
  }
}
