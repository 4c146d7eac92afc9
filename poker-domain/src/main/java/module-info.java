/** The rules of No-Limit Hold'em as a library: no clock, no IO, no logging, no framework. */
@org.jspecify.annotations.NullMarked
module dev.holdfast.poker {
  requires static transitive org.jspecify;

  exports dev.holdfast.poker.card;
  exports dev.holdfast.poker.eval;
  exports dev.holdfast.poker.hand;
  exports dev.holdfast.poker.game;
  exports dev.holdfast.poker.history;
}
