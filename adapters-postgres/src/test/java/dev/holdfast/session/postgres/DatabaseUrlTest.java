package dev.holdfast.session.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
  private static final String ME = System.getProperty("user.name");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "postgresql://anna:s3cret@db.example:6432/poker | db.example:6432/poker | anna | s3cret",
        "postgres://anna:s3cret@db.example/poker | db.example:5432/poker | anna | s3cret",
        "postgresql://anna@db.example/poker | db.example:5432/poker | anna | -",
        "postgresql://anna:@db.example/poker | db.example:5432/poker | anna | ''",
        "postgresql://anna@db.example | db.example:5432/anna | anna | -",
        "postgresql://anna@/poker | localhost:5432/poker | anna | -",
        "postgresql://anna@db.example:/poker | db.example:5432/poker | anna | -",
        "postgresql://anna:s3cret@[2001:db8::1]:6432/poker | [2001:db8::1]:6432/poker | anna |"
            + " s3cret",
        "postgresql://anna:s3cret@[::1]/poker | [::1]:5432/poker | anna | s3cret",
        "postgresql://anna@one:1111,two/poker | one:1111,two:5432/poker | anna | -",
        "postgresql://an%40na:p%2Fa%3As%25s@db/po%20ker | db:5432/po%20ker | an@na | p/a:s%s",
        "postgresql://anna:p@ss+word@db/poker | db:5432/poker | anna | p@ss+word",
        "postgresql://db/poker?user=anna&password=s3%26cret | db:5432/poker | anna | s3&cret",
        "postgresql://anna@db/poker?sslmode=require | db:5432/poker?sslmode=require | anna | -",
        "postgresql://anna@db/poker?application_name=a%20b&connect_timeout=9"
            + " | db:5432/poker?ApplicationName=a%20b&connectTimeout=9 | anna | -",
        "postgresql://anna@db/poker?target_session_attrs=read-write"
            + " | db:5432/poker?targetServerType=primary | anna | -",
        "jdbc:postgresql://db:6432/poker?user=anna&sslmode=require&password=s3cret"
            + " | db:6432/poker?sslmode=require | anna | s3cret",
        "jdbc:postgresql://db/poker?user=anna | db/poker | anna | -",
      })
  void bothFormsAreRead(String given, String address, String user, String password) {
    DatabaseUrl url = DatabaseUrl.parse(given);

    assertThat(url).isEqualTo(new DatabaseUrl("jdbc:postgresql://" + address, user, password));
  }

  @Test
  void withoutAnyPartItIsMyOwnDatabaseOnThisMachine() {
    assertThat(DatabaseUrl.parse("postgresql://"))
        .isEqualTo(new DatabaseUrl("jdbc:postgresql://localhost:5432/" + ME, ME, null));
    assertThat(DatabaseUrl.parse("jdbc:postgresql:poker").user()).isEqualTo(ME);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://anna:s3cret@db/poker",
        "anna:s3cret@db/poker",
        "",
        "postgresql://anna:s3cret@db:port/poker",
        "postgresql://anna:s3cret@db:0/poker",
        "postgresql://anna:s3cret@db:65536/poker",
        "postgresql://anna:s3cret@[::1/poker",
        "postgresql://anna:s3cret@%2Fvar%2Frun%2Fpostgresql/poker",
        "postgresql://anna:s3/cret@db/poker",
        "postgresql://anna:s3?cret@db/poker",
        "postgresql://anna:s3cret%ZZ@db/poker",
        "postgresql://anna:s3cret@db/poker?sslmod=require",
        "postgresql://anna:s3cret@db/poker?sslmode",
        "postgresql://anna:s3cret@db/poker?target_session_attrs=s3cret",
        "jdbc:postgresql://db:port/poker?user=anna&password=s3cret",
      })
  void whatCannotBeReadIsRefusedInOneLineWithoutThePassword(String given) {
    assertThatThrownBy(() -> DatabaseUrl.parse(given))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("DATABASE_URL ")
        .hasMessageNotContainingAny("s3", "cret", "\n")
        .hasNoCause();
  }

  @Test
  void thePasswordIsNeverPrinted() {
    DatabaseUrl url = DatabaseUrl.parse("postgresql://anna:s3cret@db/poker");

    assertThat(url).hasToString("jdbc:postgresql://db:5432/poker as anna");
  }
}
