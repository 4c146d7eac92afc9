package dev.holdfast.session.room;

/**
 * The medium behind a port cannot be reached. Trying again later may help.
 *
 * @since 0.1
 */
public final class StoreUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what the medium said. */
  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
