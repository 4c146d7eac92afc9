package dev.holdfast.session.postgres;

import java.time.Duration;

/**
 * How many connections there are and how long a caller waits.
 *
 * @param size connections kept open; commits of many rooms share one, so few do
 * @param checkout how long one attempt waits for a connection, at least 250 ms
 * @param patience how long work is tried again after the connection was lost
 * @param startPatience how long a start waits for a server that is not up yet
 */
public record PoolSettings(int size, Duration checkout, Duration patience, Duration startPatience) {

  /** Ten connections; work outlasts a database that is away for five seconds. */
  public static PoolSettings standard() {
    return new PoolSettings(
        10, Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(30));
  }
}
