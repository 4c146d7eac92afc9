package dev.holdfast.poker.hand;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.hand.HandEvent.BoardsChosen;
import dev.holdfast.poker.hand.HandEvent.StreetAdvanced;
import java.util.ArrayList;
import java.util.List;

/**
 * The boards on the table and how many there will be (rule 47).
 *
 * @param all the boards dealt so far; one, perhaps still empty, until a hand is run more often
 * @param used how many cards have left the deck, burn cards included
 * @param split the street after which the boards differ
 * @param answers who wants how many
 */
record Boards(List<List<Card>> all, int used, Street split, List<BoardsChosen> answers) {

  /** No board card yet; the players hold the first cards of the deck. */
  static Boards none(int players) {
    return new Boards(List.of(List.of()), 2 * players, Street.PREFLOP, List.of());
  }

  boolean isFlopDealt() {
    return !all.get(0).isEmpty();
  }

  /** How many boards are run: the smallest number anyone named, 1 if nobody was asked. */
  int wanted() {
    int least = answers.isEmpty() ? 1 : answers.get(0).boards();
    for (BoardsChosen answer : answers) {
      least = Math.min(least, answer.boards());
    }
    return least;
  }

  boolean hasAnswered(int seat) {
    return answers.stream().anyMatch(answer -> answer.seat() == seat);
  }

  /** Whether one answer settled it: nobody can ask for fewer than one board. */
  boolean isRefused() {
    return !answers.isEmpty() && wanted() == 1;
  }

  Boards chosen(BoardsChosen answer) {
    return new Boards(all, used, split, append(answers, answer));
  }

  Boards splitAfter(Street street) {
    return new Boards(all, used, street, answers);
  }

  /** The next street: of this board or, after its river, of the next one. */
  StreetAdvanced deal(Deck deck, Street now, List<Pot> pots) {
    boolean again = now == Street.RIVER;
    Street next = again ? split.next() : now.next();
    List<Card> before = again ? all.get(0).subList(0, split.boardSize()) : all.get(all.size() - 1);
    int top = used + 1; // after the burn card
    List<Card> dealt = deck.cards().subList(top, top + next.boardSize() - before.size());
    List<Card> board = new ArrayList<>(before);
    board.addAll(dealt);
    int run = all.size() + (again ? 1 : 0);
    return new StreetAdvanced(next, run, List.copyOf(dealt), List.copyOf(board), pots);
  }

  Boards dealt(StreetAdvanced event) {
    List<List<Card>> before = all.subList(0, event.run() - 1);
    int cards = 1 + event.dealt().size();
    return new Boards(append(before, event.board()), used + cards, split, answers);
  }

  private static <T> List<T> append(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return List.copyOf(longer);
  }
}
