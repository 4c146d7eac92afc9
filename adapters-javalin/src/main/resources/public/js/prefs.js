// What people have chosen for this browser: sound, vibration, the deck's colours, keys.

import { browserStorage } from './connection/storage.js';

const KEY = 'holdfast:prefs';
const DEFAULTS = { sound: true, vibration: true, fourColours: false, keys: true };

class Prefs extends EventTarget {
  #values = { ...DEFAULTS, ...read() };

  get names() {
    return Object.keys(DEFAULTS);
  }

  get(name) {
    return this.#values[name];
  }

  set(name, value) {
    this.#values = { ...this.#values, [name]: value };
    browserStorage().setItem(KEY, JSON.stringify(this.#values));
    this.apply();
    this.dispatchEvent(new Event('change'));
  }

  /** What style sheets have to know stands on the document. */
  apply() {
    document.documentElement.dataset.deck = this.#values.fourColours ? 'four' : 'two';
    document.documentElement.dataset.keys = this.#values.keys ? 'on' : 'off';
  }
}

function read() {
  try {
    return JSON.parse(browserStorage().getItem(KEY) ?? '{}');
  } catch {
    return {};
  }
}

export const prefs = new Prefs();
