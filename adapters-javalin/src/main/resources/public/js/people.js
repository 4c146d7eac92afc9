// Who watches. The list is asked for, since events tell of coming and going only.

import { el, setText, show } from './dom.js';
import { isAdmitted } from './state.js';
import { text } from './text.js';

const SOON_MS = 300;
const CHANGES = new Set([
  'spectator_joined',
  'spectator_left',
  'player_seated',
  'player_left_seat',
  'seat_freed',
  'player_kicked',
]);

export class People {
  #room;
  #onChange;
  #soon = 0;
  spectators = [];

  constructor(room, onChange) {
    this.#room = room;
    this.#onChange = onChange;
    this.node = el('p', { class: 'watching' });
  }

  /** Asks again after an event that may have changed who watches. */
  follow({ event }, picture) {
    if (CHANGES.has(event)) {
      this.refresh(picture);
    }
  }

  refresh(picture) {
    clearTimeout(this.#soon);
    if (isAdmitted(picture)) {
      this.#soon = setTimeout(() => this.#load(), SOON_MS);
    }
  }

  update() {
    const names = this.spectators.map(({ displayName }) => displayName);
    show(this.node, names.length > 0);
    setText(this.node, names.length ? text.people.watching(names) : '');
  }

  async #load() {
    const answer = await this.#room.spectators().catch(() => null);
    if (answer) {
      this.spectators = answer.spectators;
      this.#onChange();
    }
  }
}
