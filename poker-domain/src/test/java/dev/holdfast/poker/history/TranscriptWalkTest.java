package dev.holdfast.poker.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.hand.Action;
import dev.holdfast.poker.hand.Decision;
import dev.holdfast.poker.hand.ForcedBet;
import dev.holdfast.poker.hand.ForcedBet.Kind;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.HandRules;
import dev.holdfast.poker.hand.HandSetup;
import dev.holdfast.poker.hand.LegalActions;
import dev.holdfast.poker.hand.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random hands, written for a random viewer, read and replayed end as they did. */
class TranscriptWalkTest {

  private static final long SEED = 20_240_611L;

  private final SplittableRandom random = new SplittableRandom(SEED);

  @Test
  void whateverIsPlayedIsWrittenReadAndPlayedAgainToTheSameStacks() {
    for (int walk = 0; walk < 3000; walk++) {
      Hand hand = played(random.nextInt(40));

      PhhHand written = Transcript.of(hand.save(), someSeats(hand));
      PhhEntry read = Phh.read(Phh.write(written)).get(0);

      assertThat(read.replay().error()).as("seed %d, walk %d: %s", SEED, walk, written).isNull();
      assertThat(read.replay().finishingStacks()).isEqualTo(stacks(hand));
    }
  }

  private Hand played(int choices) {
    HandSetup setup = setup(2 + random.nextInt(9));
    Hand hand = Hand.start(setup, Deck.shuffled(random)).hand();
    for (int i = 0; i < choices && !hand.isOver(); i++) {
      LegalActions legal = hand.legalActions().orElseThrow();
      hand = ((Decision.Accepted) hand.act(legal.seat(), some(legal))).hand();
    }
    return hand;
  }

  private Action some(LegalActions legal) {
    int dice = random.nextInt(10);
    if (legal.canRaise() && dice < 3) {
      return new Action.RaiseTo(random.nextLong(legal.minRaiseTo(), legal.maxRaiseTo() + 1));
    }
    if (dice == 9) {
      return new Action.Fold();
    }
    return legal.check() ? new Action.Check() : new Action.Call();
  }

  private HandSetup setup(int players) {
    int button = players - 1;
    List<Stack> stacks =
        IntStream.range(0, players)
            .mapToObj(seat -> new Stack(seat, 1 + random.nextInt(300)))
            .toList();
    List<ForcedBet> bets = new ArrayList<>();
    antes(bets, players);
    bets.add(new ForcedBet(players == 2 ? 1 : 0, Kind.SMALL_BLIND, 5));
    bets.add(new ForcedBet(players == 2 ? 0 : 1, Kind.BIG_BLIND, 10));
    if (players > 3 && random.nextInt(4) == 0) {
      boolean straddle = random.nextBoolean();
      bets.add(new ForcedBet(2, straddle ? Kind.STRADDLE : Kind.POST, straddle ? 20 : 10));
    }
    return new HandSetup(HandRules.standard(10), button, stacks, bets);
  }

  private void antes(List<ForcedBet> bets, int players) {
    switch (random.nextInt(4)) {
      case 0 ->
          IntStream.range(0, players).forEach(seat -> bets.add(new ForcedBet(seat, Kind.ANTE, 3)));
      case 1 -> bets.add(new ForcedBet(players == 2 ? 0 : 1, Kind.BIG_BLIND_ANTE, 10));
      case 2 -> bets.add(new ForcedBet(players - 1, Kind.BUTTON_ANTE, 10));
      default -> bets.add(new ForcedBet(random.nextInt(players), Kind.DEAD_BLIND, 5));
    }
  }

  private Set<Integer> someSeats(Hand hand) {
    return hand.players().stream()
        .map(player -> player.seat())
        .filter(seat -> random.nextInt(3) == 0)
        .collect(Collectors.toSet());
  }

  private static List<Long> stacks(Hand hand) {
    return hand.players().stream().map(player -> player.stack()).toList();
  }
}
