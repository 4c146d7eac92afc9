package dev.holdfast.session.postgres;

/**
 * A JSON document on its way into a {@code jsonb} column.
 *
 * @param text the document
 */
record Json(String text) {

  /** The document, as the driver sends it. */
  @Override
  public String toString() {
    return text;
  }
}
