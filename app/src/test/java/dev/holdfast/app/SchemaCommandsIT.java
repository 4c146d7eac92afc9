package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema comes to this version and back by the command line. */
class SchemaCommandsIT {

  @TempDir private static Path data;

  @Test
  void theSchemaGoesUpAndDownAndUpAgainAndADryRunChangesNothing() {
    assertThat(run("migrate", "--dry-run").out()).contains("would apply V01__rooms.sql");
    assertThat(run("migrate").out()).contains("apply V01__rooms.sql");
    assertThat(run("migrate").out()).isEqualToIgnoringNewLines("nothing to do");
    assertThat(run("migrate", "--undo", "0", "--dry-run").out()).contains("would undo V01");
    assertThat(run("migrate", "--undo", "1").out()).contains("undo V02").doesNotContain("V01");
    assertThat(run("migrate", "--undo", "0").out()).contains("undo V01__rooms.sql");
    assertThat(run("rebuild", new UUID(0, 1).toString()))
        .isEqualTo(
            new CommandRun(
                2, "", "holdfast: the schema is not this version's: migrate it first\n"));
    assertThat(run("migrate").code()).isZero();
    assertThat(run("rebuild", new UUID(0, 1).toString()))
        .isEqualTo(new CommandRun(2, "", "holdfast: there is no game " + new UUID(0, 1) + "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"migrate --undo x", "migrate --undo -1", "rebuild", "rebuild nope"})
  void whatCannotBeUnderstoodIsToldInOneLine(String words) {
    CommandRun run = CommandRun.of(words.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("holdfast: ").hasLineCount(1);
  }

  private static CommandRun run(String... words) {
    return CommandRun.of(
        Stream.concat(Stream.of(words), Stream.of("--data", data.toString()))
            .toArray(String[]::new));
  }
}
