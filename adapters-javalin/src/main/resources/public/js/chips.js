// A bet as it lies on the felt: a few discs and the amount.

import { el, setText, show } from './dom.js';
import { fewChips } from './text.js';

const MOST_DISCS = 4;

/** The discs and the number of one bet. */
export class ChipPile {
  #discs = el('span', { class: 'discs', 'aria-hidden': 'true' });
  #amount = el('span', { class: 'amount' });
  #shown = '';

  constructor(className) {
    this.node = el('span', { class: `pile ${className}` }, this.#discs, this.#amount);
  }

  /** Shows an amount, or nothing where there is none; how high it is piled is told in big blinds. */
  update(amount, bigBlind, { words = fewChips(amount), title = '' } = {}) {
    show(this.node, amount > 0);
    setText(this.#amount, amount > 0 ? words : '');
    this.node.title = title;
    const discs = discsFor(amount / bigBlind);
    if (discs.join() !== this.#shown) {
      this.#shown = discs.join();
      this.#discs.replaceChildren(...discs.map((tone) => el('i', { class: `disc tone-${tone}` })));
    }
  }
}

/** The higher the bet, the more discs and the darker: 1, 5, 25 and 100 big blinds. */
export function discsFor(bigBlinds) {
  const discs = [];
  let left = Math.max(bigBlinds, 0);
  for (const [tone, worth] of [[4, 100], [3, 25], [2, 5], [1, 1], [0, 0.01]]) {
    while (left >= worth && discs.length < MOST_DISCS) {
      discs.push(tone);
      left -= worth === 0.01 ? left : worth;
    }
  }
  return discs;
}
