package dev.holdfast.poker.hand;

import dev.holdfast.poker.hand.Decision.Rejected;

/**
 * What a hand waits for. Each kind answers the actions that belong to it and refuses the others, so
 * that asking what is legal and doing it share one verifier.
 */
sealed interface Question permits Turn, BoardsQuestion {

  /** Whom it is put to. */
  int seat();

  /** What is accepted, exactly. */
  LegalActions legal();

  default Decision fold() {
    return wrongQuestion();
  }

  default Decision check() {
    return wrongQuestion();
  }

  default Decision call() {
    return wrongQuestion();
  }

  default Decision raiseTo(long total) {
    return wrongQuestion();
  }

  default Decision allIn() {
    return wrongQuestion();
  }

  default Decision runBoards(int boards) {
    return wrongQuestion();
  }

  private static Decision wrongQuestion() {
    return new Rejected(Refusal.WRONG_QUESTION);
  }
}
