package dev.holdfast.session.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The options of a libpq URI. As libpq does, refuses those it does not know: a misspelt {@code
 * sslmode} must not silently mean no encryption.
 *
 * @param given the options by their libpq names, decoded
 */
record LibpqOptions(Map<String, String> given) {
  private static final Pattern AMPERSAND = Pattern.compile("&");

  private static final Map<String, String> JDBC_NAMES =
      Map.ofEntries(
          Map.entry("application_name", "ApplicationName"),
          Map.entry("channel_binding", "channelBinding"),
          Map.entry("connect_timeout", "connectTimeout"),
          Map.entry("gssencmode", "gssEncMode"),
          Map.entry("options", "options"),
          Map.entry("sslcert", "sslcert"),
          Map.entry("sslkey", "sslkey"),
          Map.entry("sslmode", "sslmode"),
          Map.entry("sslnegotiation", "sslNegotiation"),
          Map.entry("sslpassword", "sslpassword"),
          Map.entry("sslrootcert", "sslrootcert"),
          Map.entry("target_session_attrs", "targetServerType"));

  private static final Map<String, String> SERVER_TYPES =
      Map.of(
          "any", "any",
          "primary", "primary",
          "read-write", "primary",
          "standby", "secondary",
          "read-only", "secondary",
          "prefer-standby", "preferSecondary");

  static LibpqOptions parse(@Nullable String query) {
    Map<String, String> options = new LinkedHashMap<>();
    if (query != null && !query.isEmpty()) {
      AMPERSAND
          .splitAsStream(query)
          .map(option -> option.split("=", 2))
          .forEach(pair -> options.put(known(pair[0]), value(pair)));
    }
    return new LibpqOptions(options);
  }

  private static String known(String name) {
    if (JDBC_NAMES.containsKey(name) || name.equals("user") || name.equals("password")) {
      return name;
    }
    // the name is not repeated: an unescaped ? in a password makes its rest look like one
    throw DatabaseUrl.refusal(
        "has an option that is not one of "
            + String.join(", ", JDBC_NAMES.keySet().stream().sorted().toList()));
  }

  private static String value(String[] pair) {
    if (pair.length < 2) {
      throw DatabaseUrl.refusal("has an option " + pair[0] + " without a value");
    }
    return Objects.requireNonNull(LibpqForm.decoded("option " + pair[0], pair[1]));
  }

  Optional<String> user() {
    return Optional.ofNullable(given.get("user"));
  }

  Optional<String> password() {
    return Optional.ofNullable(given.get("password"));
  }

  /** The options as the query of a JDBC URL, with its {@code ?}; empty when there are none. */
  String jdbcQuery() {
    String query =
        given.entrySet().stream()
            .filter(option -> JDBC_NAMES.containsKey(option.getKey()))
            .map(option -> jdbc(option.getKey(), option.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  private static String jdbc(String name, String value) {
    String translated = name.equals("target_session_attrs") ? serverType(value) : value;
    return JDBC_NAMES.get(name) + "=" + LibpqForm.encoded(translated);
  }

  private static String serverType(String value) {
    return Optional.ofNullable(SERVER_TYPES.get(value))
        .orElseThrow(() -> DatabaseUrl.refusal("has an unknown target_session_attrs"));
  }
}
