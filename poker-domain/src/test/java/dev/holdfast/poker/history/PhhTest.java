package dev.holdfast.poker.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from a file, and what is said about a hand that cannot be read. */
class PhhTest {

  private static final String DWAN_AGAINST_IVEY =
      """
      # A big pot, as the standard's own example writes it.
      variant = "NT"
      antes = [500, 500, 500]
      blinds_or_straddles = [1_000, 2_000, 0]
      min_bet = 2000
      starting_stacks = [1125600, 2000000, 553500.0]
      actions = [
        # Pre-flop
        "d dh p1 Ac2d",  # left of the button
        "d dh p2 ????",
        "d dh p3 7h6h",
        "p3 cbr 7000",
        "p1 cbr 23000",
        "p2 f",
        "p3 cc",
        # Flop
        "d db Jc3d5c",
        "p1 cbr 35000",
        "p3 cc",
        "d db 4h",
        "p1 cbr 90000",
        "p3 cbr 232600",
        "p1 cbr 1067100",
        "p3 cc # all in",
        "p1 sm Ac2d",
        "p3 sm 7h6h",
        "d db Jh",
      ]
      author = "J. Doe"
      time = 20:15:00
      day = 2009-02-14
      players = ["Ivey", "Antonius", "Dwan"]
      """;

  @Test
  void theStandardsExampleIsReadAndPlayedToTheEnd() {
    PhhHand hand = only(DWAN_AGAINST_IVEY);

    assertThat(hand.startingStacks()).containsExactly(1_125_600L, 2_000_000L, 553_500L);
    assertThat(hand.playerNames()).contains(List.of("Ivey", "Antonius", "Dwan"));
    assertThat(Replay.of(hand).finishingStacks()).containsExactly(572_100L, 1_997_500L, 1_109_500L);
  }

  @Test
  void unknownFieldsAndCommentaryOutliveWritingAndReading() {
    PhhHand hand = only(DWAN_AGAINST_IVEY).withField("_sponsors", TomlValue.texts(List.of("it's")));

    PhhHand again = only(Phh.write(hand));

    assertThat(again).isEqualTo(hand);
    assertThat(again.otherFields()).containsKeys("author", "time", "day", "players", "_sponsors");
    assertThat(again.actions()).contains("p3 cc # all in");
  }

  @Test
  void aFileOfSeveralHandsHasATableForEach() {
    PhhHand hand = only(DWAN_AGAINST_IVEY);

    assertThat(Phh.writeAll(List.of(hand, hand))).startsWith("[1]\n").contains("\n\n[2]\n");
    assertThat(Phh.read(Phh.writeAll(List.of(hand, hand)))).hasSize(2);
  }

  @Test
  void aFileWithNothingInItHasNoHands() {
    assertThat(Phh.read("# nothing but a comment\n")).isEmpty();
  }

  @Test
  void aBrokenHandIsReportedWithItsNumberAndReasonAndTheOthersStillReplay() {
    List<PhhHand> hands = RecordedHands.PLURIBUS.hands().subList(0, 5);
    String file = Phh.writeAll(hands).replaceFirst("(?s)(\\[3].*?actions = \\[[^]]*)]", "$1");

    List<PhhEntry> entries = Phh.read(file);

    assertThat(entries).extracting(PhhEntry::number).containsExactly(1, 2, 3, 4, 5);
    assertThat(entries)
        .extracting(entry -> entry.replay().ok())
        .containsExactly(true, true, false, true, true);
    assertThat(entries.get(2).replay().error()).startsWith("line 35: expected , before hand = 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          variant = "NT"          | variant = "FT"    | not No-Limit Hold'em (NT): variant 'FT'
          min_bet = 2000          | _b = 1            | the field min_bet is missing
          min_bet = 2000          | min_bet = 0       | min_bet is out of range: 0
          min_bet = 2000          | min_bet = 2000.5  | not whole chips: min_bet 2000.5
          min_bet = 2000          | min_bet = true    | not an amount of chips: min_bet true
          [500, 500, 500]         | [500, 500]        | antes has 2 entries for 3 players
          [500, 500, 500]         | 500               | antes is not an array
          1125600, 2              | inf, 2            | not an amount of chips: starting_stacks inf
          1125600, 2              | 0, 2              | starting_stacks is out of range: 0
          p2 f                    | p9 f              | action 6: there is no such player: p9 f
          p2 f                    | p2 raises         | action 6: not an action of Hold'em: p2 raises
          p2 f                    | p2 f now          | action 6: not an action: p2 f now
          p2 ????                 | p2 AcXx           | action 2: not a card: Xx
          cbr 7000                | cbr 7000.25       | action 4: not whole chips: p3 cbr 7000.25
          cbr 7000                | cbr -7000         | action 4: not a bet of chips: p3 cbr -7000
          """)
  void whatIsWrongWithAHandIsSaidInWords(String found, String replaced, String reason) {
    String text = DWAN_AGAINST_IVEY.replaceFirst(Pattern.quote(found), replaced);

    assertThat(Phh.read(text)).containsExactly(new PhhEntry.Broken(1, reason));
  }

  private static PhhHand only(String text) {
    List<PhhEntry> entries = Phh.read(text);
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0)).isInstanceOf(PhhEntry.Legible.class);
    return ((PhhEntry.Legible) entries.get(0)).hand();
  }
}
