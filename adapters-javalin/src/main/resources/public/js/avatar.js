// A person's mark: their initials on a colour of their own, and the clock around it.

import { el, setText, svg } from './dom.js';

const TONES = 10;

export class Avatar {
  #letters = el('span', { class: 'initials', 'aria-hidden': 'true' });
  #arc = svg('circle', { class: 'arc', cx: 50, cy: 50, r: 46, pathLength: 1 });
  #ring = svg(
    'svg',
    { class: 'ring', viewBox: '0 0 100 100', 'aria-hidden': 'true' },
    svg('circle', { class: 'track', cx: 50, cy: 50, r: 46 }),
    this.#arc,
  );

  constructor() {
    this.node = el('span', { class: 'avatar' }, this.#letters, this.#ring);
    this.clock(null);
  }

  /** @param number tells people at one table apart for certain; without it chance has to do */
  update({ userId, displayName }, number = toneOf(userId)) {
    this.node.dataset.tone = number % TONES;
    setText(this.#letters, initialsOf(displayName));
  }

  /** Shows how much of the time is left; nothing without a clock. */
  clock(time) {
    this.node.classList.toggle('timed', Boolean(time));
    if (time) {
      this.#arc.style.strokeDashoffset = (1 - time.leftMs / time.wholeMs).toFixed(4);
      this.node.classList.toggle('bank', time.bank);
      this.node.classList.toggle('late', time.leftMs < 7_000);
    }
  }
}

/** One or two letters, whatever the alphabet. */
export function initialsOf(name) {
  const words = name.trim().split(/\s+/);
  const first = [...words[0]][0] ?? '';
  const second = words.length > 1 ? [...words.at(-1)][0] : '';
  return (first + second).toLocaleUpperCase();
}

/** The same colour for the same person everywhere. */
export function toneOf(userId) {
  let sum = 0;
  for (const letter of userId) {
    sum = (sum * 31 + letter.codePointAt(0)) % 9973;
  }
  return sum % TONES;
}
