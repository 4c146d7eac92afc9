// What happens at the table, said aloud for those who do not see it. The log shows the same, but
// chips, cards and turns need other words when they are heard.

import { el } from './dom.js';
import { isHost, myDecision } from './state.js';
import { bestHand } from './best-hand.js';
import { cardName, handWords, text } from './text.js';

const words = text.spoken;
const KEPT = 6;

export class Announcer {
  #polite = el('div', { class: 'unseen', role: 'log', 'aria-live': 'polite', 'aria-label': words.label });
  #urgent = el('div', { class: 'unseen', 'aria-live': 'assertive' });
  #turn = null;

  constructor() {
    this.nodes = [this.#polite, this.#urgent];
  }

  /** Says an event; `line` is how the log tells it. */
  tell({ event, data }, line, picture) {
    if (event === 'hand_started') {
      this.#say(line);
      this.#say(cardsOf(data.holeCards));
    } else if (event === 'street_advanced') {
      this.#say(words.street(data.street, data.board.map(cardName)));
      this.#say(holdingOf(picture));
    } else if (event === 'player_join_requested') {
      this.#say(isHost(picture) ? line : null);
    } else {
      this.#say(line);
    }
  }

  /** Says once that a decision is awaited from the viewer, and what it costs. */
  update(picture) {
    const mine = myDecision(picture);
    if (mine && mine.turn !== this.#turn) {
      this.#urgent.textContent = words.yourTurn(mine, picture.hand.pot);
    } else if (!mine) {
      this.#urgent.textContent = '';
    }
    this.#turn = mine?.turn ?? null;
  }

  #say(line) {
    if (!line) {
      return;
    }
    this.#polite.append(el('p', {}, line));
    if (this.#polite.childElementCount > KEPT) {
      this.#polite.firstElementChild.remove();
    }
  }
}

function cardsOf(holeCards) {
  return holeCards?.length ? words.yourCards(holeCards.map(cardName)) : null;
}

function holdingOf({ me, hand }) {
  const hole = me.holeCards;
  return hole.length ? words.youHold(handWords(bestHand([...hole, ...hand.board]), hole)) : null;
}
