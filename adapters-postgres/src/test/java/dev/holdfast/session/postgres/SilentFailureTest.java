package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;

/** A failed statement says what went wrong, and nothing of what was to be written. */
class SilentFailureTest {

  @Test
  void noMessageRepeatsWhatWasToBeWritten() {
    try (Database database =
        Database.connect(TestServer.migratedDatabase(), PoolSettings.standard())) {
      Throwable failure =
          catchThrowable(
              () ->
                  database.repeatable(
                      handle ->
                          handle
                              .createUpdate("insert into app_sessions (sid) values (:cards)")
                              .bind("cards", "AhKd")
                              .execute()));

      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        assertThat(cause.toString()).doesNotContain("AhKd");
      }
      assertThat(failure).isNotNull();
    }
  }
}
