package dev.holdfast.session.office;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a socket.
 *
 * @since 0.1
 */
public sealed interface SocketFact {

  /** Which socket: unique among all sockets of all servers, up to 100 characters. */
  String socketId();

  /**
   * It was opened on a device.
   *
   * @param deviceId what the client calls its device, up to 100 characters
   * @param userId whose it is, if that is known already
   * @param again whether the device had a connection and lost it
   * @param address the client's IP address, if known
   * @param userAgent what the client calls itself, if it does; the first 500 characters are kept
   */
  record Connected(
      String socketId,
      String deviceId,
      @Nullable UUID userId,
      boolean again,
      @Nullable String address,
      @Nullable String userAgent,
      Instant at)
      implements SocketFact {

    private static final int LONGEST_USER_AGENT = 500;

    /** Keeps what there is room for. */
    public Connected {
      userAgent = userAgent == null ? null : beginning(userAgent, LONGEST_USER_AGENT);
    }
  }

  /** It turned out to be somebody's. */
  record Authenticated(String socketId, UUID userId) implements SocketFact {}

  /**
   * Over it somebody came to a game's room, or has another role there now.
   *
   * @param role host, player or spectator
   */
  record Joined(String socketId, UUID gameId, String deviceId, UUID userId, String role, Instant at)
      implements SocketFact {}

  /** Over it somebody left a game's room; the socket stays. */
  record Left(String socketId, UUID gameId, Instant at) implements SocketFact {}

  /**
   * It is gone, and with it whoever was in a room over it.
   *
   * @param reason in a word or two; the first 100 characters are kept
   */
  record Disconnected(String socketId, String reason, Instant at) implements SocketFact {

    private static final int LONGEST_REASON = 100;

    /** Keeps what there is room for. */
    public Disconnected {
      reason = beginning(reason, LONGEST_REASON);
    }
  }

  /** It gave a sign of life. */
  record Heard(String socketId, Instant at) implements SocketFact {}

  private static String beginning(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }
}
