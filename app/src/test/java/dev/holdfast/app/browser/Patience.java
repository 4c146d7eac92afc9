package dev.holdfast.app.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.support.ui.FluentWait;

/** Waiting for what is bound to come. */
final class Patience {

  /** Long enough for any machine. */
  private static final Duration LONGEST = Duration.ofSeconds(45);

  private static final Duration GLANCE = Duration.ofMillis(100);

  private Patience() {}

  /**
   * Waits until a question about something has an answer other than null and false.
   *
   * @return the answer
   */
  static <T, V> V await(String what, T subject, Function<T, V> question) {
    return new FluentWait<>(subject)
        .withTimeout(LONGEST)
        .pollingEvery(GLANCE)
        .ignoring(StaleElementReferenceException.class)
        .withMessage(() -> "waiting for " + what)
        .until(question);
  }

  /** Lets time pass. */
  static void until(Instant moment) {
    await("the time to pass", moment, end -> !Instant.now().isBefore(end));
  }
}
