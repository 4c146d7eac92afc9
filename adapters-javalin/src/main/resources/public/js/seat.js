// One seat at the table: who is there, with what, doing what.

import { CardRow } from './cards.js';
import { button, el, setText, show } from './dom.js';
import { timeLeft } from './countdown.js';
import { cardsAt } from './state.js';
import { fewChips, text } from './text.js';

const words = text.table;

export class Seat {
  #index;
  #cards = new CardRow('seat-cards');
  #name = el('span', { class: 'seat-name' });
  #chips = el('span', { class: 'seat-chips' });
  #note = el('span', { class: 'seat-note' });
  #clock = el('progress', { class: 'seat-clock', max: 1, hidden: true, 'aria-hidden': 'true' });
  #connection = el('span', { class: 'seat-connection' });
  #dealer = el('abbr', { class: 'seat-dealer', title: words.dealerLong }, words.dealer);
  #bet = el('span', { class: 'seat-bet' });
  #box;
  #sit;

  constructor(index, onSit) {
    this.#index = index;
    this.#sit = button(words.sit, () => onSit(index), {
      class: 'seat-sit',
      'aria-label': words.sitHere(index + 1),
    });
    this.#box = el(
      'div',
      { class: 'seat-box' },
      this.#connection,
      this.#name,
      this.#chips,
      this.#note,
      this.#clock,
      this.#dealer,
    );
    this.node = el('li', { class: 'seat' }, this.#cards.node, this.#box, this.#bet, this.#sit);
  }

  /** Puts the seat at its place on the table. */
  moveTo({ wide, tall }) {
    const { style } = this.node;
    style.setProperty('--wide-x', wide[0].toFixed(3));
    style.setProperty('--wide-y', wide[1].toFixed(3));
    style.setProperty('--tall-x', tall[0].toFixed(3));
    style.setProperty('--tall-y', tall[1].toFixed(3));
  }

  update(picture, maySit) {
    const seat = picture.seats[this.#index];
    show(this.#box, Boolean(seat) || !maySit);
    show(this.#sit, !seat && maySit);
    this.node.classList.toggle('empty', !seat);
    if (seat) {
      this.#taken(picture, seat);
    } else {
      this.#empty();
    }
  }

  /** Moves the clock only. */
  tick(picture, now) {
    const mine = picture.next?.seatIndex === this.#index;
    const time = mine ? timeLeft(picture.next, now) : null;
    show(this.#clock, Boolean(time));
    if (time) {
      this.#clock.value = time.leftMs / time.wholeMs;
      this.#clock.classList.toggle('bank', time.bank);
    }
  }

  #taken(picture, seat) {
    const me = seat.seatIndex === picture.me.seatIndex;
    this.node.setAttribute('aria-label', words.seat(seat.seatIndex + 1, seat.displayName));
    this.#mark({
      me,
      acting: picture.next?.seatIndex === seat.seatIndex,
      folded: seat.folded,
      out: seat.sittingOut && !seat.inHand,
      winner: seat.won > 0,
    });
    setText(this.#name, seat.displayName);
    setText(this.#chips, fewChips(seat.chips));
    this.#chips.title = words.stack(seat.chips);
    setText(this.#note, noteOf(seat));
    this.#showConnection(seat);
    show(this.#dealer, picture.hand?.dealerSeat === seat.seatIndex);
    show(this.#bet, seat.bet > 0 || seat.won > 0);
    setText(this.#bet, seat.won ? words.won(seat.won) : fewChips(seat.bet));
    this.#bet.title = seat.won ? '' : words.bet(seat.bet);
    this.#showCards(picture, seat);
  }

  #empty() {
    this.node.setAttribute('aria-label', words.emptySeat(this.#index + 1));
    this.#mark({});
    [this.#chips, this.#note, this.#connection].forEach((part) => setText(part, ''));
    setText(this.#name, this.#index + 1);
    [this.#dealer, this.#bet, this.#connection].forEach((part) => show(part, false));
    this.#cards.update([]);
  }

  #mark(flags) {
    for (const name of ['me', 'acting', 'folded', 'out', 'winner']) {
      this.node.classList.toggle(name, Boolean(flags[name]));
    }
  }

  #showConnection({ connection }) {
    show(this.#connection, true);
    this.#connection.className = `seat-connection ${connection}`;
    setText(this.#connection, words.connection[connection] ?? connection);
  }

  #showCards(picture, seat) {
    const known = cardsAt(picture, seat);
    const hidden = seat.inHand && !seat.folded && known.length === 0 && !picture.hand?.over;
    this.#cards.update(known, { backs: hidden ? 2 : 0 });
  }
}

function noteOf(seat) {
  if (seat.folded) {
    return words.folded;
  }
  if (seat.allIn && seat.inHand) {
    return words.allIn;
  }
  if (seat.sittingOut) {
    return words.sittingOut;
  }
  if (seat.chips === 0 && !seat.inHand) {
    return words.busted;
  }
  return seat.lastAction ? words.said[seat.lastAction.action] : '';
}
