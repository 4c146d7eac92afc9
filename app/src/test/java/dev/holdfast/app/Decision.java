package dev.holdfast.app;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a table waits for, as a client is told of it.
 *
 * @param seat whose decision
 * @param turn its number
 * @param toCall what a call adds
 * @param minRaiseTo the smallest total a raise may name; 0 if raising is closed
 * @param maxRaiseTo the largest, everything the player has; 0 if raising is closed
 */
public record Decision(
    int seat,
    long turn,
    long toCall,
    boolean canCheck,
    boolean canRaise,
    long minRaiseTo,
    long maxRaiseTo) {

  /** Whether this is the same decision, perhaps told to somebody else or told again. */
  boolean isAskedAgainBy(Decision other) {
    return turn == other.turn && seat == other.seat;
  }

  /** From an event's {@code next}. */
  static Decision of(JsonNode next) {
    return new Decision(
        next.get("seatIndex").asInt(),
        next.get("turn").asLong(),
        next.get("toCall").asLong(),
        next.get("canCheck").asBoolean(),
        next.get("canRaise").asBoolean(),
        next.get("minRaiseTo").asLong(),
        next.get("maxRaiseTo").asLong());
  }

  /** From a hydration document, which tells what is legal to the player whose turn it is. */
  static Decision of(JsonNode timer, JsonNode legal) {
    return new Decision(
        timer.get("actor_seat").asInt(),
        timer.get("turn").asLong(),
        legal.path("call").asLong(),
        legal.path("check").asBoolean(),
        legal.hasNonNull("raise"),
        legal.path("raise").path("min").asLong(),
        legal.path("raise").path("max").asLong());
  }
}
