/**
 * What hands are worth before all cards are out. Start at {@link dev.holdfast.poker.equity.AllIn}.
 * Everything that is given out is immutable and safe to share between threads; what stands in the
 * way of an answer is an {@link IllegalArgumentException}.
 */
package dev.holdfast.poker.equity;
