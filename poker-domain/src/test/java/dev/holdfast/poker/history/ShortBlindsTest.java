package dev.holdfast.poker.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Records of tables where a blind posted short lowers the price (rule 5 is ours: it does not).
 * Blinds 5/10; p1 is left of the button.
 */
class ShortBlindsTest {

  private static final Told THREE =
      Told.players(3).then("d dh p1 AhAd, d dh p2 KhKd, d dh p3 7c2d");

  @Test
  void aBlindPostedShortDoesNotLowerThePriceUnlessOnlySoTheRecordIsRight() {
    Told shortBlind =
        THREE.stacks(1000, 6, 1000).then("p3 cc, p1 f, d db 3h4h9h, d db Js, d db Qs");

    assertThat(shortBlind.replayed().legal()).startsWith(new LegalSet(3, true, 10, 20L, 1000L));
    assertThat(shortBlind.finishing(995, 17, 994).replayed().ok()).isTrue();
    assertThat(shortBlind.finishing(995, 18, 993).replayed().ok()).isFalse();
  }

  @Test
  void theRulesSeeACallOfThePostedPriceAsOneThatFellShort() {
    Told hand = THREE.stacks(1000, 6, 1000).then("p3 cc, p1 cbr 30, p3 cc, d db 3h4h9h, p1 cc");

    assertThat(asPosted(hand).legal())
        .containsExactly(
            new LegalSet(3, true, 10, 20L, 1000L),
            new LegalSet(1, true, 5, 20L, 1000L),
            new LegalSet(3, true, 24, 50L, 1000L),
            new LegalSet(1, false, 0, 10L, 970L));
  }

  @Test
  void aRecordThatDoesNotSayHowTheTablePlayedIsReplayedByTheRules() {
    Told hand = THREE.stacks(1000, 6, 1000).then("p3 cc, p1 cbr 30, p3 f");

    assertThat(asPosted(hand).legal()).endsWith(new LegalSet(3, true, 24, 50L, 1000L));
    assertThat(hand.replayed().legal()).endsWith(new LegalSet(3, true, 20, 50L, 1000L));
  }

  @Test
  void whoCalledThePostedPriceIsNotAllInAndMayBeRaised() {
    Told hand = THREE.stacks(1000, 2, 8).then("p3 cc, p1 cbr 30, p3 cc");

    assertThat(asPosted(hand).legal())
        .containsExactly(
            new LegalSet(3, true, 8, null, null),
            new LegalSet(1, true, 5, 20L, 1000L),
            new LegalSet(3, true, 3, null, null));
  }

  @Test
  void afterAShortStraddleOnTheButtonTheTableTellsWhoBegins() {
    Told hand =
        Told.players(4)
            .blinds(5, 10, 0, 20)
            .stacks(1000, 1000, 1000, 7)
            .then("p3 cbr 40, p1 f, p2 f");

    assertThat(asPosted(hand).legal())
        .containsExactly(
            new LegalSet(3, true, 10, 20L, 1000L),
            new LegalSet(1, true, 35, 60L, 1000L),
            new LegalSet(2, true, 30, 60L, 1000L));
  }

  private static Replay asPosted(Told told) {
    return Replay.of(told.hand().withField("_short_blind", new TomlValue.Text("posted")));
  }
}
