package dev.holdfast.session.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.websocket.api.Callback;
import org.junit.jupiter.api.Test;

class SocketQueueTest {

  private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

  private final AtomicReference<Instant> now = new AtomicReference<>(TestHouse.START);
  private final List<String> sent = new ArrayList<>();
  private final Deque<Callback> inFlight = new ArrayDeque<>();
  private final List<CloseCode> closed = new ArrayList<>();
  private boolean fast = false;
  private final SocketQueue queue = new SocketQueue(this::send, closed::add, now::get);

  @Test
  void oneFrameIsUnderWayAtATime() {
    offerEvents(3);
    assertThat(sent).containsExactly("event 1");
    drainOne();
    assertThat(sent).containsExactly("event 1", "event 2");
  }

  @Test
  void aThousandFramesThatGoAtOnceAreSentInOrder() {
    fast = true;
    offerEvents(1000);
    assertThat(sent).hasSize(1000).startsWith("event 1", "event 2").endsWith("event 1000");
  }

  @Test
  void twoHundredAndFiftySixFramesMayWait() {
    offerEvents(257);
    assertThat(queue.offer(Frame.droppable("one too many"))).isFalse();
    drain();
    assertThat(sent).containsExactly("event 1");
  }

  @Test
  void halfAMegabyteMayWait() {
    offerEvents(1);
    String big = "x".repeat(300 * 1024);
    assertThat(queue.offer(Frame.droppable(big))).isTrue();
    assertThat(queue.offer(Frame.droppable(big))).isFalse();
    drain();
    assertThat(sent).containsExactly("event 1");
  }

  @Test
  void answersOutlastTheBacklog() {
    offerEvents(1);
    queue.offer(Frame.kept("the answer"));
    offerEvents(256);
    drain();
    assertThat(sent).containsExactly("event 1", "the answer");
  }

  @Test
  void whoeverWaitsForTheBacklogIsCalledOnceWhenNothingWaits() {
    List<String> calls = new ArrayList<>();
    offerEvents(2);
    queue.whenDrained(() -> calls.add("drained"));
    assertThat(calls).isEmpty();
    drain();
    offerEvents(1);
    drain();
    assertThat(calls).containsExactly("drained");
  }

  @Test
  void aClientThatTakesNothingForFiveSecondsAfterTheBacklogIsStuck() {
    offerEvents(258);
    pass(4);
    assertThat(queue.isStuck(FIVE_SECONDS)).isFalse();
    pass(1);
    assertThat(queue.isStuck(FIVE_SECONDS)).isTrue();
  }

  @Test
  void aClientThatTakesTheRestIsNotStuck() {
    offerEvents(258);
    drain();
    pass(60);
    assertThat(queue.isStuck(FIVE_SECONDS)).isFalse();
  }

  @Test
  void moreAnswersThanMayWaitEndTheSocket() {
    for (int i = 0; i < 300; i++) {
      queue.offer(Frame.kept("answer"));
    }
    drain();
    assertThat(closed).containsExactly(CloseCode.TOO_SLOW);
  }

  @Test
  void whatWaitsIsSentBeforeTheSocketCloses() {
    offerEvents(3);
    queue.close(CloseCode.DRAINING);
    queue.close(CloseCode.REMOVED);
    queue.offer(Frame.kept("too late"));
    assertThat(closed).isEmpty();
    drain();
    assertThat(sent).containsExactly("event 1", "event 2", "event 3");
    assertThat(closed).containsExactly(CloseCode.DRAINING);
  }

  @Test
  void aFailureEndsTheSocket() {
    offerEvents(3);
    inFlight.remove().fail(new IllegalStateException("cable cut"));
    assertThat(sent).containsExactly("event 1");
    assertThat(closed).containsExactly(CloseCode.TOO_SLOW);
  }

  private void offerEvents(int count) {
    for (int i = 1; i <= count; i++) {
      queue.offer(Frame.droppable("event " + i));
    }
  }

  private void send(String text, Callback callback) {
    sent.add(text);
    if (fast) {
      callback.succeed();
    } else {
      inFlight.add(callback);
    }
  }

  private void drainOne() {
    inFlight.remove().succeed();
  }

  private void drain() {
    while (!inFlight.isEmpty()) {
      drainOne();
    }
  }

  private void pass(int seconds) {
    now.updateAndGet(then -> then.plusSeconds(seconds));
  }
}
