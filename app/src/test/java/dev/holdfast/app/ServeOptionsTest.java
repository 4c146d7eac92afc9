package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.app.Config.StorageMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ServeOptionsTest {

  @Test
  void withoutAnythingSaidRoomsAreInTheDatabase() {
    assertThat(config().storage()).isEqualTo(StorageMode.DATABASE);
    assertThat(config().features()).isEqualTo(Config.Features.ALL);
  }

  @ParameterizedTest
  @CsvSource({"database,DATABASE", "dual-write,DUAL_WRITE", "memory,MEMORY", "Memory,MEMORY"})
  void theModeIsChosenByItsName(String word, StorageMode mode) {
    assertThat(config("--storage", word).storage()).isEqualTo(mode);
  }

  @ParameterizedTest
  @CsvSource({
    "database,true,DATABASE",
    "dual-write,true,DUAL_WRITE",
    "database,false,MEMORY",
    "dual-write,false,MEMORY",
    "memory,false,MEMORY"
  })
  void oneFlagGoesBackToMemoryWhateverTheModeIs(String word, String flag, StorageMode mode) {
    assertThat(config("--storage", word, "--use-db-repository", flag).storage()).isEqualTo(mode);
  }

  @Test
  void flagsThatContradictEachOtherAreRefused() {
    assertThatThrownBy(() -> config("--storage", "memory", "--use-db-repository", "true"))
        .hasMessage("USE_DB_REPOSITORY=true and HOLDFAST_STORAGE=memory contradict each other");
  }

  @Test
  void eventsAreStoredWhereverRoomsAre() {
    assertThatThrownBy(() -> config("--use-event-persistence", "false"))
        .hasMessageContaining("goes with memory only");
    assertThat(config("--use-event-persistence", "false", "--storage", "memory").storage())
        .isEqualTo(StorageMode.MEMORY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "tru"})
  void aFlagIsTrueOrFalse(String value) {
    assertThatThrownBy(() -> config("--use-input-validation", value))
        .hasMessageContaining("must be true or false, not '" + value + "'");
  }

  @Test
  void aModeNobodyKnowsIsRefused() {
    assertThatThrownBy(() -> config("--storage", "disk"))
        .hasMessageContaining("must be database, dual-write or memory, not 'disk'");
  }

  @Test
  void unlessSomethingElseIsSaidSocketsAreWrittenDownAndOldThingsGoEveryHour() {
    assertThat(config().office()).isEqualTo(Config.Office.USUAL);
    assertThat(
            config("--log-events", "false", "--room-ttl", "5000", "--cleanup-interval", "60000")
                .office())
        .isEqualTo(new Config.Office(false, Duration.ofSeconds(5), Duration.ofMinutes(1), null));
  }

  @Test
  void anAdminTokenIsTakenAsItIsAndABlankOneIsNone() {
    assertThat(config("--admin-token", "t").office().adminToken()).isEqualTo("t");
    assertThat(config("--admin-token", " ").office().adminToken()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "--log-events,maybe,must be true or false",
    "--room-ttl,0,must be a whole number from 1000 to 1814400000",
    "--room-ttl,1h,must be a whole number from 1000 to 1814400000",
    "--cleanup-interval,-1,must be a whole number from 1000 to 1814400000",
    "--cleanup-interval,99999999999,must be a whole number from 1000 to 1814400000"
  })
  void whatMakesNoSenseIsRefusedInOneLine(String flag, String value, String why) {
    CommandRun run = CommandRun.of(flag, value);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(why).hasLineCount(1);
  }

  @Test
  void aWeakAdminTokenIsRefusedInOneLine() {
    CommandRun run = CommandRun.of("--storage", "memory", "--port", "0", "--admin-token", "secret");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("holdfast: ADMIN_TOKEN is weak: it takes 32 random bytes or more\n");
  }

  @Test
  void theStartTellsWhereRoomsLiveAndWhatIsSwitchedOff() {
    Config config = config("--storage", "dual-write", "--use-auth-middleware", "false");
    assertThat(MigrationStatus.of(config))
        .containsExactly(
            "Migration Status:",
            "  - Database Repository: ENABLED (dual-write)",
            "  - Input Validation: ENABLED",
            "  - Auth Middleware: DISABLED",
            "  - Event Persistence: ENABLED");
  }

  private static Config config(String... args) {
    ServeOptions options = new ServeOptions();
    new CommandLine(options).parseArgs(args);
    return options.config();
  }
}
