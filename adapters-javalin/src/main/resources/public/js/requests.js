// Who waits at the door, for the host.

import { Avatar } from './avatar.js';
import { button, el, keep, setText, show } from './dom.js';
import { isHost } from './state.js';
import { text } from './text.js';

const words = text.host;

export class Requests {
  #room;
  #title = el('h2', {});
  #list = el('ul', { class: 'people' });

  constructor(room) {
    this.#room = room;
    this.node = el(
      'section',
      { class: 'requests', 'aria-label': words.requests },
      this.#title,
      this.#list,
    );
  }

  update(picture) {
    const pending = isHost(picture) ? picture.pending : [];
    show(this.node, pending.length > 0);
    setText(this.#title, pending.length ? words.requestCount(pending.length) : '');
    keep(this.#list, pending, ({ userId }) => userId, (person) => this.#line(person));
  }

  #line({ userId }) {
    const avatar = new Avatar();
    const name = el('span', { class: 'person' });
    const approve = button(words.approve, () => this.#room.approve(userId), { class: 'primary' });
    const reject = button(words.reject, () => this.#room.reject(userId), { class: 'quiet' });
    return {
      node: el('li', {}, avatar.node, name, approve, reject),
      update: (person) => {
        avatar.update(person);
        setText(name, person.displayName);
        approve.setAttribute('aria-label', words.approveName(person.displayName));
        reject.setAttribute('aria-label', words.rejectName(person.displayName));
      },
    };
  }
}
