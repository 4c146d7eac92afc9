// What is wrong and what happens next, in plain words at the top of the page, for as long as it is
// so. Losing the connection never loses the seat, and that is said.

import { button, el, setText, show } from './dom.js';
import { text } from './text.js';

const words = text.trouble;
const KINDS = { 4200: 'restarting', 4103: 'database', 4100: 'busy', 4101: 'busy' };
const SOON_MS = 1_200;

export class Trouble {
  #connection;
  #says = el('p', {});
  #now = button(words.now, () => this.#connection.reconnectNow(), { class: 'small' });
  #kind = 'network';
  #since = null;

  constructor(connection) {
    this.#connection = connection;
    this.node = el('div', { class: 'trouble', role: 'status', hidden: true }, this.#says, this.#now);
  }

  /** Follows the connection; a moment's interruption is not worth a word. */
  tick() {
    const { state } = this.#connection;
    if (state.name === 'live') {
      this.#since = null;
      this.#kind = 'network';
    } else if (this.#since === null) {
      this.#since = Date.now();
    }
    this.#kind = KINDS[state.code] ?? this.#kind;
    const away = this.#since !== null && Date.now() - this.#since > SOON_MS;
    show(this.node, away && state.name !== 'stopped');
    if (away) {
      setText(this.#says, navigator.onLine === false ? words.offline : words[this.#kind]);
      show(this.#now, state.name === 'waiting');
    }
  }
}
