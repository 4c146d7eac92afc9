package dev.holdfast.poker.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of TOML 1.0 that hand histories use. */
class TomlReaderTest {

  @Test
  void numbersMayHaveSignsUnderscoresFractionsAndExponents() {
    assertThat(value("1_000")).isEqualTo(new TomlValue.Whole(1000));
    assertThat(value("-17")).isEqualTo(new TomlValue.Whole(-17));
    assertThat(value("+2.50")).isEqualTo(new TomlValue.Fraction(new BigDecimal("2.50")));
    assertThat(value("5e+2")).isEqualTo(new TomlValue.Fraction(new BigDecimal("5e+2")));
  }

  @Test
  void basicStringsKnowEscapesAndLiteralOnesDoNot() {
    assertThat(value("\"a\\tb\\u0041\\U0001F0A1\\\"\"")).isEqualTo(text("a\tbA\uD83C\uDCA1\""));
    assertThat(value("'a\\tb'")).isEqualTo(text("a\\tb"));
  }

  @Test
  void stringsMayRunOverSeveralLines() {
    assertThat(value("\"\"\"\nfirst\nsecond\"\"\"")).isEqualTo(text("first\nsecond"));
    assertThat(value("\"\"\"one \\\n   line\"\"\"")).isEqualTo(text("one line"));
    assertThat(value("'''it's 'so\\'''''")).isEqualTo(text("it's 'so\\''"));
  }

  @Test
  void arraysMayRunOverSeveralLinesWithCommentsAndALastComma() {
    assertThat(value("[ 1, # one\n\n  2,\n]")).isEqualTo(TomlValue.wholes(List.of(1L, 2L)));
  }

  @Test
  void inlineTablesAreKept() {
    assertThat(value("{a = 1, 'b c' = [true]}").toml()).isEqualTo("{a = 1, 'b c' = [true]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inf",
        "-inf",
        "nan",
        "07:32:00",
        "1979-05-27",
        "1979-05-27T07:32:00Z",
        "1979-05-27 07:32:00.999"
      })
  void datesTimesAndInfinitiesAreKeptAsWritten(String written) {
    assertThat(value(written)).isEqualTo(new TomlValue.Verbatim(written));
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkDoNotMatter() {
    assertThat(TomlReader.read("\uFEFFa = 1\r\nb = 2\r\n").get(0).fields())
        .containsOnlyKeys("a", "b");
  }

  @Test
  void everyValueIsReadBackFromWhatIsWritten() {
    List<TomlValue> values =
        List.of(
            text("plain"),
            text("it's \"quoted\" \\ \n\t\u0001"),
            new TomlValue.Fraction(new BigDecimal("2.50")),
            new TomlValue.Fraction(new BigDecimal("1E+3")),
            new TomlValue.Fraction(new BigDecimal("3")),
            new TomlValue.Flag(true),
            new TomlValue.Table(Map.of("key with blanks", new TomlValue.Whole(1))));

    assertThat(values)
        .allSatisfy(value -> assertThat(value(value.toml()).toml()).isEqualTo(value.toml()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a                 | expected = before the end of the line
          = 1               | expected a key before = 1
          a = 1 b = 2       | expected the end of the line before b = 2
          a =               | a value is missing
          a = yes           | not a value: yes
          a = 007           | not a value: 007
          a = 1__0          | not a value: 1__0
          a = 99999999999999999999 | a number is too large: 99999999999999999999
          a = 'open         | the string does not end on its line
          a = "\\q"         | no such escape in a string: \\q
          a = "\\u00g0"     | an escape with 4 hexadecimal digits is not complete
          a = '''open       | the string does not end on its line
          a = [1 2]         | expected , before 2]
          a = {b = 1        | expected , before the end of the line
          a.b = 1           | a dotted key has no place in a hand history
          """)
  void whatIsNotTomlIsReportedWithItsLine(String line, String reason) {
    String expected =
        line.contains("'''") ? "line 4: the string does not end" : "line 2: " + reason;

    assertThat(TomlReader.read("ok = 1\n" + line + "\n\n").get(0).problem()).contains(expected);
  }

  @Test
  void aKeyOrATableThatStandsTwiceIsReported() {
    assertThat(problems("a = 1\na = 2\n")).containsExactly("line 2: the key a stands twice");
    assertThat(problems("[1]\nb = 1\n[1]\nb = 2\n"))
        .containsExactly("", "line 4: the table 1 stands twice");
  }

  @Test
  void aTableThatCannotBeReadDoesNotSpoilTheNext() {
    assertThat(problems("[1]\na = [1,\n[2]\na = 2\n[3\na = 3\n[4]\na = 4\n"))
        .containsExactly(
            "line 4: expected , before a = 2",
            "",
            "line 5: expected ] before the end of the line",
            "");
  }

  @Test
  void arraysNestedWithoutEndAreRefused() {
    assertThat(problems("a = " + "[".repeat(100_000)))
        .containsExactly("line 1: arrays are nested too deeply");
  }

  private static List<String> problems(String text) {
    return TomlReader.read(text).stream()
        .map(TomlSection::problem)
        .map(problem -> problem.orElse(""))
        .toList();
  }

  private static TomlValue value(String written) {
    TomlSection section = TomlReader.read("a = " + written + "\n").get(0);
    assertThat(section.problem()).isEqualTo(Optional.empty());
    return section.fields().get("a");
  }

  private static TomlValue text(String text) {
    return new TomlValue.Text(text);
  }
}
