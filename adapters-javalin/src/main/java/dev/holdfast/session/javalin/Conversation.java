package dev.holdfast.session.javalin;

import dev.holdfast.session.room.StoreUnavailable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a client says on one socket, answered frame by frame. It says one thing at a time; the rest
 * is safe for use by many threads.
 */
final class Conversation {

  private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

  private final SocketKit kit;
  private final Optional<Caller> caller;
  private final SocketQueue queue;
  private final SocketDiary diary;
  private final String stranger = UUID.randomUUID().toString();
  private volatile @Nullable Attendance attendance;
  private volatile boolean over;
  private boolean hungUp;

  /**
   * Nothing has been said yet.
   *
   * @param caller whom the socket's cookie or Bearer token speaks for
   * @param diary where it is written down what becomes of the socket
   */
  Conversation(SocketKit kit, Optional<Caller> caller, SocketQueue queue, SocketDiary diary) {
    this.kit = kit;
    this.caller = caller;
    this.queue = queue;
    this.diary = diary;
  }

  /** Whether it is known who the client is. */
  boolean isIntroduced() {
    return attendance != null;
  }

  /** Whether the client has proved to be somebody. */
  boolean isWith(UUID userId) {
    Attendance here = attendance;
    return here != null && here.userId().equals(userId);
  }

  /** Answers what the client says. Blocks. */
  void hear(String text) {
    if (over) {
      return;
    }
    try {
      answer(kit.clientFrames().open(text));
    } catch (ProblemException noJson) {
      close(CloseCode.BAD_FRAME);
    }
  }

  /** Says goodbye after everything that was said before. */
  void close(CloseCode code) {
    over = true;
    Attendance here = attendance;
    if (here == null) {
      queue.close(code);
    } else {
      here.close(code);
    }
  }

  /** The line is dead. */
  void hangUp() {
    over = true;
    lastAttendance().ifPresent(kit.handshake()::part);
  }

  private void answer(ClientFrames.Letter letter) {
    try {
      kit.limit().count(name());
      Object answer = doneFor(letter);
      letter.id().ifPresent(id -> say(kit.frames().ack(id, answer)));
    } catch (Goodbye goodbye) {
      goodbye.problem().ifPresent(problem -> refuse(letter, problem));
      close(goodbye.code());
    } catch (RuntimeException failure) {
      refuse(letter, problem(failure));
    }
  }

  private Object doneFor(ClientFrames.Letter letter) {
    Attendance here = attendance;
    if (here == null) {
      return introduced(letter);
    }
    ClientFrame frame = kit.clientFrames().read(letter);
    if (frame instanceof ClientFrame.Request request) {
      return request.doneFor(here);
    }
    throw again((ClientFrame.Authenticate) frame, here);
  }

  private static RuntimeException again(ClientFrame.Authenticate hello, Attendance here) {
    ProblemException said = Problem.field("event", "has been said already").thrown();
    return hello.roomId().equals(here.user().place().roomId())
        ? said
        : Goodbye.with(CloseCode.BAD_FRAME, said.problem());
  }

  private Object introduced(ClientFrames.Letter letter) {
    if (!letter.isAuthenticate()) {
      throw Goodbye.with(CloseCode.BAD_FRAME);
    }
    ClientFrame.Authenticate hello = (ClientFrame.Authenticate) kit.clientFrames().read(letter);
    try {
      Attendance begun = kit.handshake().greet(hello, caller, queue, diary);
      attend(begun);
      return begun.standing();
    } catch (StoreUnavailable unavailable) {
      throw Goodbye.with(CloseCode.DATABASE_UNAVAILABLE, Problems.of(unavailable));
    }
  }

  private void attend(Attendance begun) {
    if (!isTaken(begun)) {
      kit.handshake().part(begun);
    }
  }

  private synchronized boolean isTaken(Attendance begun) {
    attendance = hungUp ? null : begun;
    return !hungUp;
  }

  private synchronized Optional<Attendance> lastAttendance() {
    Optional<Attendance> last = hungUp ? Optional.empty() : Optional.ofNullable(attendance);
    hungUp = true;
    return last;
  }

  private void refuse(ClientFrames.Letter letter, Problem problem) {
    say(kit.frames().error(letter.id(), problem));
  }

  private void say(Frame frame) {
    Attendance here = attendance;
    if (here == null) {
      queue.offer(frame);
    } else {
      here.answer(frame);
    }
  }

  private String name() {
    Attendance here = attendance;
    return here == null ? stranger : here.userId().toString();
  }

  private static Problem problem(RuntimeException failure) {
    if (failure instanceof ProblemException refused) {
      return refused.problem();
    }
    if (failure instanceof StoreUnavailable unavailable) {
      return Problems.of(unavailable);
    }
    LOG.error("A frame could not be answered", failure);
    return Problem.of(ErrorCode.INTERNAL, "this is our fault, and noted");
  }
}
