package dev.holdfast.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database: the one an address names, or our own in a directory. */
final class DatabaseOptions {

  @Option(
      names = "--data",
      paramLabel = "HOLDFAST_DATA",
      defaultValue = "${env:HOLDFAST_DATA:-data}",
      description = "directory of the embedded database and the generated secret (default: data)")
  private Path data = Path.of("data");

  @Option(
      names = "--database-url",
      paramLabel = "DATABASE_URL",
      defaultValue = "${env:DATABASE_URL}",
      description = "a PostgreSQL to use instead of the embedded one")
  private @Nullable String url;

  Path data() {
    return data;
  }

  @Nullable String url() {
    return url == null || url.isBlank() ? null : url;
  }
}
