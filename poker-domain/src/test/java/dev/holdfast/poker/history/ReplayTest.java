package dev.holdfast.poker.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blinds 5/10 and 1000 chips each unless told otherwise; p1 is left of the button. */
class ReplayTest {

  private static final Told THREE =
      Told.players(3).then("d dh p1 AhAd, d dh p2 KhKd, d dh p3 7c2d");

  @Test
  void aHandWonByFoldsPaysTheBlinds() {
    Replay replay = THREE.then("p3 f, p1 f").replayed();

    assertThat(replay.ok()).isTrue();
    assertThat(replay.finishingStacks()).containsExactly(995L, 1005L, 1000L);
    assertThat(replay.expected()).isNull();
  }

  @Test
  void theLegalSetIsToldBeforeEveryDecision() {
    assertThat(THREE.then("p3 cc, p1 f, p2 cc, d db 3c4c5c, p2 cc").replayed().legal())
        .containsExactly(
            new LegalSet(3, true, 10, 20L, 1000L),
            new LegalSet(1, true, 5, 20L, 1000L),
            new LegalSet(2, false, 0, 20L, 1000L),
            new LegalSet(2, false, 0, 10L, 990L));
  }

  @Test
  void noRaiseIsToldAsNull() {
    assertThat(THREE.then("p3 f, p1 cbr 1000, p2 cc").replayed().legal())
        .endsWith(new LegalSet(2, true, 990, null, null));
  }

  @Test
  void headsUpTheListsOfForcedBetsAreReversed() {
    Told hand = Told.players(2).antes(false, 0, 10).then("d dh p1 AhAd, d dh p2 KhKd, p2 f");

    assertThat(hand.replayed().finishingStacks()).containsExactly(1005L, 995L);
  }

  @Test
  void headsUpWithEqualBlindsWhoeverIsRecordedFirstActsFirst() {
    Told hand = Told.players(2).blinds(10, 10);

    assertThat(hand.then("p1 cbr 30, p2 f").replayed().finishingStacks())
        .containsExactly(1010L, 990L);
    assertThat(hand.then("p2 cbr 30, p1 f").replayed().finishingStacks())
        .containsExactly(990L, 1010L);
  }

  @Test
  void antesAreDeadMoneyUnlessTheyAreTrimmed() {
    Told short3 =
        Told.players(3)
            .stacks(1000, 1000, 4)
            .then("d dh p1 KhKd, d dh p2 7c2d, d dh p3 AhAd, p1 cc, p2 cc, d db 3c4c9h")
            .then("p1 cc, p2 cc, d db Js, p1 cc, p2 cc, d db Qs, p1 cc, p2 cc");

    assertThat(short3.antes(true, 20, 20, 20).replayed().finishingStacks())
        .containsExactly(1022L, 970L, 12L);
    assertThat(short3.antes(false, 20, 20, 20).replayed().finishingStacks())
        .containsExactly(990L, 970L, 44L);
  }

  @Test
  void aNegativeEntryIsALivePostThatDoesNotMoveTheFirstAction() {
    Told posted = Told.players(5).blinds(5, 10, 0, -10, 0);

    assertThat(posted.then("p3 cc, p4 cc, p5 f").replayed().legal())
        .startsWith(new LegalSet(3, true, 10, 20L, 1000L), new LegalSet(4, false, 0, 20L, 1000L));
  }

  @Test
  void whatAPostHasBeyondTheBigBlindIsDead() {
    Told posted = Told.players(4).blinds(5, 10, 0, -15);

    assertThat(posted.then("p3 cbr 30, p4 f, p1 f, p2 f").replayed().finishingStacks())
        .containsExactly(995L, 990L, 1030L, 985L);
  }

  @Test
  void withoutASmallBlindTheFirstPlayerIsTheBigBlind() {
    assertThat(Told.players(3).blinds(10, 0, 0).then("p2 f, p3 f").replayed().finishingStacks())
        .containsExactly(1000L, 1000L, 1000L);
  }

  @Test
  void aStraddlerActsLast() {
    assertThat(Told.players(4).blinds(5, 10, 20, 0).then("p4 f, p1 f, p2 f").replayed().legal())
        .startsWith(new LegalSet(4, true, 20, 40L, 1000L));
  }

  @Test
  void aCheckThatNobodyAskedForIsSkipped() {
    Told hand = THREE.stacks(1000, 1000, 8).then("p3 cc, p1 f, p2 cc");

    Replay replay = hand.then("p2 sm KhKd, p3 sm 7c2d, d db 3h4h9h, d db Js, d db Qs").replayed();

    assertThat(replay.error()).isNull();
    assertThat(replay.finishingStacks()).containsExactly(995L, 1013L, 0L);
    assertThat(replay.legal()).hasSize(2);
  }

  @Test
  void aHandThatStopsEarlyIsComparedAsFarAsItGoes() {
    Told open = THREE.then("p3 cbr 30");

    assertThat(open.replayed().finishingStacks()).containsExactly(995L, 990L, 970L);
    assertThat(open.finishing(995, 990, 970).replayed().ok()).isTrue();
    assertThat(open.finishing(1000, 1000, 1000).replayed().error())
        .isEqualTo("the actions end before the hand is over");
  }

  @Test
  void aResultThatTheCardsDoNotGiveIsReportedBesideTheTrueOne() {
    Replay replay = THREE.then("p3 f, p1 f").finishing(1005, 995, 1000).replayed();

    assertThat(replay.error()).isEqualTo("the stacks at the end are not those recorded");
    assertThat(replay.finishingStacks()).containsExactly(995L, 1005L, 1000L);
    assertThat(replay.expected()).containsExactly(1005L, 995L, 1000L);
  }

  @Test
  void winningsAreWhatWasCollectedFromThePotsWithoutTheUncalledBet() {
    Told won = THREE.then("p3 cbr 40, p1 f, p2 f");

    assertThat(won.winnings(0, 0, 25).replayed().ok()).isTrue();
    assertThat(won.winnings(0, 0, 25).replayed().expected()).containsExactly(995L, 990L, 1015L);
    assertThat(won.winnings(0, 0, 55).replayed().ok()).isFalse();
  }

  @Test
  void winningsOfNothingTellNothing() {
    assertThat(THREE.then("p3 f, p1 f").winnings(0, 0, 0).replayed().expected()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          p1 f                     | action 4 (p1 f): it is the turn of p3
          p3 cbr 15                | action 4 (p3 cbr 15): below minimum: from 20 to 1000 is possible
          p3 cbr 1001              | action 4 (p3 cbr 1001): above stack: from 20 to 1000 is possible
          p3 sm 7c2d               | action 4 (p3 sm 7c2d): it is the turn of p3
          d db 3c4c5c              | action 4 (d db 3c4c5c): it is the turn of p3
          p3 f, p1 f, p3 cc        | action 6 (p3 cc): the hand is over
          p3 f, p1 f, d db 3c4c5c  | action 6 (d db 3c4c5c): the hand is over
          p3 f, p1 f, p3 sm 7c2d   | action 6 (p3 sm 7c2d): p3 has folded
          p3 f, d dh p3 7c2d       | p3 is dealt in twice
          p3 f, p1 sm AhAs         | p1 shows cards that were not dealt: [Ah, Ad, As]
          p3 f, p1 sm AhAh         | the card Ah is dealt twice
          p3 f, p1 cc, p2 cc, d db Ah3c4c | the card Ah is dealt twice
          p3 f, p1 cc, p2 cc, p1 cc | action 7 (p1 cc): the flop is not dealt yet
          p3 f, p1 cc, p2 cc, d db 3c4c | action 7 (d db 3c4c): a flop has three cards, turn and river one each
          """)
  void whatCannotHaveHappenedIsReportedWithItsReason(String actions, String reason) {
    Replay replay = THREE.then(actions).replayed();

    assertThat(replay.error()).isEqualTo(reason);
    assertThat(replay.finishingStacks()).isNull();
  }

  @Test
  void moreChipsThanThereCanBeAreReported() {
    String text = Phh.write(THREE.hand()).replace("1000, 1000, 1000", "9223372036854775807, 1, 1");

    assertThat(Phh.read(text))
        .containsExactly(
            new PhhEntry.Broken(1, "too many chips: starting_stacks 9223372036854775807"));
  }

  @Test
  void aWalkedBigBlindMayBeRecordedAsChecking() {
    assertThat(THREE.then("p3 f, p1 f, p2 cc").finishing(995, 1005, 1000).replayed().ok()).isTrue();
  }
}
