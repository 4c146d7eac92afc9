package dev.holdfast.poker.history;

/** One entry of a hand history's actions, without its commentary. Players count from 1. */
sealed interface Step {

  /** The entry as PHH writes it. */
  String notation();

  /** Whether it is a player's choice in the betting. */
  default boolean isBet() {
    return false;
  }

  /** Adds the cards this entry tells to what is known of the deck. */
  default void reveal(KnownCards known) {}

  /** Takes this entry's part in a replay. */
  void replayOn(Walk walk);

  /** Whose entry it is; 0 for the dealer's and for commentary. */
  default int player() {
    return 0;
  }

  /** {@code d dh p1 AhKd}: a player is dealt two cards. */
  record DealHole(int player, SeenCards cards) implements Step {

    @Override
    public String notation() {
      return "d dh p" + player + " " + cards.notation();
    }

    @Override
    public void reveal(KnownCards known) {
      known.deal(player, cards);
    }

    @Override
    public void replayOn(Walk walk) {
      walk.dealHole(player);
    }
  }

  /** {@code d db 7s3cTh}: cards are dealt to the board. */
  record DealBoard(SeenCards cards) implements Step {

    @Override
    public String notation() {
      return "d db " + cards.notation();
    }

    @Override
    public void reveal(KnownCards known) {
      known.dealBoard(cards);
    }

    @Override
    public void replayOn(Walk walk) {
      walk.dealBoard(cards.size());
    }
  }

  /** {@code p1 f}: a player folds, in turn or not. */
  record Fold(int player, boolean inTurn) implements Step {

    @Override
    public boolean isBet() {
      return true;
    }

    @Override
    public String notation() {
      return "p" + player + " f" + (inTurn ? "" : " # " + StepParser.OUT_OF_TURN);
    }

    @Override
    public void replayOn(Walk walk) {
      if (inTurn) {
        walk.fold(player);
      } else {
        walk.withdraw(player);
      }
    }
  }

  /** {@code p1 cc}: a player checks or calls. */
  record CheckOrCall(int player) implements Step {

    @Override
    public boolean isBet() {
      return true;
    }

    @Override
    public String notation() {
      return "p" + player + " cc";
    }

    @Override
    public void replayOn(Walk walk) {
      walk.checkOrCall(player);
    }
  }

  /** {@code p1 cbr 300}: a player bets or raises to a total for this street. */
  record RaiseTo(int player, long total) implements Step {

    @Override
    public boolean isBet() {
      return true;
    }

    @Override
    public String notation() {
      return "p" + player + " cbr " + total;
    }

    @Override
    public void replayOn(Walk walk) {
      walk.raiseTo(player, total);
    }
  }

  /**
   * {@code p1 sm AhKd}: a player turns cards over. {@code ????} keeps them hidden without giving
   * up; {@code -} shows those that were dealt, and so tells nothing new.
   */
  record Show(int player, SeenCards cards) implements Step {

    @Override
    public String notation() {
      return "p" + player + " sm " + (cards.size() == 0 ? StepParser.DEALT : cards.notation());
    }

    @Override
    public void reveal(KnownCards known) {
      if (cards.size() > 0) {
        known.show(player, cards);
      }
    }

    @Override
    public void replayOn(Walk walk) {
      walk.show(player);
    }
  }

  /** {@code p1 sm}: a player gives up the pot without showing. */
  record Muck(int player) implements Step {

    @Override
    public String notation() {
      return "p" + player + " sm";
    }

    @Override
    public void replayOn(Walk walk) {
      walk.muck(player);
    }
  }

  /** Nothing but commentary. */
  record Remark() implements Step {

    @Override
    public String notation() {
      return "";
    }

    @Override
    public void replayOn(Walk walk) {
      // commentary changes nothing
    }
  }
}
