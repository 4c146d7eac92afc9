package dev.holdfast.session.javalin;

import static java.util.concurrent.CompletableFuture.delayedExecutor;

import dev.holdfast.session.member.TokenHash;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.Seat;
import dev.holdfast.session.room.StoreUnavailable;
import io.javalin.websocket.WsCloseContext;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All the sockets of this server. */
final class SocketHub implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SocketHub.class);
  private static final Duration WATCH_EVERY = Duration.ofMillis(250);

  /** How long at least somebody without a socket counts as there after they asked something. */
  private static final Duration LEAST_PATIENCE = Duration.ofMinutes(1);

  private static final Duration LONGEST_DRAIN = Duration.ofSeconds(8);

  /** In all, for everybody: whoever is sent away comes back elsewhere a moment later. */
  private static final Duration DRAIN_SLOTS = Duration.ofSeconds(5);

  private static final Duration WIDEST_SLOT = Duration.ofMillis(2);
  private static final int MOST_SOCKETS = 20_000;

  private final Web web;
  private final Instant opened;
  private final SocketGate gate;
  private final SocketThreads threads = new SocketThreads();
  private final Presence presence;
  private final SocketKit kit;
  private final Map<String, TableSocket> sockets = new ConcurrentHashMap<>();
  private volatile boolean draining;

  /** No sockets yet. */
  SocketHub(Web web) {
    this.web = web;
    this.opened = web.backend().clock().instant();
    this.gate = new SocketGate(web, () -> draining);
    this.presence =
        new Presence(
            web.backend().service(),
            threads.blocking(),
            delayedExecutor(1, TimeUnit.SECONDS, threads.blocking()),
            web.neighbours().whereabouts());
    Frames frames = new Frames(web.json());
    Channels channels = new Channels(roomId -> channel(roomId, frames));
    this.kit =
        new SocketKit(
            new ClientFrames(web.json()),
            frames,
            new FrameLimit(web.backend().clock()),
            new Handshake(web, frames, channels, presence),
            web.backend().clock(),
            web.config().heartbeatTimeout());
    web.identity().onEnd(this::closeSession);
    web.backend().metrics().openSockets(sockets::size);
    threads.every(WATCH_EVERY, this::watch);
    threads.every(
        web.config().heartbeatTimeout(), () -> threads.blocking().execute(this::reapAbsent));
  }

  private RoomChannel channel(UUID roomId, Frames frames) {
    Backend backend = web.backend();
    return new RoomChannel(
        new Mailbox(threads.quick()),
        threads.blocking(),
        new RoomReader(roomId, backend.store(), backend.journal()),
        frames,
        presence::witness,
        listener -> backend.feed().subscribe(roomId, listener));
  }

  /** What every request for a socket passes first. */
  SocketGate gate() {
    return gate;
  }

  /** Takes the sockets that open. */
  void addTo(WsConfig ws) {
    ws.onConnect(this::open);
    ws.onMessage(frame -> with(frame, socket -> socket.hear(frame.message())));
    ws.onBinaryMessage(frame -> with(frame, socket -> socket.close(CloseCode.BAD_FRAME)));
    ws.onClose(this::closed);
  }

  /** Closes every socket of a session that has ended. */
  void closeSession(TokenHash sessionId) {
    sockets.values().stream()
        .filter(socket -> socket.isUnder(sessionId))
        .forEach(socket -> socket.close(CloseCode.SESSION_REVOKED));
  }

  /** Closes every socket of somebody. */
  void closeUser(UUID userId) {
    sockets.values().stream()
        .filter(socket -> socket.isOf(userId))
        .forEach(socket -> socket.close(CloseCode.SESSION_REVOKED));
  }

  /**
   * Has everybody count as away who has a seat, no socket and nothing to say: who did not come back
   * after a restart, and who sat down and went without ever opening a socket. Blocks.
   */
  void reapAbsent() {
    Backend backend = web.backend();
    try {
      backend.agenda().attended().stream()
          .flatMap(roomId -> backend.store().load(roomId).stream())
          .forEach(room -> presence.reap(room, seat -> isHeard(room, seat)));
    } catch (StoreUnavailable away) {
      LOG.debug("who is absent will be found later: {}", away.getMessage());
    }
  }

  /** The same for those who were at a server that has gone, unless they were heard since. */
  void reapLost(UUID roomId, Set<UUID> userIds, Duration silence) {
    web.backend()
        .store()
        .load(roomId)
        .ifPresent(
            room ->
                presence.reap(
                    room,
                    seat -> !userIds.contains(seat.userId()) || isHeard(room, seat, silence)));
  }

  /** Whoever was never heard here counts as heard at the start: they are on their way back. */
  private boolean isHeard(Room room, Seat seat) {
    Duration timeout = web.config().heartbeatTimeout();
    return isHeard(room, seat, timeout.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : timeout);
  }

  private boolean isHeard(Room room, Seat seat, Duration patience) {
    Instant since = web.backend().clock().instant().minus(patience);
    Place place = new Place(room.id(), seat.userId());
    return web.heartbeats().lastOf(place).orElse(opened).isAfter(since)
        || web.neighbours().lastHeard(room.id(), seat).filter(since::isBefore).isPresent();
  }

  /**
   * Takes no more sockets, answers what was asked on those there are and closes them; nobody counts
   * as away for that. Blocks until they are gone, a few seconds at most.
   */
  void drain() {
    draining = true;
    presence.stopTelling();
    List<TableSocket> open = List.copyOf(sockets.values());
    drainInSlots(open);
    CompletableFuture<?>[] gone =
        open.stream().map(TableSocket::gone).toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(gone)
        .completeOnTimeout(null, LONGEST_DRAIN.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  /** One after the other, so that thousands do not knock on the next door at once. */
  private void drainInSlots(List<TableSocket> open) {
    long slot = Math.min(WIDEST_SLOT.toNanos(), DRAIN_SLOTS.toNanos() / Math.max(1, open.size()));
    for (int i = 0; i < open.size(); i++) {
      delayedExecutor(i * slot, TimeUnit.NANOSECONDS, threads.blocking())
          .execute(open.get(i)::drain);
    }
  }

  @Override
  public void close() {
    drain();
    threads.close();
  }

  private void open(WsContext opening) {
    Arrival arrival = SocketGate.arrivalOf(opening);
    SocketDiary diary = diary(opening.sessionId(), arrival);
    TableSocket socket = new TableSocket(opening.session, arrival.caller(), kit, diary);
    sockets.put(opening.sessionId(), socket);
    if (draining) {
      socket.drain();
    } else if (sockets.size() > MOST_SOCKETS) {
      socket.close(CloseCode.OVERLOADED);
    }
  }

  private SocketDiary diary(String socketId, Arrival arrival) {
    Backend backend = web.backend();
    Duration beatEvery = web.config().heartbeatInterval().dividedBy(2);
    return new SocketDiary(
        backend.office().connections(), socketId, arrival, backend.clock(), beatEvery);
  }

  private void closed(WsCloseContext closing) {
    web.backend().metrics().sockets().closed(closing.status());
    Optional.ofNullable(sockets.remove(closing.sessionId()))
        .ifPresent(socket -> socket.closed(closing.status()));
  }

  private void with(WsContext context, Consumer<TableSocket> task) {
    Optional.ofNullable(sockets.get(context.sessionId())).ifPresent(task);
  }

  private void watch() {
    Instant now = web.backend().clock().instant();
    sockets.values().forEach(socket -> socket.watch(now));
  }
}
