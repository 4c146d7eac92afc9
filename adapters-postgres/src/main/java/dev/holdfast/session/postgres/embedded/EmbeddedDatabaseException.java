package dev.holdfast.session.postgres.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded database cannot start or stop; the message is one line for the operator. */
public final class EmbeddedDatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmbeddedDatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  EmbeddedDatabaseException(String message) {
    this(message, null);
  }
}
