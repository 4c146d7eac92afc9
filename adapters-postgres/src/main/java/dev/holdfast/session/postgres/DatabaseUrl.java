package dev.holdfast.session.postgres;

import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL server is and who goes in, from {@code DATABASE_URL} or the embedded server.
 *
 * @param jdbcUrl the server, the database and the options, without credentials: safe to print
 * @param user who goes in
 * @param password the password; null to leave it to {@code ~/.pgpass}
 */
public record DatabaseUrl(String jdbcUrl, String user, @Nullable String password) {

  /**
   * Reads libpq's form {@code postgresql://user:password@host:port/database?sslmode=…} (also {@code
   * postgres://}) or JDBC's {@code jdbc:postgresql://…}. As in libpq, the host defaults to
   * localhost, the port to 5432, the user to the operating system's and the database to the user's
   * name.
   *
   * @throws IllegalArgumentException with one line that names {@code DATABASE_URL} and repeats
   *     nothing that may be part of the password
   */
  public static DatabaseUrl parse(String text) {
    if (text.startsWith("jdbc:postgresql:")) {
      return JdbcForm.parse(text);
    }
    if (text.startsWith("postgresql://") || text.startsWith("postgres://")) {
      return LibpqForm.parse(text.substring(text.indexOf("//") + 2));
    }
    throw refusal("begins neither with postgresql:// nor with jdbc:postgresql:");
  }

  /** A server on this machine's loopback interface, which needs no encryption. */
  public static DatabaseUrl onLoopback(int port, String user, String password) {
    String url = "jdbc:postgresql://127.0.0.1:%d/postgres?sslmode=disable&gssEncMode=disable";
    return new DatabaseUrl(url.formatted(port), user, password);
  }

  static IllegalArgumentException refusal(String reason) {
    return new IllegalArgumentException("DATABASE_URL " + reason);
  }

  /** The address and the user; never the password. */
  @Override
  public String toString() {
    return jdbcUrl + " as " + user;
  }
}
