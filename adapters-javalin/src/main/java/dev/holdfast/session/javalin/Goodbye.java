package dev.holdfast.session.javalin;

import java.util.Optional;

/** Ends a socket. It is an answer, not a bug: it has no stack trace. */
final class Goodbye extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final CloseCode code;
  private final transient Optional<Problem> problem;

  private Goodbye(CloseCode code, Optional<Problem> problem) {
    super(code.reason(), null, false, false);
    this.code = code;
    this.problem = problem;
  }

  /** Without a word. */
  static Goodbye with(CloseCode code) {
    return new Goodbye(code, Optional.empty());
  }

  /** After an {@code error} frame. */
  static Goodbye with(CloseCode code, ErrorCode error, String detail) {
    return with(code, Problem.of(error, detail));
  }

  /** The same. */
  static Goodbye with(CloseCode code, Problem problem) {
    return new Goodbye(code, Optional.of(problem));
  }

  CloseCode code() {
    return code;
  }

  Optional<Problem> problem() {
    return problem;
  }
}
