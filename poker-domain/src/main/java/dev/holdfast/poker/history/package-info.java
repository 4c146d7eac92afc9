/**
 * Hand histories in the PHH notation, in and out, and their replay through the engine.
 *
 * <p>{@link dev.holdfast.poker.history.Phh} turns text into hands and back, {@link
 * dev.holdfast.poker.history.Replay} plays a hand again and compares the result, {@link
 * dev.holdfast.poker.history.Transcript} writes down a hand the engine has played. The notation is
 * that of <a href="https://phh.readthedocs.io/">phh.readthedocs.io</a>, variant {@code NT}.
 */
package dev.holdfast.poker.history;
