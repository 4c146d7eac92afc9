// What people may do about their own place: sit out and in, rebuy, leave, watch.

import { ask } from './dialog.js';
import { button, el, field, setText, show } from './dom.js';
import { menu } from './menu.js';
import { isAdmitted, isHost, mySeat } from './state.js';
import { text } from './text.js';

const words = text.mine;

export class MyPlace {
  #room;
  #picture = null;
  #hint = el('p', { class: 'hint' });
  #sitOut = button(words.sitOut, () => this.#room.sitOut());
  #sitIn = button(words.sitIn, () => this.#room.sitIn(), { class: 'primary' });
  #rebuy = button(words.rebuy, () => this.#askRebuy());
  #rebuyNow = button(words.rebuyNow, () => this.#askRebuy(), { class: 'primary' });
  #leave = button(words.leaveSeat, () => this.#askLeave());
  #watch = button(words.watch, () => this.#room.watch());
  #stop = button(words.stopWatching, () => this.#room.stopWatching());
  #start = button(text.host.start, () => this.#room.start(), { class: 'primary' });
  #menu = menu(words.menu, this.#sitOut, this.#rebuy, this.#leave);

  /** @param room the room's calls */
  constructor(room) {
    this.#room = room;
    this.node = el(
      'section',
      { class: 'my-place' },
      this.#hint,
      el('div', { class: 'row' }, this.#start, this.#sitIn, this.#rebuyNow, this.#watch, this.#stop),
      this.#menu,
    );
  }

  update(picture) {
    this.#picture = picture;
    const { role } = picture.me;
    const seat = mySeat(picture);
    show(this.node, isAdmitted(picture));
    show(this.#start, isHost(picture) && picture.game.status === 'waiting');
    show(this.#sitOut, Boolean(seat) && !seat.sittingOut);
    show(this.#sitIn, Boolean(seat?.sittingOut));
    const busted = Boolean(seat) && seat.chips === 0 && !seat.inHand;
    show(this.#rebuy, Boolean(seat) && !busted && seat.chips < picture.room.settings.maxBuyIn);
    show(this.#rebuyNow, busted);
    show(this.#menu, Boolean(seat));
    show(this.#leave, Boolean(seat));
    show(this.#watch, role === 'approved' && picture.room.settings.spectatorsAllowed);
    show(this.#stop, role === 'spectator');
    setText(this.#hint, hintFor(picture, seat));
  }

  /** Asks how many chips to bring to a seat. */
  askBuyIn(seatIndex) {
    const { minBuyIn: min, maxBuyIn: max, startingStack: value } = this.#picture.room.settings;
    ask(
      { title: words.buyInTitle(seatIndex + 1), label: words.sitDown },
      [amountField(words.buyIn, { min, max, value }, words.buyInHint(min, max))],
      ({ amount }) => this.#room.sit(seatIndex, amount),
    );
  }

  #askRebuy() {
    const { minBuyIn, maxBuyIn, startingStack } = this.#picture.room.settings;
    const { chips, inHand } = mySeat(this.#picture);
    const min = inHand ? 1 : Math.max(1, minBuyIn - chips);
    const max = maxBuyIn - chips;
    const value = Math.min(startingStack, max);
    ask(
      { title: words.rebuyTitle, label: words.add },
      [amountField(words.rebuyAmount, { min, max, value }, words.rebuyHint(maxBuyIn))],
      ({ amount }) => this.#room.rebuy(amount),
    );
  }

  #askLeave() {
    ask({ title: words.leaveTitle, hint: words.leaveHint, label: words.leaveSeat, danger: true }, [], () =>
      this.#room.leaveSeat(),
    );
  }
}

function hintFor(picture, seat) {
  if (seat) {
    return seat.sittingOut ? words.sittingOut : '';
  }
  return picture.me.role === 'spectator' ? words.watching : words.chooseSeat;
}

function amountField(label, limits, hint) {
  const input = { type: 'number', name: 'amount', required: true, inputmode: 'numeric', step: 1 };
  return field(label, el('input', { ...input, ...limits }), hint);
}
