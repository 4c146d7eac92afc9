package dev.holdfast.poker.history;

/** Says why a text or a hand makes no sense; turned into a value before it leaves the package. */
final class HistoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  HistoryException(String reason) {
    super(reason);
  }

  /** Why, for the reader of the file. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
