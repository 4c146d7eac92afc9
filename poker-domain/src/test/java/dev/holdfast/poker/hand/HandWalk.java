package dev.holdfast.poker.hand;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.hand.ForcedBet.Kind;
import dev.holdfast.poker.hand.HandRules.Rake;
import dev.holdfast.poker.hand.HandRules.StraddleRaise;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A hand dealt and played at random: the same seed gives the same hand. */
final class HandWalk {

  private final SplittableRandom random;

  HandWalk(long seed) {
    random = new SplittableRandom(seed);
  }

  Decision.Accepted start() {
    return Hand.start(setup(), Deck.shuffled(random));
  }

  /** 2 to 10 players on ten seats, now and then with stacks shorter than the blinds. */
  private HandSetup setup() {
    long big = 2L * random.nextInt(1, 50);
    List<Stack> stacks = stacks(big);
    int button = once(5) ? random.nextInt(10) : any(stacks).seat();
    HandSetup bare = new HandSetup(rules(big), button, stacks, List.of());
    return new HandSetup(bare.rules(), button, stacks, forcedBets(bare.dealingOrder(), big));
  }

  private List<Stack> stacks(long big) {
    int players = random.nextInt(2, HandSetup.MAX_PLAYERS + 1);
    List<Stack> stacks = new ArrayList<>();
    for (int seat = 0; seat < 10; seat++) {
      int wanted = players - stacks.size();
      if (random.nextInt(10 - seat) < wanted) {
        long most = once(4) ? big * 2 : big * (once(2) ? 20 : 200);
        stacks.add(new Stack(seat, random.nextLong(1, most + 1)));
      }
    }
    return stacks;
  }

  private HandRules rules(long big) {
    return new HandRules(
        big,
        once(2) ? StraddleRaise.BY_STRADDLE : StraddleRaise.BY_BIG_BLIND,
        once(2),
        once(3) ? random.nextInt(1, 6) : 1,
        once(3) ? new Rake(random.nextInt(1001), random.nextLong(big * 3)) : Rake.NONE,
        once(2) ? random.nextInt(1, HandRules.BOARD_LIMIT + 1) : 1);
  }

  /** Blinds left of the button, sometimes none or only the big one, and everything else owed. */
  private List<ForcedBet> forcedBets(List<Integer> order, long big) {
    List<ForcedBet> forced = new ArrayList<>();
    if (once(4)) {
      long ante = random.nextLong(1, big + 1);
      order.forEach(seat -> forced.add(new ForcedBet(seat, Kind.ANTE, ante)));
    }
    int size = order.size();
    int bigBlind = size == 2 ? 0 : 1;
    maybe(forced, 6, order.get(bigBlind), Kind.BIG_BLIND_ANTE, big);
    unless(forced, 8, order.get(1 - bigBlind), Kind.SMALL_BLIND, big / 2);
    unless(forced, 20, order.get(bigBlind), Kind.BIG_BLIND, big);
    maybe(forced, 6, order.get(size - 1), Kind.BUTTON_ANTE, big);
    if (size > 3) {
      maybe(forced, 5, order.get(2), Kind.STRADDLE, 2 * big);
      maybe(forced, 8, order.get(3), Kind.POST, big);
      maybe(forced, 8, order.get(3), Kind.DEAD_BLIND, big / 2);
    }
    return forced;
  }

  private void maybe(List<ForcedBet> forced, int in, int seat, Kind kind, long amount) {
    if (once(in)) {
      forced.add(new ForcedBet(seat, kind, amount));
    }
  }

  private void unless(List<ForcedBet> forced, int in, int seat, Kind kind, long amount) {
    if (!once(in)) {
      forced.add(new ForcedBet(seat, kind, amount));
    }
  }

  /** A legal action of the player asked. */
  Action action(LegalActions legal) {
    if (legal.asksForBoards()) {
      return new Action.RunBoards(random.nextInt(1, legal.maxBoards() + 1));
    }
    int dice = random.nextInt(10);
    if (legal.canRaise() && dice < 3) {
      return new Action.RaiseTo(raise(legal));
    }
    if (dice == 3 && (legal.canRaise() || legal.canCall())) {
      return new Action.AllIn();
    }
    return legal.fold() && dice > 7 ? new Action.Fold() : passively(legal);
  }

  private long raise(LegalActions legal) {
    long usual = Math.min(legal.maxRaiseTo(), 2 * legal.minRaiseTo());
    return random.nextLong(legal.minRaiseTo(), usual + 1);
  }

  private static Action passively(LegalActions legal) {
    return legal.check() ? new Action.Check() : new Action.Call();
  }

  /** Now and then the seat of a player who leaves in mid-hand, otherwise -1. */
  int leaver(Hand hand) {
    Player player = any(hand.players());
    return once(30) && player.canBet() ? player.seat() : -1;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean once(int in) {
    return random.nextInt(in) == 0;
  }
}
