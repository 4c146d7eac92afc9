package dev.holdfast.session.postgres;

import dev.holdfast.session.postgres.ConnectionFact.Authenticated;
import dev.holdfast.session.postgres.ConnectionFact.Connected;
import dev.holdfast.session.postgres.ConnectionFact.Disconnected;
import dev.holdfast.session.postgres.ConnectionFact.Heard;
import dev.holdfast.session.postgres.ConnectionFact.Joined;
import dev.holdfast.session.postgres.ConnectionFact.Left;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes down what becomes of sockets, behind what happens: telling it something never blocks and
 * never fails. While the database is away what is told waits; what there is no more room for is
 * dropped and counted. Safe for use by many threads.
 */
public final class PostgresConnectionLog implements AutoCloseable {
  private static final int ROOM = 20_000;
  private static final int LONGEST_REASON = 100;
  private static final int LONGEST_USER_AGENT = 500;

  private final ConnectionWriter writer;
  private final ConnectionQueue queue;

  /** Begins to write to a database that is migrated. */
  public PostgresConnectionLog(Database database) {
    this(database, ROOM);
  }

  PostgresConnectionLog(Database database, int room) {
    this.writer = new ConnectionWriter(database);
    this.queue = new ConnectionQueue(writer, room);
  }

  /**
   * A socket was opened.
   *
   * @param socketId unique among all sockets of all servers, up to 100 characters
   * @param deviceId what the client calls its device, up to 100 characters
   * @param userId whose it is, if that is known already
   * @param again whether the device had a connection and lost it
   * @param address the client's IP address, if known
   * @param userAgent what the client calls itself, if it does
   */
  public void connected(
      String socketId,
      String deviceId,
      Optional<UUID> userId,
      boolean again,
      Optional<String> address,
      Optional<String> userAgent,
      Instant at) {
    queue.add(
        new Connected(
            socketId,
            deviceId,
            userId.orElse(null),
            again,
            address.orElse(null),
            userAgent.map(text -> shortened(text, LONGEST_USER_AGENT)).orElse(null),
            at));
  }

  /** A socket turned out to be somebody's. */
  public void authenticated(String socketId, UUID userId) {
    queue.add(new Authenticated(socketId, userId));
  }

  /**
   * Somebody came to a game's room over a socket, or has another role there now.
   *
   * @param role host, player or spectator
   */
  public void joined(
      String socketId, UUID gameId, String deviceId, UUID userId, String role, Instant at) {
    queue.add(new Joined(socketId, gameId, deviceId, userId, role.toLowerCase(Locale.ROOT), at));
  }

  /** Somebody left a game's room and keeps the socket. */
  public void left(String socketId, UUID gameId, Instant at) {
    queue.add(new Left(socketId, gameId, at));
  }

  /** A socket gave a sign of life. */
  public void heard(String socketId, Instant at) {
    queue.add(new Heard(socketId, at));
  }

  /**
   * A socket is gone, and with it whoever was in a room over it.
   *
   * @param reason in a word or two
   */
  public void disconnected(String socketId, String reason, Instant at) {
    queue.add(new Disconnected(socketId, shortened(reason, LONGEST_REASON), at));
  }

  /** How many facts were lost: there was no room for them or the database refused them. */
  public long dropped() {
    return writer.dropped();
  }

  /** How many facts are not written yet, signs of life apart. */
  public int waiting() {
    return queue.waiting();
  }

  /** Writes what waits if the database is there, and drops it otherwise. Blocks until then. */
  @Override
  public void close() {
    queue.close();
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
