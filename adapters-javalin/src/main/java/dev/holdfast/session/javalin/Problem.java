package dev.holdfast.session.javalin;

import dev.holdfast.session.room.FieldError;
import dev.holdfast.session.room.Refusal;
import dev.holdfast.session.view.Hydration.LegalPart;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Why a call or a frame failed.
 *
 * @param detail one sentence for a person
 * @param errors the fields at fault, if it is about fields
 * @param legal what the caller could have done instead, if it is about an action
 * @param retryAfter how long to wait before trying again, where that helps
 */
record Problem(
    ErrorCode code,
    String detail,
    List<FieldError> errors,
    Optional<LegalPart> legal,
    Optional<Duration> retryAfter) {

  static Problem of(ErrorCode code, String detail) {
    return new Problem(code, detail, List.of(), Optional.empty(), Optional.empty());
  }

  static Problem of(Refusal refusal, Optional<LegalPart> legal) {
    ErrorCode code = ErrorCode.of(refusal.code());
    return new Problem(code, refusal.detail(), refusal.errors(), legal, Optional.empty());
  }

  static Problem field(String field, String message) {
    return of(Refusal.field(field, message), Optional.empty());
  }

  static Problem retryAfter(ErrorCode code, String detail, Duration wait) {
    return new Problem(code, detail, List.of(), Optional.empty(), Optional.of(wait));
  }

  /** The same as something to throw. */
  ProblemException thrown() {
    return new ProblemException(this);
  }

  /** The body of the answer, RFC 9457. */
  Body body() {
    Optional<List<FieldError>> fields = errors.isEmpty() ? Optional.empty() : Optional.of(errors);
    return new Body(code.type(), code.title(), code.status(), detail, code.name(), fields, legal);
  }

  /** How a problem is written over HTTP. */
  record Body(
      String type,
      String title,
      int status,
      String detail,
      String code,
      Optional<List<FieldError>> errors,
      Optional<LegalPart> legal) {}
}
