package dev.holdfast.poker.hand;

import dev.holdfast.poker.hand.Decision.Rejected;
import dev.holdfast.poker.hand.HandEvent.BoardsChosen;

/** How many boards one player wants to run now that all betting is over (rule 47). */
record BoardsQuestion(HandState state, int seat) implements Question {

  @Override
  public LegalActions legal() {
    return new LegalActions(seat, false, false, 0, 0, 0, most());
  }

  @Override
  public Decision runBoards(int boards) {
    return boards < 1 || boards > most()
        ? new Rejected(Refusal.BOARDS_OUT_OF_RANGE)
        : Dealer.goOn(state, new BoardsChosen(seat, boards));
  }

  private int most() {
    return state.rules().maxBoards();
  }
}
