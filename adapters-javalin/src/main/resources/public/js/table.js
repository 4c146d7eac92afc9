// The table: felt, board, pots and the seats around it.

import { bestHand } from './best-hand.js';
import { CardRow } from './cards.js';
import { el, keep, setText, show } from './dom.js';
import { fly } from './motion.js';
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
  #next = el('p', { class: 'felt-next' });
  #layer = el('div', { class: 'flights' });
  #surface;
  #onSit;
  #layout = '';

  constructor(onSit = () => {}) {
    this.#onSit = onSit;
    this.#surface = el(
      'div',
      { class: 'surface still' },
      el('div', { class: 'felt' }),
      el('div', { class: 'felt-above' }, this.#title, this.#pots),
      this.#board.node,
      el('div', { class: 'felt-below' }, this.#message, this.#next),
      this.#list,
      this.#layer,
    );
    const oval = el('div', { class: 'oval' }, this.#surface);
    this.node = el('section', { class: 'table', 'aria-label': words.label }, oval);
  }

  /** Draws a picture; whoever gives the event that led to it sees chips move. */
  update(picture, event = null) {
    this.#surface.classList.toggle('still', event === null);
    this.#moveChips(event, picture);
    this.#arrange(picture);
    const maySit = isAdmitted(picture) && picture.me.seatIndex === null;
    const lit = winningCards(picture);
    this.#seats.forEach((seat) => seat.update(picture, maySit, lit));
    this.#updateCenter(picture, lit);
  }

  /** Moves the clocks only. */
  tick(picture, now) {
    this.#seats.forEach((seat) => seat.tick(picture, now));
  }

  /** Before the seats are drawn anew: bets still lie where they fly from. */
  #moveChips(event, picture) {
    if (['street_advanced', 'hand_complete', 'hands_revealed'].includes(event)) {
      this.#seats.filter(({ bet }) => !bet.hidden).forEach(({ bet }) => this.#fly(bet, bet, this.#title));
    }
    if (event === 'pot_distributed') {
      picture.hand?.winners.forEach(({ seatIndex }) => this.#pay(this.#seats[seatIndex]));
    }
  }

  #pay(seat) {
    if (seat) {
      this.#fly(seat.bet, this.#title, seat.pod);
    }
  }

  #fly(pile, from, to) {
    const copy = pile.cloneNode(true);
    copy.hidden = false;
    copy.className = 'pile';
    fly(this.#layer, copy, from, to);
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
    this.#surface.classList.toggle('full', count > 9);
    const places = placesFor(count);
    this.#seats = Array.from({ length: count }, (_, i) => this.#seats[i] ?? new Seat(i, this.#onSit));
    this.#seats.forEach((seat, i) => seat.moveTo(places[(i - first + count) % count], (i - first + count) % count));
    this.#list.replaceChildren(...this.#seats.map((seat) => seat.node));
  }

  #updateCenter(picture, lit) {
    const { hand } = picture;
    const board = hand?.board ?? [];
    setText(this.#title, hand && !hand.over ? words.pot(hand.pot) : '');
    show(this.#board.node, board.length > 0 || Boolean(runningHand(picture)));
    this.#board.update(board, { gaps: 5 - board.length, lit });
    keep(this.#pots, sidePots(hand), ({ index }) => index, makePot);
    const over = !runningHand(picture);
    setText(this.#message, over && hand?.winners.length ? resultOf(picture) : '');
    setText(this.#next, over ? afterHand(picture, picture.game.status) : '');
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

/** The cards that won: the best five of each winner who showed. */
function winningCards({ hand }) {
  const shown = (hand?.winners ?? []).filter(({ cards }) => cards);
  return shown.length ? shown.flatMap(({ cards }) => bestHand([...cards, ...hand.board]).cards) : null;
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
    case 'completed':
      return words.completed;
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
