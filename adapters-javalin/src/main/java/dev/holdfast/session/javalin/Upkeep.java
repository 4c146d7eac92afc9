package dev.holdfast.session.javalin;

import dev.holdfast.session.member.RejoinTokens;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a client's heartbeats keep good: its tokens are renewed before they end, events that got
 * lost on the way here are found, and a session that ended elsewhere ends the socket. For one
 * thread at a time.
 */
final class Upkeep {

  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

  private final Web web;
  private final Frames frames;
  private final SocketUser user;
  private final RoomChannel channel;
  private final StreamCursor cursor;
  private final Duration checkEvery;
  private Instant keptAt = Instant.MIN;

  Upkeep(Web web, Frames frames, SocketUser user, RoomChannel channel, StreamCursor cursor) {
    this.web = web;
    this.frames = frames;
    this.user = user;
    this.channel = channel;
    this.cursor = cursor;
    this.checkEvery = web.config().heartbeatInterval().dividedBy(2);
  }

  /**
   * Does what is due at a heartbeat; if the database is out of reach, the next one does. Blocks.
   *
   * @return new tokens, if they are due
   * @throws Goodbye if the session is over
   */
  Optional<Frame> at(Instant now) {
    web.heartbeats().beat(user.place(), now);
    try {
      checkSession();
      boolean lost = !isRejoinTokenKept(now);
      channel.check(cursor.position(), now, checkEvery);
      return lost || (cursor.isSeated() && user.isDueForTokens(now))
          ? newTokens()
          : Optional.empty();
    } catch (StoreUnavailable unavailable) {
      LOG.warn("A heartbeat has kept nothing good: {}", unavailable.getMessage());
      return Optional.empty();
    }
  }

  private void checkSession() {
    if (user.caller().session().filter(id -> !web.identity().isLive(id)).isPresent()) {
      throw Goodbye.with(CloseCode.SESSION_REVOKED);
    }
  }

  /** Whoever asked for many tokens elsewhere may have pushed out the one held here. */
  private boolean isRejoinTokenKept(Instant now) {
    if (now.isBefore(keptAt.plus(RejoinTokens.KEEP_EVERY))) {
      return true;
    }
    web.tokens().keep(user.place().roomId(), user.id());
    keptAt = now;
    return !user.hasLostToken();
  }

  private Optional<Frame> newTokens() {
    return channel.reader().read(Optional.empty()).map(Picture::room).map(this::newTokens);
  }

  private Frame newTokens(Room room) {
    return frames.tokens(user.freshTokens(room));
  }
}
