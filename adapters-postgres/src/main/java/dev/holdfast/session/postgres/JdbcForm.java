package dev.holdfast.session.postgres;

import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** {@code jdbc:postgresql://host:port/database?option=value&…}, as the driver reads it. */
final class JdbcForm {
  private JdbcForm() {}

  static DatabaseUrl parse(String text) {
    DriverPropertyInfo[] parts = read(text);
    String user = part("user", parts).orElseGet(() -> System.getProperty("user.name"));
    return new DatabaseUrl(withoutCredentials(text), user, part("password", parts).orElse(null));
  }

  private static DriverPropertyInfo[] read(String text) {
    try {
      return DriverManager.getDriver(text).getPropertyInfo(text, new Properties());
    } catch (SQLException e) {
      // the cause may quote the password
      throw DatabaseUrl.refusal("is not a JDBC URL that the PostgreSQL driver understands");
    }
  }

  private static Optional<String> part(String name, DriverPropertyInfo[] parts) {
    return Arrays.stream(parts)
        .filter(part -> part.name.equals(name))
        .findFirst()
        .map(part -> part.value);
  }

  private static String withoutCredentials(String text) {
    int query = text.indexOf('?');
    if (query < 0) {
      return text;
    }
    String options =
        Arrays.stream(text.substring(query + 1).split("&"))
            .filter(option -> !option.startsWith("user=") && !option.startsWith("password="))
            .collect(Collectors.joining("&"));
    return text.substring(0, query) + (options.isEmpty() ? "" : "?" + options);
  }
}
