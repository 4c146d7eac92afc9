package dev.holdfast.session.javalin;

import java.util.Optional;
import java.util.function.Supplier;

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

  /** The same of a process that would like to have something besides. */
  default Readiness despite(Supplier<Optional<String>> missing) {
    Readiness without = this;
    return new Readiness() {
      @Override
      public Optional<String> obstacle() {
        return without.obstacle();
      }

      @Override
      public Optional<String> handicap() {
        return missing.get();
      }
    };
  }
}
