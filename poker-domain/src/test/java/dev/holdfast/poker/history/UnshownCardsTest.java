package dev.holdfast.poker.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where cards stayed hidden the recorded result decides, if it is possible at all. */
class UnshownCardsTest {

  private static final String CHECKED_DOWN =
      "p3 cc, p1 cc, p2 cc, d db 3c4c9h, p1 cc, p2 cc, p3 cc, d db Js, p1 cc, p2 cc, p3 cc, d db"
          + " Qs, p1 cc, p2 cc, p3 cc";

  private static final Told HIDDEN =
      Told.players(3).then("d dh p1 ????, d dh p2 ????, d dh p3 ????").then(CHECKED_DOWN);

  @Test
  void hiddenHandsWinWhatIsRecorded() {
    assertThat(HIDDEN.finishing(1020, 990, 990).replayed().finishingStacks())
        .containsExactly(1020L, 990L, 990L);
    assertThat(HIDDEN.winnings(0, 15, 15).replayed().finishingStacks())
        .containsExactly(990L, 1005L, 1005L);
  }

  @Test
  void withoutARecordNobodyKnowsWhoWon() {
    assertThat(HIDDEN.replayed().error())
        .isEqualTo("neither the cards nor the record tell who won");
  }

  @Test
  void chipsNeitherAppearNorVanish() {
    assertThat(HIDDEN.finishing(1021, 990, 990).replayed().error())
        .isEqualTo("the recorded result is not possible: 3001 chips at the end, 3000 in play");
    assertThat(HIDDEN.winnings(0, 0, 29).replayed().ok()).isFalse();
  }

  @Test
  void aLoserLosesWhatTheyPutInAndNoMore() {
    assertThat(HIDDEN.finishing(1021, 989, 990).replayed().error())
        .isEqualTo("the recorded result is not possible: p2 loses more than they put in");
  }

  @Test
  void whoFoldedCannotWin() {
    Told folded =
        Told.players(3)
            .then("p3 f, p1 cc, p2 cc, d db 3c4c9h, p1 cc, p2 cc, d db Js")
            .then("p1 cc, p2 cc, d db Qs, p1 cc, p2 cc");

    assertThat(folded.finishing(990, 990, 1020).replayed().error())
        .isEqualTo("the recorded result is not possible: p3 cannot win");
    assertThat(folded.finishing(1010, 990, 1000).replayed().ok()).isTrue();
  }

  @Test
  void whoGaveUpCannotWinFromWhoDidNot() {
    Told mucked = HIDDEN.then("p1 sm AhAd, p2 sm, p3 sm");

    assertThat(mucked.replayed().finishingStacks()).containsExactly(1020L, 990L, 990L);
    assertThat(mucked.finishing(990, 1020, 990).replayed().error())
        .isEqualTo("the recorded result is not possible: p2 cannot win");
  }

  @Test
  void whenEverybodyGaveUpTheRecordDecides() {
    Told mucked = HIDDEN.then("p1 sm, p2 sm, p3 sm");

    assertThat(mucked.finishing(990, 1020, 990).replayed().ok()).isTrue();
    assertThat(mucked.replayed().ok()).isFalse();
  }

  @Test
  void aHandGivenUpForfeitsEvenIfItWasTheBest() {
    Told aces = Told.players(3).then("d dh p1 AhAd, d dh p2 KhKd, d dh p3 7c2d").then(CHECKED_DOWN);

    assertThat(aces.then("p1 sm, p2 sm KhKd, p3 sm").replayed().finishingStacks())
        .containsExactly(990L, 1020L, 990L);
  }

  @Test
  void aHandKeptHiddenLosesToAShownOneUnlessTheRecordSaysOtherwise() {
    Told shown = HIDDEN.then("p1 sm 7c2d, p2 sm ????, p3 sm ????");

    assertThat(shown.replayed().finishingStacks()).containsExactly(1020L, 990L, 990L);
    assertThat(shown.finishing(990, 1020, 990).replayed().ok()).isTrue();
  }

  @Test
  void noHiddenHandBeatsAHandThatCannotBeBeaten() {
    Told nuts =
        Told.players(3)
            .then("d dh p1 AsKs, d dh p2 ????, d dh p3 ????")
            .then(CHECKED_DOWN.replace("3c4c9h", "TsJs9h").replace("d db Js", "d db 2d"));

    assertThat(nuts.finishing(1020, 990, 990).replayed().ok()).isTrue();
    assertThat(nuts.finishing(990, 1020, 990).replayed().error())
        .isEqualTo("the recorded result is not possible: no cards lead to it");
    assertThat(nuts.finishing(1005, 1005, 990).replayed().ok()).isFalse();
  }

  @Test
  void aSidePotIsNotForWhoIsNotInIt() {
    Told allIn =
        Told.players(3)
            .stacks(100, 1000, 1000)
            .then("p3 cbr 300, p1 cc, p2 cc, d db 3c4c9h, p2 cc, p3 cc, d db Js, p2 cc, p3 cc")
            .then("d db Qs, p2 cc, p3 cc");

    assertThat(allIn.finishing(300, 1100, 700).replayed().ok()).isTrue();
    assertThat(allIn.finishing(700, 700, 700).replayed().ok()).isFalse();
    assertThat(allIn.finishing(0, 1400, 700).replayed().ok()).isTrue();
    assertThat(allIn.finishing(0, 1100, 1000).replayed().error())
        .isEqualTo("the recorded result is not possible: no cards lead to it");
  }

  @Test
  void oddChipsGoToTheFirstWinnersLeftOfTheButton() {
    Told odd = HIDDEN.antes(false, 0, 1, 0);

    assertThat(odd.winnings(16, 0, 15).replayed().ok()).isTrue();
    assertThat(odd.winnings(15, 0, 16).replayed().ok()).isFalse();
    assertThat(odd.winnings(11, 10, 10).replayed().ok()).isTrue();
  }

  @Test
  void cardsMayComeToLightBitByBit() {
    Told hand =
        Told.players(2)
            .then("d dh p1 ????, d dh p2 ????, p2 cbr 1000, p1 cc, p1 sm ????, p2 sm ??Kd")
            .then("d db 3c4c9h, d db Js, p1 sm ????, d db Qs, p1 sm AhAd, p2 sm KhKd");

    assertThat(hand.replayed().finishingStacks()).containsExactly(2000L, 0L);
  }

  @Test
  void aRunOutThatIsNotRecordedIsSettledByTheRecord() {
    Told allIn =
        Told.players(2).then("d dh p1 AhAd, d dh p2 KhKd, p2 cbr 1000, p1 cc, d db 3c4c9h");

    assertThat(allIn.finishing(0, 2000).replayed().ok()).isTrue();
    assertThat(allIn.finishing(2000, 0).replayed().ok()).isTrue();
    assertThat(allIn.replayed().ok()).isFalse();
  }
}
