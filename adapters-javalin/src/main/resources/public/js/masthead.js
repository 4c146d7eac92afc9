// The page's head in a room: which room, how the connection is, and what can be opened.

import { button, el, setText, show } from './dom.js';
import { icon } from './icons.js';
import { showInvitation } from './invitation.js';
import { showPrefs } from './prefs-menu.js';
import { text } from './text.js';

const words = text.connection;

export class Masthead {
  #connection;
  #room = el('h1', { class: 'room-name' });
  #game = el('span', { class: 'room-game' });
  #state = el('output', { class: 'connection' });
  #invite = button([icon('invite'), el('span', {}, text.room.invite)], () => showInvitation(this.#picture.room), {
    class: 'icon-button invite',
  });
  #prefs = button(icon('gear'), showPrefs, { class: 'icon-button', 'aria-label': text.prefs.title });
  #picture = null;

  /** @param opener the button that brings up what stands beside the table */
  constructor(connection, opener) {
    this.#connection = connection;
    this.#invite.hidden = true;
    this.nodes = [
      el('div', { class: 'room-facts' }, this.#room, this.#game),
      this.#state,
      this.#invite,
      this.#prefs,
      opener,
    ];
  }

  update(picture) {
    this.#picture = picture;
    const { code, settings } = picture.room;
    setText(this.#room, text.room.name(code));
    setText(this.#game, `${text.join.blinds(settings)} · ${text.room.game[picture.game.status]}`);
    show(this.#invite, true);
  }

  /** Shows how the connection is. */
  tick() {
    const { state } = this.#connection;
    const seconds = Math.ceil(((state.retryAt ?? 0) - Date.now()) / 1000);
    const said = words[state.name];
    this.#state.dataset.state = state.name;
    setText(this.#state, typeof said === 'function' ? said(Math.max(0, seconds)) : said);
  }
}
