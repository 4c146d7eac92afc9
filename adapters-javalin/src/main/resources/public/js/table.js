// The table: felt, board, pots and the seats around it.

import { CardRow } from './cards.js';
import { el, keep, setText, show } from './dom.js';
import { placesFor } from './places.js';
import { Seat } from './seat.js';
import { isAdmitted, isHost, runningHand, takenSeats } from './state.js';
import { text } from './text.js';

const words = text.table;

export class Table {
  #seats = [];
  #list = el('ol', { class: 'seats' });
  #board = new CardRow('board');
  #title = el('p', { class: 'felt-title' });
  #pots = el('ul', { class: 'pots' });
  #message = el('p', { class: 'felt-message' });
  #onSit;
  #layout = '';

  constructor(onSit) {
    this.#onSit = onSit;
    const center = el(
      'div',
      { class: 'felt-center' },
      this.#title,
      this.#board.node,
      this.#pots,
      this.#message,
    );
    this.node = el(
      'section',
      { class: 'table', 'aria-label': words.label },
      el('div', { class: 'felt' }, center),
      this.#list,
    );
  }

  update(picture) {
    this.#arrange(picture);
    const maySit = isAdmitted(picture) && picture.me.seatIndex === null;
    this.#seats.forEach((seat) => seat.update(picture, maySit));
    this.#updateCenter(picture);
  }

  /** Moves the clocks only. */
  tick(picture, now) {
    this.#seats.forEach((seat) => seat.tick(picture, now));
  }

  /** Seats stand so that the viewer's is at the bottom. */
  #arrange(picture) {
    const count = picture.room.settings.maxSeats;
    const first = picture.me.seatIndex ?? 0;
    const layout = `${count}/${first}`;
    if (layout === this.#layout) {
      return;
    }
    this.#layout = layout;
    const places = placesFor(count);
    this.#seats = Array.from({ length: count }, (_, i) => this.#seats[i] ?? new Seat(i, this.#onSit));
    this.#seats.forEach((seat, i) => seat.moveTo(places[(i - first + count) % count]));
    this.#list.replaceChildren(...this.#seats.map((seat) => seat.node));
  }

  #updateCenter(picture) {
    const { hand } = picture;
    const board = hand?.board ?? [];
    setText(this.#title, hand && !hand.over ? words.pot(hand.pot) : '');
    show(this.#board.node, board.length > 0 || Boolean(runningHand(picture)));
    this.#board.update(board, { gaps: 5 - board.length });
    keep(this.#pots, sidePots(hand), ({ index }) => index, makePot);
    setText(this.#message, messageFor(picture));
  }
}

/** The gathered pots, where there is more than one. */
function sidePots(hand) {
  const pots = hand && !hand.over && hand.pots.length > 1 ? hand.pots : [];
  return pots.map(({ amount }, index) => ({ amount, index }));
}

function makePot() {
  const node = el('li', {});
  return {
    node,
    update: ({ amount, index }) =>
      setText(node, index === 0 ? words.mainPot(amount) : words.sidePot(amount, index)),
  };
}

function messageFor(picture) {
  const { hand, game } = picture;
  if (runningHand(picture)) {
    return '';
  }
  const result = hand?.winners.length ? resultOf(picture) : '';
  return [result, afterHand(picture, game.status)].filter(Boolean).join(' · ');
}

function afterHand(picture, status) {
  if (!isAdmitted(picture)) {
    return status === 'waiting' ? '' : words.hiddenPlay;
  }
  switch (status) {
    case 'waiting':
      return isHost(picture) ? words.startHint : words.waitingToStart;
    case 'paused':
      return words.paused;
    default:
      return canDeal(picture) ? words.nextHand : words.needPlayers;
  }
}

function canDeal(picture) {
  return takenSeats(picture).filter((seat) => seat.chips > 0 && !seat.sittingOut).length > 1;
}

/** Who won what with what, in a sentence each. */
export function resultOf(picture, winners = picture.hand.winners) {
  return winners
    .map(({ seatIndex, amount, handRank }) =>
      words.wins(picture.seats[seatIndex]?.displayName ?? seatIndex + 1, amount, handRank),
    )
    .join(', ');
}
