/** One deal: forced bets, betting, pots, showdown. */
package dev.holdfast.poker.hand;
