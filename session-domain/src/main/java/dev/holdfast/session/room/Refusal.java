package dev.holdfast.session.room;

import dev.holdfast.poker.hand.LegalActions;
import java.util.List;
import java.util.Optional;

/**
 * Why a command was refused. The room is as it was.
 *
 * @param code the reason a program reads
 * @param detail the reason a person reads, one sentence
 * @param errors the fields at fault, if it is about fields
 * @param legal what the player to act may do now, if the action was not among it
 * @since 0.1
 */
public record Refusal(
    RefusalCode code, String detail, List<FieldError> errors, Optional<LegalActions> legal) {

  /** A refusal without particulars. */
  public static Refusal of(RefusalCode code, String detail) {
    return new Refusal(code, detail, List.of(), Optional.empty());
  }

  /** A refusal because of one field. */
  public static Refusal field(String field, String message) {
    return fields(List.of(new FieldError(field, message)));
  }

  /** A refusal because of some fields; the first is told in the detail. */
  public static Refusal fields(List<FieldError> errors) {
    FieldError first = errors.get(0);
    String detail = first.field() + " " + first.message();
    return new Refusal(RefusalCode.VALIDATION, detail, errors, Optional.empty());
  }

  /** A refusal of an action that is not legal now. */
  public static Refusal illegal(String detail, LegalActions legal) {
    return new Refusal(RefusalCode.ILLEGAL_ACTION, detail, List.of(), Optional.of(legal));
  }
}
