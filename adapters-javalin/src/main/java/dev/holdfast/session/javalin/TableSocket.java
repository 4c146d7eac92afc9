package dev.holdfast.session.javalin;

import dev.holdfast.session.member.TokenHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket, from its opening to its end: it is heard one frame at a time on the thread that
 * brings it, and silence, slowness and goodbyes without an answer have an end. Safe for use by many
 * threads.
 */
final class TableSocket {

  /** How long a client may take to say who it is, to take what waits for it, or to part. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Session session;
  private final Optional<Caller> caller;
  private final SocketKit kit;
  private final SocketQueue queue;
  private final Conversation conversation;
  private final SocketDiary diary;
  private final Instant openedAt;
  private final ReentrantLock hearing = new ReentrantLock();
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  private volatile Instant heardAt;
  private volatile @Nullable Instant partedAt;

  /**
   * A socket that has just been opened.
   *
   * @param caller whom its cookie or Bearer token speaks for
   * @param diary where it is written down what becomes of it
   */
  TableSocket(Session session, Optional<Caller> caller, SocketKit kit, SocketDiary diary) {
    this.session = session;
    this.caller = caller;
    this.kit = kit;
    this.queue = new SocketQueue(session::sendText, this::part, kit.clock());
    this.conversation = new Conversation(kit, caller, queue, diary);
    this.diary = diary;
    this.openedAt = kit.clock().instant();
    this.heardAt = openedAt;
  }

  /** The client says something. */
  void hear(String text) {
    hearing.lock();
    try {
      heardAt = kit.clock().instant();
      diary.heard(heardAt);
      conversation.hear(text);
    } finally {
      hearing.unlock();
    }
  }

  /** Closes the socket, whatever the client still waits for. */
  void close(CloseCode code) {
    queue.close(code);
  }

  /** Closes the socket once what the client has asked for is answered. Blocks until then. */
  void drain() {
    hearing.lock();
    try {
      conversation.close(CloseCode.DRAINING);
    } finally {
      hearing.unlock();
    }
  }

  /** The connection is gone, whoever closed it, with this code. */
  void closed(int code) {
    conversation.hangUp();
    diary.closed(code);
    gone.complete(null);
  }

  /** When the connection is gone. */
  CompletableFuture<Void> gone() {
    return gone;
  }

  /** Whether the socket was opened under a session. */
  boolean isUnder(TokenHash sessionId) {
    return caller.flatMap(Caller::session).filter(sessionId::equals).isPresent();
  }

  /** Whether somebody is at the other end, as far as that is known. */
  boolean isOf(UUID userId) {
    return caller.map(Caller::userId).filter(userId::equals).isPresent()
        || conversation.isWith(userId);
  }

  /** Looks at the time. */
  void watch(Instant now) {
    Instant parted = partedAt;
    if (parted != null) {
      cutIfOver(parted, now);
    } else if (queue.isStuck(PATIENCE)) {
      part(CloseCode.TOO_SLOW);
    } else if (!conversation.isIntroduced() && isOver(openedAt, PATIENCE, now)) {
      close(CloseCode.NOT_AUTHENTICATED);
    } else if (isOver(heardAt, kit.heartbeatTimeout(), now)) {
      part(CloseCode.HEARTBEAT_MISSED);
    }
  }

  private void cutIfOver(Instant parted, Instant now) {
    if (isOver(parted, PATIENCE, now)) {
      session.disconnect();
    }
  }

  private void part(CloseCode code) {
    partedAt = kit.clock().instant();
    session.close(code.code(), code.reason(), Callback.NOOP);
  }

  private static boolean isOver(Instant since, Duration limit, Instant now) {
    return !now.isBefore(since.plus(limit));
  }
}
