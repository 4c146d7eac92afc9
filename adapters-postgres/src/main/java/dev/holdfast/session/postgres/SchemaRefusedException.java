package dev.holdfast.session.postgres;

/**
 * The database's schema is not one this version can work with; the message says why in one line.
 */
public final class SchemaRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SchemaRefusedException(String message, Throwable cause) {
    super(message, cause);
  }

  SchemaRefusedException(String message) {
    super(message);
  }
}
