package dev.holdfast.session.postgres;

/**
 * The database could not be reached, or was lost, for longer than the caller's patience. Whether
 * work that was under way took effect is not known.
 */
public final class DatabaseUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
