package dev.holdfast.poker.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.card.HoleCards;
import dev.holdfast.poker.hand.Action;
import dev.holdfast.poker.hand.Decision;
import dev.holdfast.poker.hand.ForcedBet;
import dev.holdfast.poker.hand.ForcedBet.Kind;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.HandRecord;
import dev.holdfast.poker.hand.HandRules;
import dev.holdfast.poker.hand.HandRules.Rake;
import dev.holdfast.poker.hand.HandRules.StraddleRaise;
import dev.holdfast.poker.hand.HandSetup;
import dev.holdfast.poker.hand.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a hand of the engine is written down. Seats 2, 5 and 7; the button at seat 5. */
class TranscriptTest {

  private static final Map<Integer, HoleCards> CARDS =
      Map.of(
          2, HoleCards.parse("AhAd"),
          5, HoleCards.parse("KhKd"),
          7, HoleCards.parse("7c2d"));

  private final List<ForcedBet> bets =
      new ArrayList<>(
          List.of(new ForcedBet(7, Kind.SMALL_BLIND, 5), new ForcedBet(2, Kind.BIG_BLIND, 10)));
  private HandRules rules = HandRules.standard(10);

  @Test
  void playersBeginLeftOfTheButtonAndKeepTheirSeats() {
    PhhHand hand = seenBy(Set.of(2, 5, 7), played());

    assertThat(hand.otherFields().get("seats").toml()).isEqualTo("[8, 3, 6]");
    assertThat(hand.blindsOrStraddles()).containsExactly(5L, 10L, 0L);
    assertThat(hand.actions()).containsExactly("d dh p1 7c2d", "d dh p2 AhAd", "d dh p3 KhKd");
    assertThat(hand.finishingStacks()).isNull();
  }

  @Test
  void cardsTheViewerMayNotSeeAreUnknown() {
    assertThat(seenBy(Set.of(5), played()).actions())
        .containsExactly("d dh p1 ????", "d dh p2 ????", "d dh p3 KhKd");
  }

  @Test
  void cardsShownAtTheShowdownAreSeenByEveryoneAndTheOthersAreMucked() {
    PhhHand hand = seenBy(Set.of(), checkedDown());

    assertThat(hand.actions()).startsWith("d dh p1 7c2d", "d dh p2 AhAd", "d dh p3 ????");
    assertThat(hand.actions()).endsWith("p1 sm 7c2d", "p2 sm AhAd", "p3 sm");
    assertThat(hand.finishingStacks()).containsExactly(990L, 1020L, 990L);
    assertThat(Replay.of(hand).ok()).isTrue();
  }

  @Test
  void anAllInIsACallOrARaiseByWhatItDoes() {
    HandRecord record = played(new Action.AllIn(), new Action.AllIn(), new Action.Fold());

    assertThat(seenBy(Set.of(), record).actions()).contains("p3 cbr 1000", "p1 cc", "p2 f");
  }

  @Test
  void handsOpenBeforeTheRunOut() {
    HandRecord record = played(new Action.AllIn(), new Action.Fold(), new Action.Call());

    assertThat(seenBy(Set.of(), record).actions().subList(6, 11))
        .containsExactly("p2 sm AhAd", "p3 sm KhKd", "d db 3c4c9h", "d db Js", "d db Qs");
  }

  @Test
  void aFoldOutOfTurnIsMarkedAndPlayedAgain() {
    Hand hand = accepted(Hand.start(setup(), deck()).hand(), 7, new Action.Withdraw());
    hand = accepted(hand, 5, new Action.Fold());

    PhhHand written = seenBy(Set.of(), hand.save());

    assertThat(written.actions()).endsWith("p1 f # out of turn", "p3 f");
    assertThat(Replay.of(written).finishingStacks()).isEqualTo(written.finishingStacks());
  }

  @Test
  void deadPostsAreAntesAndLivePostsNegativeBlinds() {
    bets.add(new ForcedBet(5, Kind.POST, 10));
    bets.add(new ForcedBet(5, Kind.DEAD_BLIND, 5));

    PhhHand hand =
        seenBy(Set.of(), played(new Action.RaiseTo(30), new Action.Fold(), new Action.Fold()));

    assertThat(hand.anteTrimming()).isFalse();
    assertThat(hand.antes()).containsExactly(0L, 0L, 5L);
    assertThat(hand.blindsOrStraddles()).containsExactly(5L, 10L, -10L);
    assertThat(Replay.of(hand).ok()).isTrue();
  }

  @Test
  void anAnteThatCameAfterTheBlindIsWrittenAsItWasPaid() {
    bets.add(new ForcedBet(2, Kind.BIG_BLIND_ANTE, 995));

    PhhHand hand = seenBy(Set.of(), played());

    assertThat(hand.antes()).containsExactly(0L, 990L, 0L);
    assertThat(hand.blindsOrStraddles()).containsExactly(5L, 10L, 0L);
  }

  @Test
  void houseRulesThatAreNotTheUsualOnesAreKept() {
    rules = new HandRules(10, StraddleRaise.BY_BIG_BLIND, true, 5, new Rake(500, 300), 1);

    PhhHand hand = seenBy(Set.of(), checkedDown());

    assertThat(Phh.write(hand))
        .contains("_rake = [500, 300]", "_chip_unit = 5", "_straddle_raise = 'big_blind'");
    assertThat(Replay.of(hand).error()).isNull();
    assertThat(hand.finishingStacks()).containsExactly(990L, 1020L, 990L);
  }

  private HandRecord checkedDown() {
    List<Action> actions = new ArrayList<>(List.of(new Action.Call(), new Action.Call()));
    for (int checks = 0; checks < 10; checks++) {
      actions.add(new Action.Check());
    }
    return played(actions.toArray(Action[]::new));
  }

  private HandRecord played(Action... actions) {
    Hand hand = Hand.start(setup(), deck()).hand();
    for (Action action : actions) {
      hand = accepted(hand, hand.legalActions().orElseThrow().seat(), action);
    }
    return hand.save();
  }

  private static Hand accepted(Hand hand, int seat, Action action) {
    Decision decision = hand.act(seat, action);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted) decision).hand();
  }

  private HandSetup setup() {
    List<Stack> stacks = List.of(new Stack(2, 1000), new Stack(5, 1000), new Stack(7, 1000));
    return new HandSetup(rules, 5, stacks, bets);
  }

  private Deck deck() {
    return setup().stackedDeck(CARDS, Card.parseAll("3c4c9hJsQs"));
  }

  private static PhhHand seenBy(Set<Integer> viewer, HandRecord record) {
    return Transcript.of(record, viewer);
  }
}
