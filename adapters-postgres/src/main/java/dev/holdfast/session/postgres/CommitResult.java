package dev.holdfast.session.postgres;

/** What became of one commit of a batch. */
sealed interface CommitResult {

  /** It is stored, now or by an earlier attempt whose answer was lost. */
  record Stored() implements CommitResult {}

  /** Somebody else's commit came first; nothing of it is stored. */
  record Overtaken() implements CommitResult {}

  /**
   * The player's action was applied by an earlier commit; nothing of this one is stored.
   *
   * @param seq the number of the event it was applied with
   */
  record Repeated(long seq) implements CommitResult {}
}
