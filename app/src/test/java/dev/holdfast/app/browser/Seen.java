package dev.holdfast.app.browser;

import java.util.List;
import java.util.Map;
import org.openqa.selenium.JavascriptExecutor;

/**
 * What a player sees of a hand.
 *
 * @param seat which is theirs
 * @param cards their cards, by name
 * @param board the cards on the table, by name
 * @param pot what is in the middle
 * @param players everybody's name, chips, bet and state
 * @param toAct whose move it is
 * @param deadline until when
 */
record Seen(
    String seat,
    List<String> cards,
    List<String> board,
    String pot,
    List<String> players,
    String toAct,
    String deadline) {

  /** Read in one go, so that nothing changes meanwhile. */
  private static final String SCRIPT =
      """
      const all = (selector, of) => [...document.querySelectorAll(selector)].map(of);
      const text = (selector) => document.querySelector(selector)?.textContent ?? '';
      const label = (node) => node.getAttribute('aria-label');
      const shown = (node) => [...node.querySelectorAll('.seat-name, .seat-chips, .seat-bet')]
        .filter((part) => !part.hidden).map((part) => part.textContent);
      const away = (node) => node.querySelector('.seat-connection').textContent;
      return {
        seat: all('.seat.me', label).join(),
        cards: all('.seat.me .card[aria-label]', label),
        board: all('.board .card[aria-label]', label),
        pot: text('.felt-title'),
        players: all('.seat:not(.empty)', (node) => [...shown(node), away(node)].join(' ')),
        toAct: text('.act-status'),
        deadline: document.querySelector('.act-time')?.dateTime ?? '',
      };
      """;

  static Seen in(JavascriptExecutor page) {
    Map<?, ?> seen = (Map<?, ?>) page.executeScript(SCRIPT);
    return new Seen(
        text(seen, "seat"),
        texts(seen, "cards"),
        texts(seen, "board"),
        text(seen, "pot"),
        texts(seen, "players"),
        text(seen, "toAct"),
        text(seen, "deadline"));
  }

  /** The same with another deadline: a restart of the server gives back the time it took. */
  Seen withDeadline(String time) {
    return new Seen(seat, cards, board, pot, players, toAct, time);
  }

  private static String text(Map<?, ?> seen, String name) {
    return String.valueOf(seen.get(name));
  }

  private static List<String> texts(Map<?, ?> seen, String name) {
    return ((List<?>) seen.get(name)).stream().map(String::valueOf).toList();
  }
}
