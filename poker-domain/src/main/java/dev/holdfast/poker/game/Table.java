package dev.holdfast.poker.game;

import dev.holdfast.poker.hand.HandSetup;
import dev.holdfast.poker.hand.Stack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The taken seats, by ascending seat, and the ways they change. */
record Table(List<GameSeat> seats) {

  Table {
    seats = List.copyOf(seats);
    int previous = -1;
    long total = 0;
    for (GameSeat seat : seats) {
      total += seat.chips();
      if (seat.seat() <= previous || total > HandSetup.MAX_CHIPS) {
        throw new IllegalArgumentException("no such table: " + seats);
      }
      previous = seat.seat();
    }
  }

  Optional<GameSeat> at(int seat) {
    return seats.stream().filter(taken -> taken.seat() == seat).findFirst();
  }

  List<GameSeat> only(Predicate<GameSeat> condition) {
    return seats.stream().filter(condition).toList();
  }

  List<GameSeat> inHand() {
    return only(GameSeat::inHand);
  }

  Table with(GameSeat newcomer) {
    if (at(newcomer.seat()).isPresent()) {
      throw new IllegalArgumentException("seat " + newcomer.seat() + " is taken");
    }
    List<GameSeat> all = new ArrayList<>(seats);
    all.add(newcomer);
    all.sort(Comparator.comparing(GameSeat::seat));
    return new Table(all);
  }

  Table without(int seat) {
    return new Table(only(taken -> taken.seat() != seat));
  }

  Table with(int seat, UnaryOperator<GameSeat> change) {
    requireTaken(seat);
    return each(taken -> taken.seat() == seat ? change.apply(taken) : taken);
  }

  Table each(UnaryOperator<GameSeat> change) {
    return new Table(seats.stream().map(change).toList());
  }

  /** With these stacks of everybody in the hand, which is over. */
  Table settled(List<Stack> stacks) {
    if (!Ring.of(inHand()).seats().equals(stacks.stream().map(Stack::seat).toList())) {
      throw new IllegalArgumentException("not the hand that was dealt: " + stacks);
    }
    return each(taken -> settled(taken, stacks));
  }

  private static GameSeat settled(GameSeat taken, List<Stack> stacks) {
    return stacks.stream()
        .filter(stack -> stack.seat() == taken.seat())
        .findFirst()
        .map(stack -> taken.settled(stack.chips()))
        .orElse(taken);
  }

  void requireTaken(int seat) {
    if (at(seat).isEmpty()) {
      throw new IllegalArgumentException("nobody sits at seat " + seat);
    }
  }

  void requireBetweenHands(int seat) {
    requireTaken(seat);
    if (at(seat).filter(GameSeat::inHand).isPresent()) {
      throw new IllegalStateException("seat " + seat + " is in a hand");
    }
  }
}
