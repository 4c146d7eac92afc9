// Playing cards, drawn: a rank and a suit in the corner, the suit again at large.

import { el, keep, svg } from './dom.js';
import { cardName, text } from './text.js';

const shapes = {
  hearts:
    'M12 21.5 3.4 12.7C-.4 8.7 2 2.8 6.7 2.8c2.3 0 4.2 1.3 5.3 3.3 1.1-2 3-3.3 5.3-3.3 4.7 0 7.1 5.9 3.3 9.9Z',
  diamonds: 'M12 1.5c2.2 3.8 5 7.3 8.5 10.5-3.5 3.2-6.3 6.7-8.5 10.5C9.8 18.7 7 15.2 3.5 12 7 8.8 9.8 5.3 12 1.5Z',
  clubs:
    'M12 1.8a4.8 4.8 0 0 1 4.2 7.1 4.8 4.8 0 1 1-3.3 7.7c.3 2.3 1.3 3.8 3 5.1H8.1c1.7-1.3 2.7-2.8 3-5.1a4.8 4.8 0 1 1-3.3-7.7A4.8 4.8 0 0 1 12 1.8Z',
  spades:
    'M12 1.5c3 4.3 9 7.4 9 12.2a4.5 4.5 0 0 1-8.1 2.7c.3 2.3 1.3 4 3 5.3H8.1c1.7-1.3 2.7-3 3-5.3A4.5 4.5 0 0 1 3 13.7C3 8.9 9 5.8 12 1.5Z',
};

// The selector after each sign asks for the plain glyph instead of a coloured picture.
const signs = { hearts: '♥\uFE0E', diamonds: '♦\uFE0E', clubs: '♣\uFE0E', spades: '♠\uFE0E' };

/** A row of cards; each card is drawn once, so that only new ones are seen to come. */
export class CardRow {
  constructor(className) {
    this.node = el('div', { class: `cards ${className}` });
  }

  /** Shows these cards, then so many backs, then so many empty places; `lit` are made to stand out. */
  update(cards, { backs = 0, gaps = 0, lit = null } = {}) {
    const items = [...cards, ...places('back', backs), ...places('gap', gaps)];
    keep(this.node, items, (item) => item, (item) => drawn(item, this));
    this.node.classList.toggle('choosing', Boolean(lit));
    [...this.node.children].forEach((card, i) => {
      card.classList.toggle('lit', Boolean(lit?.includes(items[i])));
      card.style.setProperty('--nth', i);
    });
  }
}

function places(kind, count) {
  return Array.from({ length: count }, (_, i) => `${kind} ${i}`);
}

function drawn(item) {
  const kind = item.split(' ')[0];
  const node = kind === 'back' ? back(item) : kind === 'gap' ? gap() : face(item);
  return { node, update() {} };
}

/** One card, face up. */
export function face(card) {
  const [suit, rank] = card.split('_');
  return el(
    'span',
    { class: `card face ${suit}`, role: 'img', 'aria-label': cardName(card) },
    el('span', { class: 'corner', 'aria-hidden': 'true' }, el('span', { class: 'rank' }, rank), pip(suit)),
    el('span', { class: 'middle', 'aria-hidden': 'true' }, pip(suit)),
  );
}

function pip(suit) {
  return svg('svg', { viewBox: '0 0 24 24', class: 'pip' }, svg('path', { d: shapes[suit] ?? '' }));
}

/** The first of a hand's backs speaks for both. */
function back(item) {
  const spoken = item === 'back 0' ? { role: 'img', 'aria-label': text.table.hiddenCards } : {};
  return el('span', { class: 'card back', ...spoken });
}

function gap() {
  return el('span', { class: 'card gap', 'aria-hidden': 'true' });
}

/** A card in running text: `A♥`. */
export function cardSign(card) {
  const [suit, rank] = card.split('_');
  return `${rank}${signs[suit] ?? suit}`;
}
