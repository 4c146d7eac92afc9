// The page's head in a room: which room, how the connection is, and the invitation.

import { tell } from './dialog.js';
import { button, el, setText, show } from './dom.js';
import { roomUrl } from './lobby.js';
import { notice } from './notices.js';
import { text } from './text.js';

const words = text.connection;

export class Masthead {
  #connection;
  #room = el('span', { class: 'room-name' });
  #game = el('span', { class: 'room-game' });
  #state = el('output', { class: 'connection' });
  #now = button(words.now, () => this.#connection.reconnectNow(), { hidden: true, class: 'small' });
  #invite = button(text.room.invite, () => this.#showInvitation());
  #picture = null;

  constructor(connection) {
    this.#connection = connection;
    this.nodes = [
      el('div', { class: 'room-facts' }, this.#room, this.#game),
      this.#state,
      this.#now,
      this.#invite,
    ];
  }

  update(picture) {
    this.#picture = picture;
    const { code, settings } = picture.room;
    setText(this.#room, text.room.name(code));
    setText(this.#game, `${text.join.blinds(settings)} · ${text.room.game[picture.game.status]}`);
  }

  /** Shows how the connection is. */
  tick() {
    const { state } = this.#connection;
    const seconds = Math.ceil(((state.retryAt ?? 0) - Date.now()) / 1000);
    const said = words[state.name];
    this.#state.dataset.state = state.name;
    show(this.#invite, this.#picture !== null && state.name === 'live');
    setText(this.#state, typeof said === 'function' ? said(Math.max(0, seconds)) : said);
    show(this.#now, state.name === 'waiting' && seconds > 2);
  }

  #showInvitation() {
    const link = new URL(roomUrl(this.#picture.room.id), location.href).href;
    const input = el('input', { readOnly: true, value: link, 'aria-label': text.room.inviteLink });
    input.addEventListener('focus', () => input.select());
    tell(
      text.room.inviteLink,
      el('div', { class: 'copy' }, input, button(text.room.copy, () => copy(input), { class: 'primary' })),
      el('p', {}, text.room.inviteCode(this.#picture.room.code)),
    );
  }
}

/** The clipboard needs a secure origin; elsewhere the link is selected for copying by hand. */
async function copy(input) {
  input.select();
  try {
    await navigator.clipboard.writeText(input.value);
    notice(text.room.copied);
  } catch {
    notice(text.room.copyFailed);
  }
}
