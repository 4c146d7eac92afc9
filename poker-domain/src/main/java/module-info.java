/**
 * The rules of No-Limit Hold'em as a library: no clock, no IO, no logging, no framework.
 *
 * <p>The annotations of nullness are for compilers that know them. They are not required
 * transitively, so that whoever uses the library need not have them.
 */
@org.jspecify.annotations.NullMarked
module dev.holdfast.poker {
  requires static org.jspecify;

  exports dev.holdfast.poker.card;
  exports dev.holdfast.poker.equity;
  exports dev.holdfast.poker.eval;
  exports dev.holdfast.poker.hand;
  exports dev.holdfast.poker.game;
  exports dev.holdfast.poker.history;
}
