package dev.holdfast.session.room;

/**
 * What became of a commit.
 *
 * @since 0.1
 */
public sealed interface Appended {

  /** It is stored. */
  record Stored() implements Appended {}

  /** The room had moved on: decide again on what it is now. Nothing was stored. */
  record Overtaken() implements Appended {}

  /** The player's action it carries was applied before. Nothing was stored. */
  record Repeated(Receipt receipt) implements Appended {}
}
