// How much to bet: a number, a slider and the usual sizes, all saying the same.

import { button, el } from './dom.js';
import { presetsFor } from './presets.js';
import { text } from './text.js';

const words = text.act;

export class RaiseBox {
  #onChange;
  #number = el('input', { type: 'number', inputmode: 'numeric', step: 1, 'aria-label': words.amount });
  #slider = el('input', { type: 'range', step: 1, 'aria-label': words.slider });
  #presets = el('div', { class: 'raise-presets', role: 'group', 'aria-label': words.presets.label });
  #limits = { min: 0, max: 0 };
  #amount = 0;

  constructor(onChange, onEnter) {
    this.#onChange = onChange;
    this.node = el(
      'div',
      { class: 'raise' },
      this.#presets,
      el('div', { class: 'raise-amount' }, this.#less(-1), this.#slider, this.#less(1), this.#number),
    );
    this.#slider.addEventListener('input', () => this.#set(this.#slider.valueAsNumber));
    this.#number.addEventListener('input', () => this.#typed());
    this.#number.addEventListener('change', () => this.#set(this.#amount));
    this.node.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target.matches('input')) {
        event.preventDefault();
        onEnter();
      }
    });
  }

  /** The total to raise to, always within the limits. */
  get amount() {
    return this.#amount;
  }

  focus() {
    this.#number.focus();
    this.#number.select();
  }

  focusSlider() {
    this.#slider.focus();
  }

  /** Takes the size of that number, from 1; not one that is out of reach. */
  choose(number) {
    const preset = this.#presets.children[number - 1];
    if (preset && !preset.disabled) {
      preset.click();
    }
  }

  chooseAllIn() {
    this.#set(this.#limits.max);
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
    this.step = picture.room.settings.bigBlind;
    this.#presets.replaceChildren(...presetsFor(picture, next).map((size, i) => this.#preset(size, i)));
    this.#set(next.minRaiseTo);
  }

  #preset({ label, amount, reach }, i) {
    const key = i < 4 ? String(i + 1) : null;
    const choose = () => this.#set(amount);
    const node = button(label, choose, { 'data-key': key, 'aria-keyshortcuts': key });
    node.disabled = !reach;
    return node;
  }

  #less(sign) {
    const name = sign < 0 ? words.less : words.more;
    const step = () => this.#set(this.#amount + sign * this.step);
    return button(sign < 0 ? '−' : '+', step, { class: 'step', 'aria-label': name });
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
    const { min, max } = this.#limits;
    this.#slider.style.setProperty('--part', max > min ? (this.#amount - min) / (max - min) : 0);
    this.#onChange();
  }

  #within(amount) {
    const { min, max } = this.#limits;
    return Number.isFinite(amount) ? Math.min(max, Math.max(min, Math.round(amount))) : min;
  }
}
