package dev.holdfast.poker.hand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.poker.hand.Decision.Accepted;
import dev.holdfast.poker.hand.Decision.Rejected;
import dev.holdfast.poker.hand.HandEvent.HandCompleted;
import dev.holdfast.poker.hand.HandEvent.PotAward;
import dev.holdfast.poker.hand.HandEvent.PotsDistributed;
import dev.holdfast.poker.hand.HandEvent.ShownHand;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A hand in play, told and questioned by the players' names. Every call checks what it says. */
final class Play {

  private final Table table;
  private final List<HandEvent> events = new ArrayList<>();
  private Hand hand;

  Play(Table table, Accepted start) {
    this.table = table;
    events.addAll(start.events());
    hand = start.hand();
  }

  Play folds(String... names) {
    return each(new Action.Fold(), names);
  }

  Play checks(String... names) {
    return each(new Action.Check(), names);
  }

  Play calls(String... names) {
    return each(new Action.Call(), names);
  }

  Play allIn(String... names) {
    return each(new Action.AllIn(), names);
  }

  Play withdraws(String name) {
    return each(new Action.Withdraw(), name);
  }

  Play bets(String name, long total) {
    return each(new Action.RaiseTo(total), name);
  }

  Play raises(String name, long total) {
    return each(new Action.RaiseTo(total), name);
  }

  Play wantsBoards(String name, int boards) {
    return each(new Action.RunBoards(boards), name);
  }

  /** Everyone calls or checks until a street begins. */
  Play goesTo(Street street) {
    while (hand.street() != street) {
      LegalActions legal = legal();
      take(legal.seat(), legal.check() ? new Action.Check() : new Action.Call());
    }
    return this;
  }

  /** Everyone checks until the hand is over. */
  Play checksDown() {
    while (!hand.isOver()) {
      take(legal().seat(), new Action.Check());
    }
    return this;
  }

  Play refuses(String name, Action action, Refusal refusal) {
    Hand before = hand;
    Hand same = Hand.restore(hand.save());
    assertThat(hand.act(table.seat(name), action)).isEqualTo(new Rejected(refusal));
    assertThat(before).isEqualTo(same);
    return this;
  }

  Play asks(String name) {
    assertThat(table.name(legal().seat())).isEqualTo(name);
    return this;
  }

  Play toCall(long chips) {
    assertThat(legal().call()).isEqualTo(chips);
    assertThat(legal().check()).isEqualTo(chips == 0);
    return this;
  }

  /** The smallest bet or raise: it is accepted and one chip less refused. */
  Play minRaise(long total) {
    assertThat(legal().minRaiseTo()).isEqualTo(total);
    String name = table.name(legal().seat());
    refuses(name, new Action.RaiseTo(total - 1), Refusal.BELOW_MINIMUM);
    return accepts(new Action.RaiseTo(total));
  }

  /** The largest bet or raise: it is accepted and one chip more refused. */
  Play maxRaise(long total) {
    assertThat(legal().maxRaiseTo()).isEqualTo(total);
    String name = table.name(legal().seat());
    refuses(name, new Action.RaiseTo(total + 1), Refusal.ABOVE_STACK);
    return accepts(new Action.RaiseTo(total));
  }

  Play mayNotRaise(Refusal why) {
    assertThat(legal().canRaise()).isFalse();
    return refuses(table.name(legal().seat()), new Action.RaiseTo(hand.currentBet() * 2), why);
  }

  Play accepts(Action action) {
    assertThat(hand.act(legal().seat(), action)).isInstanceOf(Accepted.class);
    return this;
  }

  Play potIs(long chips) {
    assertThat(hand.pot()).isEqualTo(chips);
    return this;
  }

  Play isOver() {
    assertThat(hand.isOver()).isTrue();
    assertThat(hand.legalActions()).isEmpty();
    return this;
  }

  /** Stacks of some players: {@code "SB 200, BB 0"}. */
  Play stacks(String expected) {
    Table.each(
        expected,
        (name, chips) -> assertThat(player(name).stack()).as(name).isEqualTo(Long.valueOf(chips)));
    return this;
  }

  /** The pots as paid, with who could win them: {@code "18 BTN SB BB", "8 BTN SB"}. */
  Play pots(String... expected) {
    assertThat(last(PotsDistributed.class).awards().stream().map(PotAward::pot).map(this::pot))
        .containsExactly(expected);
    return this;
  }

  /** Who won how much of each pot, in the order of payment: {@code "SB 13, BB 12"}. */
  Play won(String... expected) {
    assertThat(last(PotsDistributed.class).awards().stream().map(PotAward::winners))
        .extracting(this::stacks)
        .containsExactly(expected);
    return this;
  }

  /** The bet that came back, {@code "BTN 50"}, or "nothing". */
  Play uncalled(String expected) {
    Stack uncalled = last(PotsDistributed.class).uncalled();
    assertThat(uncalled == null ? "nothing" : stack(uncalled)).isEqualTo(expected);
    return this;
  }

  /** Whose cards were turned face up at the end, in their order. */
  Play shows(String... names) {
    assertThat(last(HandCompleted.class).shown().stream().map(this::shower)).containsExactly(names);
    return this;
  }

  <E extends HandEvent> E last(Class<E> type) {
    List<E> found = events.stream().filter(type::isInstance).map(type::cast).toList();
    return found.get(found.size() - 1);
  }

  List<HandEvent> events() {
    return events;
  }

  Hand hand() {
    return hand;
  }

  Player player(String name) {
    return hand.player(table.seat(name)).orElseThrow();
  }

  LegalActions legal() {
    return hand.legalActions().orElseThrow();
  }

  private Play each(Action action, String... names) {
    for (String name : names) {
      take(table.seat(name), action);
    }
    return this;
  }

  private void take(int seat, Action action) {
    Decision decision = hand.act(seat, action);
    assertThat(decision).as("%s %s", table.name(seat), action).isInstanceOf(Accepted.class);
    Accepted accepted = (Accepted) decision;
    events.addAll(accepted.events());
    hand = accepted.hand();
  }

  private String pot(Pot pot) {
    return Stream.concat(
            Stream.of(String.valueOf(pot.amount())), pot.eligible().stream().map(table::name))
        .collect(Collectors.joining(" "));
  }

  private String stacks(List<Stack> stacks) {
    return stacks.stream().map(this::stack).collect(Collectors.joining(", "));
  }

  private String stack(Stack stack) {
    return table.name(stack.seat()) + " " + stack.chips();
  }

  private String shower(ShownHand shown) {
    return table.name(shown.seat());
  }
}
