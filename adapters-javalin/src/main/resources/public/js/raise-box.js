// How much to bet: a number, a slider and the usual sizes, all saying the same.

import { button, el } from './dom.js';
import { highestBet } from './state.js';
import { text } from './text.js';

const words = text.act;

export class RaiseBox {
  #onChange;
  #number = el('input', { type: 'number', inputmode: 'numeric', step: 1, 'aria-label': words.amount });
  #slider = el('input', { type: 'range', step: 1, 'aria-label': words.slider });
  #presets = el('div', { class: 'raise-presets' });
  #limits = { min: 0, max: 0 };
  #amount = 0;

  constructor(onChange) {
    this.#onChange = onChange;
    this.node = el(
      'div',
      { class: 'raise' },
      this.#presets,
      el('div', { class: 'raise-amount' }, this.#slider, this.#number),
    );
    this.#slider.addEventListener('input', () => this.#set(this.#slider.valueAsNumber));
    this.#number.addEventListener('input', () => this.#typed());
    this.#number.addEventListener('change', () => this.#set(this.#amount));
  }

  /** The total to raise to, always within the limits. */
  get amount() {
    return this.#amount;
  }

  focus() {
    this.#slider.focus();
  }

  /** Begins anew for a decision. */
  offer(picture, next) {
    if (!next.canRaise) {
      return;
    }
    this.#limits = { min: next.minRaiseTo, max: next.maxRaiseTo };
    for (const input of [this.#number, this.#slider]) {
      Object.assign(input, this.#limits);
    }
    this.#number.title = words.range(next.minRaiseTo, next.maxRaiseTo);
    this.#presets.replaceChildren(...this.#presetsFor(picture, next));
    this.#set(next.minRaiseTo);
  }

  #presetsFor(picture, { toCall, minRaiseTo, maxRaiseTo }) {
    const potTimes = (share) =>
      highestBet(picture) + Math.round(share * (picture.hand.pot + toCall));
    const sizes = [
      [words.min, minRaiseTo],
      [words.halfPot, potTimes(0.5)],
      [words.pot, potTimes(1)],
      [words.allInPreset, maxRaiseTo],
    ];
    return sizes.map(([label, amount]) => button(label, () => this.#set(amount)));
  }

  /** While somebody types, the box is left as they have it. */
  #typed() {
    this.#amount = this.#within(this.#number.valueAsNumber);
    this.#slider.value = this.#amount;
    this.#onChange();
  }

  #set(amount) {
    this.#amount = this.#within(amount);
    this.#slider.value = this.#amount;
    this.#number.value = this.#amount;
    this.#onChange();
  }

  #within(amount) {
    const { min, max } = this.#limits;
    return Number.isFinite(amount) ? Math.min(max, Math.max(min, Math.round(amount))) : min;
  }
}
