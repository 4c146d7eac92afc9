/**
 * Hand values: what beats what. Values are immutable and safe to share between threads, and every
 * method may be called from any thread.
 */
package dev.holdfast.poker.eval;
