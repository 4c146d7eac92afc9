// A move made in advance. It stands for one price: when that changes, it is taken back.

import { button, el, setText, show } from './dom.js';
import { highestBet, mySeat } from './state.js';
import { text } from './text.js';

const words = text.act.before;

/** What the viewer would have to add now; null where no move of theirs is to come. */
export function priceFor(picture) {
  const seat = mySeat(picture);
  const coming = picture.next && seat?.inHand && !seat.folded && !seat.allIn;
  return coming ? Math.min(seat.chips, highestBet(picture) - seat.bet) : null;
}

export class PreAction {
  #onCancel;
  #choice = null;
  #place = null;
  #moves = {
    FOLD: this.#button('FOLD'),
    CHECK_FOLD: this.#button('CHECK_FOLD'),
    CHECK: this.#button('CHECK'),
    CALL: this.#button('CALL'),
  };

  /** @param onCancel told when a choice was taken back because the price has changed */
  constructor(onCancel) {
    this.#onCancel = onCancel;
    this.node = el(
      'div',
      { class: 'act-before', role: 'group', 'aria-label': words.label },
      ...Object.values(this.#moves),
    );
  }

  /** Offers what fits the price; a choice made for another one is taken back. */
  update(picture, awaitingMe) {
    const price = awaitingMe ? null : priceFor(picture);
    if (!awaitingMe) {
      const place = price === null ? null : placeOf(picture, price);
      this.#keepOrCancel(place);
      this.#place = place;
    }
    this.#show(price);
  }

  /** What was chosen, if it answers this decision; choosing ends with it. */
  take(picture, next) {
    const choice = this.#choice;
    const fits = this.#place === placeOf(picture, next.toCall);
    this.#choose(null);
    if (choice === 'CHECK_FOLD') {
      return next.canCheck ? 'CHECK' : 'FOLD';
    }
    if (choice && !fits) {
      this.#onCancel();
    }
    return fits ? choice : null;
  }

  /** Folding to any bet is the one choice that stands whatever the price becomes. */
  #keepOrCancel(place) {
    const changed = place !== this.#place;
    const anyPrice = this.#choice === 'CHECK_FOLD' && place !== null;
    if (!this.#choice || !changed || anyPrice) {
      return;
    }
    this.#choose(null);
    if (place !== null) {
      this.#onCancel();
    }
  }

  #show(price) {
    const { FOLD, CHECK_FOLD, CHECK, CALL } = this.#moves;
    show(this.node, price !== null);
    show(FOLD, price > 0);
    show(CALL, price > 0);
    show(CHECK, price === 0);
    show(CHECK_FOLD, price === 0 || this.#choice === 'CHECK_FOLD');
    setText(CALL, words.CALL(price ?? 0));
  }

  #button(choice) {
    const toggle = () => this.#choose(this.#choice === choice ? null : choice);
    const name = choice === 'CALL' ? '' : words[choice];
    return button(name, toggle, { class: 'before', 'aria-pressed': 'false' });
  }

  #choose(choice) {
    this.#choice = choice;
    Object.entries(this.#moves).forEach(([move, node]) =>
      node.setAttribute('aria-pressed', String(move === choice)),
    );
  }
}

/** A hand, a street and a price: what a choice is made for. */
function placeOf({ hand }, price) {
  return `${hand.number} ${hand.phase} ${price}`;
}
