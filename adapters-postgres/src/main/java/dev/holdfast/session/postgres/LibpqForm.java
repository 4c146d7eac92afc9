package dev.holdfast.session.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code user:password@host:port,host:port/database?option=value&…}: what follows the {@code //} of
 * a connection URI of <a
 * href="https://www.postgresql.org/docs/18/libpq-connect.html#LIBPQ-CONNSTRING-URIS">libpq</a>.
 */
final class LibpqForm {
  private static final Pattern URI =
      Pattern.compile(
          "(?:(?<user>[^:/?]*)(?::(?<password>[^/?]*))?@)?(?<hosts>[^/?@]*)"
              + "(?:/(?<database>[^?]*))?(?:\\?(?<options>.*))?");
  private static final Pattern HOST =
      Pattern.compile("(?<name>\\[[0-9a-fA-F:.%]+]|[^\\[\\]:]*)(?::(?<port>\\d{0,5}))?");
  private static final int DEFAULT_PORT = 5432;
  private static final int LAST_PORT = 65535;

  private LibpqForm() {}

  static DatabaseUrl parse(String afterScheme) {
    Matcher uri = URI.matcher(afterScheme);
    if (!uri.matches()) {
      throw DatabaseUrl.refusal("is not postgresql://user:password@host:port/database?options");
    }
    LibpqOptions options = LibpqOptions.parse(uri.group("options"));
    String user = options.user().orElseGet(() -> user(uri.group("user")));
    String password = options.password().orElse(decoded("password", uri.group("password")));
    String database = presentOr(user, decoded("database name", uri.group("database")));
    String jdbcUrl =
        "jdbc:postgresql://%s/%s%s"
            .formatted(hosts(uri.group("hosts")), encoded(database), options.jdbcQuery());
    return new DatabaseUrl(jdbcUrl, user, password);
  }

  private static String user(@Nullable String given) {
    return presentOr(System.getProperty("user.name"), decoded("user", given));
  }

  private static String presentOr(String fallback, @Nullable String given) {
    return given == null || given.isEmpty() ? fallback : given;
  }

  private static String hosts(String list) {
    return Arrays.stream(list.split(",", -1)).map(LibpqForm::host).collect(Collectors.joining(","));
  }

  private static String host(String given) {
    Matcher host = HOST.matcher(given);
    if (!host.matches() || given.startsWith("%2F")) {
      // a password with an unescaped / or ? ends up here: what was given is not repeated
      throw DatabaseUrl.refusal(
          "has a host or port that cannot be read (is the password escaped?)");
    }
    String port = presentOr(String.valueOf(DEFAULT_PORT), host.group("port"));
    if (Integer.parseInt(port) == 0 || Integer.parseInt(port) > LAST_PORT) {
      throw DatabaseUrl.refusal("has a port outside 1 to " + LAST_PORT);
    }
    return presentOr("localhost", host.group("name")) + ":" + port;
  }

  static @Nullable String decoded(String part, @Nullable String given) {
    try {
      return given == null ? null : URLDecoder.decode(given.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException e) {
      throw DatabaseUrl.refusal("has a broken %-escape in its " + part);
    }
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }
}
