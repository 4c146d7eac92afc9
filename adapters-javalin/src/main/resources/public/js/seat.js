// One seat at the table: who is there, with what, doing what.

import { Avatar } from './avatar.js';
import { CardRow } from './cards.js';
import { ChipPile } from './chips.js';
import { button, el, setText, show } from './dom.js';
import { timeLeft } from './countdown.js';
import { cardsAt } from './state.js';
import { fewChips, text } from './text.js';

const words = text.table;
const FLAGS = ['me', 'acting', 'folded', 'out', 'winner', 'shown'];

export class Seat {
  #index;
  #avatar = new Avatar();
  #cards = new CardRow('seat-cards');
  #name = el('span', { class: 'seat-name' });
  #chips = el('span', { class: 'seat-chips' });
  #note = el('span', { class: 'seat-note' });
  #connection = el('span', { class: 'seat-connection' });
  #dealer = el('abbr', { class: 'mark dealer', title: words.dealerLong }, words.dealer);
  #blind = el('abbr', { class: 'mark blind' });
  #bet = new ChipPile('seat-bet');
  #pod;
  #sit;

  constructor(index, onSit) {
    this.#index = index;
    this.#sit = button(words.sit, () => onSit(index), {
      class: 'seat-sit',
      'aria-label': words.sitHere(index + 1),
    });
    this.#pod = el(
      'div',
      { class: 'pod' },
      this.#avatar.node,
      this.#cards.node,
      el('div', { class: 'seat-box' }, this.#name, this.#chips),
      this.#note,
      this.#connection,
      this.#dealer,
      this.#blind,
    );
    this.node = el('li', { class: 'seat' }, this.#pod, this.#bet.node, this.#sit);
  }

  /** Where chips come from and go to. */
  get pod() {
    return this.#pod;
  }

  get bet() {
    return this.#bet.node;
  }

  /** Puts the seat at its place on the table, the so manyth from the bottom. */
  moveTo({ wide, tall }, order) {
    const { style } = this.node;
    const put = (name, [x, y]) => {
      style.setProperty(`--${name}-x`, x.toFixed(3));
      style.setProperty(`--${name}-y`, y.toFixed(3));
    };
    style.setProperty('--order', order);
    put('wide', wide.seat);
    put('wide-bet', wide.bet);
    put('tall', tall.seat);
    put('tall-bet', tall.bet);
  }

  /** @param lit the cards that won the hand, if it was shown */
  update(picture, maySit, lit = null) {
    const seat = picture.seats[this.#index];
    show(this.#pod, Boolean(seat));
    show(this.#sit, !seat && maySit);
    this.node.classList.toggle('empty', !seat);
    if (seat) {
      this.#taken(picture, seat, lit);
    } else {
      this.#empty();
    }
  }

  /** Moves the clocks only. */
  tick(picture, now) {
    const seat = picture.seats[this.#index];
    const acting = seat && picture.next?.seatIndex === this.#index;
    this.#avatar.clock(acting ? timeLeft(picture.next, now) : null);
    if (seat) {
      this.#showConnection(seat, now);
    }
  }

  #taken(picture, seat, lit) {
    const me = seat.seatIndex === picture.me.seatIndex;
    const known = cardsAt(picture, seat);
    this.node.setAttribute('aria-label', words.seat(seat.seatIndex + 1, seat.displayName, me));
    this.#mark({
      me,
      acting: picture.next?.seatIndex === seat.seatIndex,
      folded: seat.folded,
      out: seat.sittingOut && !seat.inHand,
      winner: seat.won > 0,
      shown: !me && known.length > 0,
    });
    this.#avatar.update(seat, seat.seatIndex);
    setText(this.#name, seat.displayName);
    setText(this.#chips, fewChips(seat.chips));
    this.#chips.title = words.stack(seat.chips);
    this.#showNote(seat);
    this.#showMarks(picture);
    this.#showBet(picture, seat);
    this.#showCards(picture, seat, known, lit);
  }

  #empty() {
    this.node.setAttribute('aria-label', words.emptySeat(this.#index + 1));
    this.#mark({});
    [this.#name, this.#chips, this.#note, this.#connection].forEach((part) => setText(part, ''));
    this.#bet.update(0, 1);
    this.#cards.update([]);
  }

  #mark(flags) {
    FLAGS.forEach((name) => this.node.classList.toggle(name, Boolean(flags[name])));
  }

  #showNote(seat) {
    const { kind, words: said } = noteOf(seat);
    this.#note.className = `seat-note said-${kind}`;
    setText(this.#note, said);
  }

  #showMarks({ hand }) {
    const blind = hand?.blinds?.[this.#index];
    show(this.#dealer, hand?.dealerSeat === this.#index);
    show(this.#blind, Boolean(words.blinds[blind]));
    setText(this.#blind, words.blinds[blind]?.short ?? '');
    this.#blind.title = words.blinds[blind]?.long ?? '';
  }

  #showBet({ room }, { bet, won }) {
    const said = won ? { words: words.won(won) } : { title: words.bet(bet) };
    this.#bet.update(won || bet, room.settings.bigBlind, said);
  }

  #showConnection({ connection, awaySince }, now) {
    this.#connection.className = `seat-connection ${connection}`;
    setText(this.#connection, words.connection[connection](awaySince ? now - awaySince : null));
  }

  #showCards(picture, seat, known, lit) {
    const hidden = seat.inHand && !seat.folded && known.length === 0 && !picture.hand?.over;
    this.#cards.update(known, { backs: hidden ? 2 : 0, lit: seat.won > 0 ? lit : null });
  }
}

/** What is to be said of a seat in a word, and of what kind that is. */
function noteOf(seat) {
  const { lastAction } = seat;
  if (seat.folded) {
    return { kind: 'fold', words: words.folded };
  }
  if (seat.allIn && seat.inHand) {
    return { kind: 'all-in', words: words.allIn };
  }
  if (seat.sittingOut && !seat.inHand) {
    return { kind: 'quiet', words: words.sittingOut };
  }
  if (seat.chips === 0 && !seat.inHand) {
    return { kind: 'quiet', words: words.busted };
  }
  return lastAction
    ? { kind: lastAction.action.toLowerCase().replace('_', '-'), words: words.said[lastAction.action] }
    : { kind: 'nothing', words: '' };
}
