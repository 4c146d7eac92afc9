package dev.holdfast.session.javalin;

import java.util.Optional;

/** Whether the process can serve. Asked often: it answers at once, and from any thread. */
@FunctionalInterface
public interface Readiness {

  /** Always. */
  Readiness ALWAYS = Optional::empty;

  /** What stands in the way, in a few words; nothing if nothing does. */
  Optional<String> obstacle();

  /** What is missing though the process can serve without it, in a few words. */
  default Optional<String> handicap() {
    return Optional.empty();
  }
}
