package dev.holdfast.poker.game;

/**
 * The ante of a game.
 *
 * @param amount in chips: what each player owes, or what one player owes for all; 0 exactly when
 *     the style is {@link Style#NONE}
 * @param style who pays it
 * @param order whether one player's ante for all comes out of a short stack before or after the
 *     blind; everyone's own ante always comes first
 * @since 0.1
 */
public record Ante(long amount, Style style, Order order) {

  /** Who pays the ante. */
  public enum Style {
    /** Nobody. */
    NONE,
    /** Every player their own (rules 10, 11). */
    EACH,
    /** The big blind for all (rules 8, 9). */
    BIG_BLIND,
    /** The button for all; nobody when the button is dead. */
    BUTTON
  }

  /** Which is posted first by a player who owes a blind and the ante for all (rule 8). */
  public enum Order {
    /** The blind, as TDA has it since 2024. */
    BIG_BLIND_FIRST,
    /** The ante. */
    ANTE_FIRST
  }

  /** No ante. */
  public static final Ante NONE = new Ante(0, Style.NONE, Order.BIG_BLIND_FIRST);

  /**
   * An ante of at least one chip, or none.
   *
   * @throws IllegalArgumentException if amount and style do not agree
   */
  public Ante {
    if (amount < 0 || (amount == 0) != (style == Style.NONE)) {
      throw new IllegalArgumentException("no such ante: " + amount + " " + style);
    }
  }

  /** Everybody's own ante in chips; 0 for none. */
  public static Ante each(long amount) {
    return amount == 0 ? NONE : new Ante(amount, Style.EACH, Order.BIG_BLIND_FIRST);
  }

  /** One ante in chips, paid by the big blind after the blind; 0 for none. */
  public static Ante bigBlind(long amount) {
    return amount == 0 ? NONE : new Ante(amount, Style.BIG_BLIND, Order.BIG_BLIND_FIRST);
  }

  /** One ante in chips, paid by the button after its blind if it has one; 0 for none. */
  public static Ante button(long amount) {
    return amount == 0 ? NONE : new Ante(amount, Style.BUTTON, Order.BIG_BLIND_FIRST);
  }

  /** The same ante in the given order. */
  public Ante in(Order other) {
    return new Ante(amount, style, other);
  }
}
