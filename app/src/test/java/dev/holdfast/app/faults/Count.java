package dev.holdfast.app.faults;

/** Something that is counted. */
enum Count {
  ROUNDS("rounds", false),
  /** Actions that were answered as done. */
  ACKNOWLEDGED("actions", false),
  /**
   * Actions whose outcome was unknown to the player who asked, and became known by asking again.
   */
  SETTLED("unsure", false),
  /** Those of them that had been done the first time. */
  FOUND("were done", false),
  /** Actions that were answered as done and are not to be found. */
  LOST("lost", true),
  /** Actions that were done twice. */
  DOUBLED("doubled", true),
  /** Players who missed a number of their stream. */
  GAPS("gaps", true),
  /** Players who were told a number again. */
  REPEATS("repeats", true),
  /** Legal actions that were refused, and answers that differ from an earlier one. */
  FALSE_ANSWERS("false answers", true),
  /** Players who were called away though no connection was lost but by the server's fault. */
  FALSE_AWAY("false away", true),
  /** Actions that a server which had the time to answer has done without answering. */
  UNANSWERED("unanswered", true),
  /** Calls that a server sent away before it had moved the caller's socket. */
  EARLY("sent away early", true);

  private final String title;
  private final boolean mustBeZero;

  Count(String title, boolean mustBeZero) {
    this.title = title;
    this.mustBeZero = mustBeZero;
  }

  String title() {
    return title;
  }

  /** Whether a single one is a failure. */
  boolean mustBeZero() {
    return mustBeZero;
  }
}
