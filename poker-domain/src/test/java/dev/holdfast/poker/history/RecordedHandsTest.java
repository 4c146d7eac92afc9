package dev.holdfast.poker.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every recorded hand ends to the chip as recorded, and every legal set on the way is right. */
class RecordedHandsTest {

  @Test
  void everyGeneratedHandEndsToTheChipAsRecorded() {
    List<PhhHand> hands = RecordedHands.GENERATED.hands();

    assertThat(hands).hasSize(3611);
    assertThat(hands)
        .allSatisfy(
            hand -> {
              Replay replay = Replay.of(hand);
              assertThat(replay.error()).isNull();
              assertThat(replay.finishingStacks()).isEqualTo(hand.finishingStacks());
            });
  }

  @Test
  void everyLegalSetOfTheGeneratedHandsIsExactlyTheRecordedOne() {
    List<PhhHand> hands = RecordedHands.GENERATED.hands();

    assertThat(hands.stream().mapToInt(hand -> recordedLegal(hand).size()).sum())
        .isGreaterThan(30_000);
    assertThat(hands).allSatisfy(hand -> assertThat(legal(hand)).isEqualTo(recordedLegal(hand)));
  }

  @Test
  void aHandPlayedAtThePostedPriceEndsAsRecordedEvenIfItDoesNotSaySo() {
    List<PhhHand> asPosted =
        RecordedHands.GENERATED.hands().stream().filter(HouseFields::isPriceAsPosted).toList();

    assertThat(asPosted).hasSize(287);
    assertThat(asPosted)
        .allSatisfy(
            hand ->
                assertThat(
                        Replay.of(hand.withField("_short_blind", new TomlValue.Text("?"))).error())
                    .isNull());
  }

  @Test
  void everyHandOfPluribusInWholeChipsEndsAsRecorded() {
    List<PhhEntry> entries = RecordedHands.PLURIBUS.entries();

    assertThat(entries).hasSize(498);
    assertThat(entries.stream().map(PhhEntry::replay).filter(Replay::ok)).hasSize(496);
  }

  @Test
  void aHandWithHalfChipsIsReportedAsSuch() {
    List<PhhEntry> broken =
        RecordedHands.PLURIBUS.entries().stream().filter(entry -> !entry.replay().ok()).toList();

    assertThat(broken)
        .extracting(entry -> entry.replay().error())
        .containsExactly(
            "not whole chips: finishing_stacks 10387.5",
            "not whole chips: finishing_stacks 10162.5");
  }

  @Test
  void whatIsWrittenReadsAsTheSameHand() {
    List<PhhHand> hands = RecordedHands.GENERATED.hands();

    assertThat(Phh.read(Phh.writeAll(hands)))
        .extracting(entry -> ((PhhEntry.Legible) entry).hand())
        .isEqualTo(hands);
  }

  @Test
  void cardsGivenUpDoNotChangeWhoWinsWhenTheRecordIsNotAsked() {
    List<PhhHand> mucked =
        RecordedHands.GENERATED.hands().stream().filter(RecordedHandsTest::hasMuck).toList();

    assertThat(mucked).hasSizeGreaterThan(150);
    assertThat(mucked)
        .allSatisfy(
            hand ->
                assertThat(Replay.of(hand.withFinishingStacks(null)).finishingStacks())
                    .isEqualTo(hand.finishingStacks()));
  }

  private static boolean hasMuck(PhhHand hand) {
    return hand.actions().stream().anyMatch(action -> action.endsWith(" sm"));
  }

  private static List<String> recordedLegal(PhhHand hand) {
    TomlValue.Listing legal = (TomlValue.Listing) hand.otherFields().get("_legal");
    return legal.items().stream().map(item -> ((TomlValue.Text) item).text()).toList();
  }

  private static List<String> legal(PhhHand hand) {
    return Replay.of(hand).legal().stream().map(RecordedHandsTest::text).toList();
  }

  private static String text(LegalSet legal) {
    String raise = legal.max() == null ? "" : " " + legal.min() + "-" + legal.max();
    return "p" + legal.p() + (legal.fold() ? " f " : " ") + legal.call() + raise;
  }
}
