package dev.holdfast.poker.hand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.hand.Decision.Accepted;
import dev.holdfast.poker.hand.Decision.Rejected;
import dev.holdfast.poker.hand.HandEvent.HandCompleted;
import dev.holdfast.poker.hand.HandEvent.HandsRevealed;
import dev.holdfast.poker.hand.HandEvent.PotAward;
import dev.holdfast.poker.hand.HandEvent.PotsDistributed;
import dev.holdfast.poker.hand.HandEvent.ShownHand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Section F of the rules: what holds in every hand, on random walks over legal actions. */
class HandInvariantsTest {

  private static final int HANDS = 4000;
  private static final int MOST_CHOICES = 3000;

  /** A hand played at random, with the state after each of its events. */
  private record Walk(List<HandEvent> events, List<Hand> asked) {

    static Walk of(long seed) {
      HandWalk walk = new HandWalk(seed);
      Walk done = new Walk(new ArrayList<>(), new ArrayList<>());
      Hand hand = done.took(walk.start());
      while (!hand.isOver()) {
        assertThat(done.asked).as("choices").hasSizeLessThan(MOST_CHOICES);
        LegalActions legal = hand.legalActions().orElseThrow();
        int leaver = walk.leaver(hand);
        hand =
            leaver >= 0
                ? done.took(hand.act(leaver, new Action.Withdraw()))
                : done.took(hand.act(legal.seat(), walk.action(legal)));
      }
      return done;
    }

    private Hand took(Decision decision) {
      assertThat(decision).isInstanceOf(Accepted.class);
      Accepted accepted = (Accepted) decision;
      events.addAll(accepted.events());
      asked.add(accepted.hand());
      return accepted.hand();
    }

    Hand end() {
      return asked.get(asked.size() - 1);
    }

    /** The hand after each event, folded one by one. */
    List<Hand> states() {
      List<Hand> states = new ArrayList<>();
      Hand hand = Hand.replay(events.subList(0, 1));
      states.add(hand);
      for (HandEvent event : events.subList(1, events.size())) {
        hand = event.applyTo(hand);
        states.add(hand);
      }
      return states;
    }

    PotsDistributed paid() {
      return (PotsDistributed) events.get(events.size() - 1);
    }
  }

  private static void inEveryHand(Consumer<Walk> holds) {
    for (long seed = 0; seed < HANDS; seed++) {
      try {
        holds.accept(Walk.of(seed));
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError("in the hand of seed " + seed, failure);
      }
    }
  }

  @Test
  void chips_are_conserved_at_every_event() {
    inEveryHand(
        walk -> {
          long dealt = chips(walk.end().setup().stacks());
          for (Hand hand : walk.states()) {
            long stacks = hand.players().stream().mapToLong(Player::stack).sum();
            long rake = hand.isOver() ? walk.paid().rake() : 0;
            assertThat(stacks + hand.pot() + rake).isEqualTo(dealt);
          }
        });
  }

  @Test
  void payouts_and_rake_are_the_contributions() {
    inEveryHand(
        walk -> {
          PotsDistributed paid = walk.paid();
          long in = walk.states().get(walk.states().size() - 2).pot();
          Stack uncalled = paid.uncalled();
          long returned = uncalled == null ? 0 : uncalled.chips();
          long won = paid.awards().stream().mapToLong(award -> chips(award.winners())).sum();
          long pots = paid.awards().stream().mapToLong(award -> award.pot().amount()).sum();
          assertThat(pots + returned).isEqualTo(in);
          assertThat(won + paid.rake()).isEqualTo(pots);
        });
  }

  @Test
  void every_pot_has_somebody_who_can_win_it_and_only_they_do() {
    inEveryHand(
        walk -> {
          for (PotAward award : walk.paid().awards()) {
            assertThat(award.pot().eligible()).isNotEmpty();
            assertThat(award.winners()).isNotEmpty();
            assertThat(award.pot().eligible())
                .containsAll(award.winners().stream().map(Stack::seat).toList());
          }
          walk.asked().forEach(hand -> assertThat(hand.pots()).noneMatch(this::isNobodys));
        });
  }

  private boolean isNobodys(Pot pot) {
    return pot.eligible().isEmpty() || pot.amount() <= 0;
  }

  @Test
  void no_card_is_dealt_twice() {
    inEveryHand(
        walk -> {
          AuditView audit = walk.end().auditView();
          List<Card> seen = new ArrayList<>(audit.stub());
          audit.holeCards().forEach(hole -> seen.addAll(hole.cards().cards()));
          int shared = sharedBoardCards(audit.everyone().boards(), seen);
          assertThat(seen).doesNotHaveDuplicates();
          assertThat(shared).isLessThan(5);
        });
  }

  /** Adds all board cards, those that several boards share once; tells how many those are. */
  private static int sharedBoardCards(List<List<Card>> boards, List<Card> seen) {
    seen.addAll(boards.get(0));
    if (boards.size() == 1) {
      return 0;
    }
    int shared = 0;
    while (boards.get(0).get(shared).equals(boards.get(1).get(shared))) {
      shared++;
    }
    for (List<Card> board : boards.subList(1, boards.size())) {
      assertThat(board.subList(0, shared)).isEqualTo(boards.get(0).subList(0, shared));
      seen.addAll(board.subList(shared, board.size()));
    }
    return shared;
  }

  @Test
  void there_is_something_to_do_exactly_while_the_hand_is_not_over() {
    inEveryHand(
        walk -> {
          for (Hand hand : walk.asked()) {
            assertThat(hand.legalActions().isPresent()).isEqualTo(!hand.isOver());
          }
        });
  }

  @Test
  void nobody_all_in_or_folded_is_asked_to_bet_and_nobody_without_a_choice() {
    inEveryHand(
        walk -> {
          for (Hand hand : walk.asked()) {
            hand.legalActions().ifPresent(legal -> assertThat(isChoice(hand, legal)).isTrue());
          }
        });
  }

  private static boolean isChoice(Hand hand, LegalActions legal) {
    Player player = hand.player(legal.seat()).orElseThrow();
    return legal.asksForBoards()
        ? !player.folded() && legal.maxBoards() > 1
        : player.canBet() && (legal.canCall() || legal.canRaise());
  }

  @Test
  void what_is_listed_is_accepted_and_everything_next_to_it_refused() {
    inEveryHand(
        walk -> {
          for (Hand hand : walk.asked()) {
            hand.legalActions().ifPresent(legal -> checkLimits(hand, legal));
          }
        });
  }

  private static void checkLimits(Hand hand, LegalActions legal) {
    boolean boards = legal.asksForBoards();
    assertThat(takes(hand, legal, new Action.Fold())).isEqualTo(legal.fold());
    assertThat(takes(hand, legal, new Action.Check())).isEqualTo(legal.check());
    assertThat(takes(hand, legal, new Action.Call())).isEqualTo(legal.canCall());
    assertThat(takes(hand, legal, new Action.AllIn()))
        .isEqualTo(legal.canRaise() || legal.canCall());
    assertThat(takes(hand, legal, new Action.RaiseTo(legal.minRaiseTo())))
        .isEqualTo(legal.canRaise());
    assertThat(takes(hand, legal, new Action.RaiseTo(legal.maxRaiseTo())))
        .isEqualTo(legal.canRaise());
    assertThat(takes(hand, legal, new Action.RaiseTo(legal.minRaiseTo() - 1))).isFalse();
    assertThat(takes(hand, legal, new Action.RaiseTo(legal.maxRaiseTo() + 1))).isFalse();
    assertThat(takes(hand, legal, new Action.RunBoards(legal.maxBoards()))).isEqualTo(boards);
    assertThat(takes(hand, legal, new Action.RunBoards(legal.maxBoards() + 1))).isFalse();
    assertThat(takes(hand, legal, new Action.RunBoards(0))).isFalse();
  }

  private static boolean takes(Hand hand, LegalActions legal, Action action) {
    return hand.act(legal.seat(), action) instanceof Accepted;
  }

  @Test
  void nobody_else_may_act() {
    inEveryHand(
        walk -> {
          for (Hand hand : walk.asked()) {
            int asked = hand.legalActions().map(LegalActions::seat).orElse(-1);
            for (int seat = 0; seat < 10; seat++) {
              if (seat != asked) {
                assertThat(hand.act(seat, new Action.Call())).isInstanceOf(Rejected.class);
              }
            }
          }
        });
  }

  @Test
  void replaying_the_events_gives_the_hand() {
    inEveryHand(
        walk -> {
          assertThat(Hand.replay(walk.events())).isEqualTo(walk.end());
          assertThat(Hand.replay(walk.events())).hasSameHashCodeAs(walk.end());
          assertThat(walk.states()).containsAll(walk.asked());
        });
  }

  @Test
  void a_saved_hand_restores_at_every_point() {
    inEveryHand(
        walk -> {
          for (Hand hand : walk.asked()) {
            assertThat(Hand.restore(hand.save())).isEqualTo(hand);
          }
        });
  }

  @Test
  void the_public_sees_no_card_that_was_not_turned_face_up() {
    inEveryHand(
        walk -> {
          Set<ShownHand> open = new HashSet<>();
          List<Hand> states = walk.states();
          for (int i = 0; i < states.size(); i++) {
            open.addAll(turnedUp(walk.events().get(i)));
            assertThat(open).containsAll(states.get(i).publicView().shown());
          }
          Set<Integer> folded = new HashSet<>();
          walk.end().players().stream().filter(Player::folded).forEach(p -> folded.add(p.seat()));
          assertThat(open).noneMatch(shown -> folded.contains(shown.seat()));
        });
  }

  private static List<ShownHand> turnedUp(HandEvent event) {
    if (event instanceof HandsRevealed revealed) {
      return revealed.shown();
    }
    return event instanceof HandCompleted completed ? completed.shown() : List.of();
  }

  private static long chips(List<Stack> stacks) {
    return stacks.stream().mapToLong(Stack::chips).sum();
  }
}
