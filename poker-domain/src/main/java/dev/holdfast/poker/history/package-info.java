/**
 * Hand histories in the PHH notation, in and out, and their replay through the engine.
 *
 * <p>{@link dev.holdfast.poker.history.Phh} turns text into hands and back, {@link
 * dev.holdfast.poker.history.Replay} plays a hand again and compares the result, {@link
 * dev.holdfast.poker.history.Transcript} writes down a hand the engine has played. The notation is
 * that of <a href="https://phh.readthedocs.io/">phh.readthedocs.io</a>, variant {@code NT}.
 *
 * <p>Everything here is immutable or without state and safe to use from any thread. Amounts are
 * whole chips, players count from 1. What stands in a file never makes an exception: a hand that
 * cannot be read is a {@link dev.holdfast.poker.history.PhhEntry.Broken}, an impossible one a
 * replay with an error.
 */
package dev.holdfast.poker.history;
