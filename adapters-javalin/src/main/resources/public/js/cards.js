// Playing cards, drawn with text.

import { el } from './dom.js';
import { cardName, text } from './text.js';

// The selector after each sign asks for the plain glyph instead of a coloured picture.
const signs = { hearts: '♥\uFE0E', diamonds: '♦\uFE0E', clubs: '♣\uFE0E', spades: '♠\uFE0E' };

/** A row of cards that changes only where it has to. */
export class CardRow {
  #shown = null;

  constructor(className) {
    this.node = el('div', { class: `cards ${className}` });
  }

  /** Shows these cards, then so many backs, then so many empty places. */
  update(cards, { backs = 0, gaps = 0 } = {}) {
    const wanted = [cards.join(), backs, gaps].join('|');
    if (wanted === this.#shown) {
      return;
    }
    this.#shown = wanted;
    this.node.replaceChildren(
      ...cards.map(face),
      ...Array.from({ length: backs }, back),
      ...Array.from({ length: gaps }, gap),
    );
    if (backs) {
      this.node.firstChild.setAttribute('role', 'img');
      this.node.firstChild.setAttribute('aria-label', text.table.hiddenCards);
    }
  }
}

function face(card) {
  const [suit, rank] = card.split('_');
  return el(
    'span',
    { class: `card ${suit}`, role: 'img', 'aria-label': cardName(card) },
    el('span', { class: 'rank', 'aria-hidden': 'true' }, rank),
    el('span', { class: 'suit', 'aria-hidden': 'true' }, signs[suit] ?? suit),
  );
}

function back() {
  return el('span', { class: 'card back' });
}

function gap() {
  return el('span', { class: 'card gap', 'aria-hidden': 'true' });
}

/** A card in running text: `A♥`. */
export function cardSign(card) {
  const [suit, rank] = card.split('_');
  return `${rank}${signs[suit] ?? suit}`;
}
