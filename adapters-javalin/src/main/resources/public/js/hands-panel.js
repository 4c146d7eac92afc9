// The hands that were played: how each ended, to be gone through step by step or taken home.

import { CardRow } from './cards.js';
import { button, el } from './dom.js';
import { icon } from './icons.js';
import { openReplay } from './replay.js';
import { resultOf } from './table.js';
import { text } from './text.js';

const words = text.hands;
const MOST = 50;

export class HandsPanel {
  #room;
  #book;
  #picture = null;
  #over = 0;
  #list = el('ol', { class: 'hands' });
  #says = el('p', { class: 'hint' }, words.none);

  /** @param book the game's events, for going through a hand */
  constructor(room, book) {
    this.#room = room;
    this.#book = book;
    this.node = el('section', { class: 'side-panel' }, this.#says, this.#list);
  }

  /** Asks again when another hand is over, if anybody looks. */
  update(picture) {
    const over = picture.hand?.over ? picture.hand.number : this.#over;
    const another = over !== this.#over || picture.game.id !== this.#picture?.game.id;
    this.#picture = picture;
    this.#over = over;
    if (another && !this.node.hidden && this.node.isConnected) {
      this.opened();
    }
  }

  async opened() {
    const gameId = this.#picture?.game.id;
    const answer = gameId && (await this.#room.hands(gameId).catch(() => null));
    if (answer) {
      const hands = answer.hands.sort((a, b) => b.handNumber - a.handNumber).slice(0, MOST);
      this.#says.hidden = hands.length > 0;
      this.#list.replaceChildren(...hands.map((hand) => this.#line(gameId, hand)));
    }
  }

  #line(gameId, { handNumber, board, winners }) {
    const row = new CardRow('small-cards');
    row.update(board);
    const result = resultOf(this.#picture, winners);
    const replay = button(words.replay, () => this.#replay(gameId, handNumber), {
      'aria-label': words.replayHand(handNumber),
    });
    const phh = el(
      'a',
      {
        class: 'button quiet',
        href: `/api/games/${gameId}/hands/${handNumber}.phh`,
        download: `holdfast-hand-${handNumber}.phh`,
        'aria-label': words.download(handNumber),
      },
      icon('download'),
      words.phh,
    );
    return el(
      'li',
      { class: 'hand' },
      el('div', { class: 'hand-head' }, el('h3', {}, text.table.hand(handNumber)), row.node),
      el('p', {}, result),
      el('div', { class: 'row' }, replay, phh),
    );
  }

  async #replay(gameId, handNumber) {
    openReplay(await this.#book.read(gameId), handNumber, this.#picture);
  }
}
