package dev.holdfast.poker.game;

import java.util.Optional;

/**
 * A voluntary blind of twice the big blind that buys the last word before the flop (rule 18). There
 * is none heads-up, where both seats are blinds.
 *
 * @since 0.1
 */
public enum Straddle {
  /** Nobody straddles. */
  NONE,
  /** The player left of the big blind. */
  UNDER_THE_GUN,
  /** The player on the button; nobody when the button is dead. */
  BUTTON;

  Optional<Integer> seat(Lineup lineup) {
    return switch (this) {
      case NONE -> Optional.empty();
      case UNDER_THE_GUN -> Optional.of(lineup.ring().after(lineup.big()));
      case BUTTON -> Optional.of(lineup.button());
    };
  }
}
