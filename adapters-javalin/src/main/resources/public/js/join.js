// For those not let in yet: ask, then wait.

import { el, form, setText, show } from './dom.js';
import { nameField, rememberName } from './name-field.js';
import { takenSeats } from './state.js';
import { text } from './text.js';

const words = text.join;

export class JoinPanel {
  #host;
  #title = el('h1', {});
  #facts = el('p', { class: 'lead' });
  #waiting = el('p', { class: 'waiting', role: 'status' });
  #form;
  #submit;

  /** @param lobby the room's lobby view: the host's name is there only */
  constructor(lobby, onJoin) {
    this.#host = lobby.hostName;
    const label = lobby.settings.autoApprove ? words.enter : words.ask;
    this.#form = form({ class: 'stack' }, label, (values) => this.#join(onJoin, values), nameField());
    this.#submit = this.#form.querySelector('[type=submit]');
    this.node = el(
      'section',
      { class: 'panel join' },
      this.#title,
      this.#facts,
      this.#form,
      this.#waiting,
    );
  }

  update(picture) {
    const { role } = picture.me;
    const { settings } = picture.room;
    show(this.node, role === 'guest' || role === 'pending');
    show(this.#form, role === 'guest');
    show(this.#waiting, role === 'pending');
    setText(this.#title, words.title(this.#host));
    setText(this.#facts, [words.blinds(settings), seats(picture)].join(' · '));
    setText(this.#waiting, words.waiting(this.#host));
    setText(this.#submit, settings.autoApprove ? words.enter : words.ask);
  }

  async #join(onJoin, { displayName }) {
    rememberName(displayName);
    await onJoin(displayName);
  }
}

function seats(picture) {
  return words.seats(takenSeats(picture).length, picture.room.settings.maxSeats);
}
