package dev.holdfast.session.room;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people may call themselves and say: short, visible, and no two alike in a room.
 *
 * @since 0.1
 */
public final class Names {

  /** The most characters a name has. */
  public static final int LONGEST = 50;

  /** What stands where somebody who was forgotten had said something. */
  public static final String FORGOTTEN_WORDS = "(forgotten)";

  private static final int TOLD_APART_BY = 8;

  private Names() {}

  /** What somebody is called who was forgotten: always the same, and nobody else in their room. */
  public static String ofForgotten(UUID userId) {
    return "Forgotten " + userId.toString().substring(0, TOLD_APART_BY);
  }

  /** What is wrong with a name somebody wants to go by, if anything. */
  static Optional<Refusal> problem(Room room, UUID by, String name) {
    return textProblem("displayName", name, LONGEST)
        .or(() -> room.members().isTaken(name, by) ? taken() : Optional.empty());
  }

  /** The name given, or the one they go by already. */
  static String orKnown(Room room, UUID by, @Nullable String name) {
    return name != null ? name : room.members().get(by).displayName();
  }

  /**
   * What is wrong with a text, if anything.
   *
   * @param field what the caller calls it
   * @param longest the most characters it may have
   */
  public static Optional<Refusal> textProblem(String field, String text, int longest) {
    if (text.isBlank() || text.codePointCount(0, text.length()) > longest) {
      return Optional.of(Refusal.field(field, "must have 1 to " + longest + " characters"));
    }
    if (text.codePoints().anyMatch(Names::isUnprintable)) {
      return Optional.of(Refusal.field(field, "must not contain control characters"));
    }
    return Optional.empty();
  }

  /** Control characters, and those that reorder or hide the text around them. */
  private static boolean isUnprintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          c != ZERO_WIDTH_JOINER;
      default -> false;
    };
  }

  /** Emoji of several people are glued together by it. */
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private static Optional<Refusal> taken() {
    return Optional.of(Refusal.field("displayName", "is taken by somebody in this room"));
  }
}
