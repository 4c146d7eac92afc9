// For those not let in yet: ask, then wait and see that the wait is alive.

import { el, form, setText, show } from './dom.js';
import { nameField, rememberName } from './name-field.js';
import { takenSeats } from './state.js';
import { text } from './text.js';

const words = text.join;

export class JoinPanel {
  #host;
  #asked = false;
  #title = el('h2', { class: 'title' });
  #facts = el('p', { class: 'hint' });
  #rejected = el('p', { class: 'rejected', role: 'alert', hidden: true }, words.rejected);
  #waitingFor = el('strong', {});
  #waiting;
  #form;
  #submit;

  /** @param lobby the room's lobby view: the host's name is there only */
  constructor(lobby, onJoin) {
    this.#host = lobby.hostName;
    const label = lobby.settings.autoApprove ? words.enter : words.ask;
    this.#form = form({ class: 'stack' }, label, (values) => this.#join(onJoin, values), nameField());
    this.#submit = this.#form.querySelector('[type=submit]');
    this.#waiting = el(
      'div',
      { class: 'waiting', role: 'status' },
      el('span', { class: 'pulse', 'aria-hidden': 'true' }),
      el('span', {}, this.#waitingFor, ' ', words.waitingHint),
    );
    this.node = el(
      'section',
      { class: 'panel join' },
      this.#title,
      this.#facts,
      this.#rejected,
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
    show(this.#rejected, role === 'guest' && this.#asked);
    this.#asked = this.#asked || role === 'pending';
    setText(this.#title, words.title(this.#host));
    setText(this.#facts, [words.blinds(settings), seats(picture)].join(' · '));
    setText(this.#waitingFor, role === 'pending' ? words.waiting(this.#host) : '');
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
