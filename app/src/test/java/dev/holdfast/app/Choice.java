package dev.holdfast.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/**
 * What a player does.
 *
 * @param amount for BET and RAISE the total on this street; else 0
 */
public record Choice(String action, long amount) {

  static final Choice FOLD = new Choice("FOLD", 0);
  static final Choice CHECK = new Choice("CHECK", 0);
  static final Choice CALL = new Choice("CALL", 0);
  static final Choice ALL_IN = new Choice("ALL_IN", 0);

  /** Checks where that is possible, else calls. */
  static Choice checkOrCall(Decision decision) {
    return decision.canCheck() ? CHECK : CALL;
  }

  /** Goes to this total on the street, by the word that fits: all of one's chips is ALL_IN. */
  static Choice raiseTo(long total, Decision decision) {
    if (total == decision.maxRaiseTo()) {
      return ALL_IN;
    }
    return new Choice(decision.toCall() == 0 ? "BET" : "RAISE", total);
  }

  /** As the wire has it. */
  public ObjectNode json(UUID actionId, Decision decision) {
    ObjectNode json = Wire.object("action", action, "actionId", actionId, "turn", decision.turn());
    return amount == 0 ? json : json.put("amount", amount);
  }
}
