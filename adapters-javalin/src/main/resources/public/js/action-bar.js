// The viewer's move. It always says which decision it answers, so that a late press never acts on
// another one.

import { seconds, timeLeft } from './countdown.js';
import { button, el, setText, show } from './dom.js';
import { RaiseBox } from './raise-box.js';
import { highestBet, myDecision, mySeat, runningHand } from './state.js';
import { text } from './text.js';

const words = text.act;

export class ActionBar {
  #onAct;
  #turn = null;
  #sent = null;
  #next = null;
  #status = el('p', { class: 'act-status', role: 'status' });
  #time = el('time', { class: 'act-time' });
  #raiseBox;
  #fold = button(words.fold, () => this.#act({ action: 'FOLD' }), { class: 'danger' });
  #call = button('', () => this.#act(this.#passive()));
  #raise = button('', () => this.#act(this.#aggressive()), { class: 'primary raise-go' });
  #size = button('', () => this.#showSizes(true), { class: 'primary raise-open' });
  #moves;

  constructor(onAct) {
    this.#onAct = onAct;
    this.#raiseBox = new RaiseBox(() => this.#labelRaise());
    this.#moves = el('div', { class: 'act-moves' }, this.#fold, this.#call, this.#size, this.#raise);
    this.node = el(
      'section',
      { class: 'act', 'aria-label': words.label, hidden: true },
      el('div', { class: 'act-head' }, this.#status, this.#time),
      this.#raiseBox.node,
      this.#moves,
    );
  }

  update(picture) {
    const mine = myDecision(picture);
    this.#next = mine;
    show(this.node, Boolean(runningHand(picture) && picture.next));
    setText(this.#status, this.#statusFor(picture));
    this.node.classList.toggle('mine', Boolean(mine));
    show(this.#moves, Boolean(mine));
    show(this.#raiseBox.node, Boolean(mine?.canRaise));
    if (mine) {
      this.#offer(picture, mine);
    }
  }

  /** Moves the clock only. */
  tick(picture, now) {
    const time = timeLeft(picture.next, now);
    const bank = time?.bank ? `${text.table.timeBank} ` : '';
    setText(this.#time, time ? bank + text.table.secondsLeft(seconds(time)) : '');
    this.#time.dateTime = time ? new Date(time.endsAt).toISOString() : '';
    this.#time.classList.toggle('late', Boolean(time) && time.leftMs < 7_000);
  }

  #offer(picture, next) {
    if (next.turn !== this.#turn) {
      this.#turn = next.turn;
      this.#showSizes(false);
      this.#raiseBox.offer(picture, next);
    }
    this.#lock(this.#sent === next.turn);
    this.#raise.dataset.kind = highestBet(picture) > 0 ? 'RAISE' : 'BET';
    show(this.#raise, next.canRaise);
    show(this.#size, next.canRaise);
    setText(this.#size, this.#raise.dataset.kind === 'BET' ? words.openBet : words.openRaise);
    setText(this.#call, callLabel(picture, next));
    this.#labelRaise();
  }

  /** Where there is little room the sizes come up when asked for; elsewhere they always stand. */
  #showSizes(open) {
    this.node.classList.toggle('sizing', open);
    if (open) {
      this.#raiseBox.focus();
    }
  }

  #statusFor(picture) {
    if (this.#next) {
      return words.yourTurn;
    }
    const acting = picture.seats[picture.next?.seatIndex];
    return acting ? words.waitingFor(acting.displayName) : '';
  }

  #labelRaise() {
    const amount = this.#raiseBox.amount;
    const allIn = amount === this.#next?.maxRaiseTo;
    const word = this.#raise.dataset.kind === 'BET' ? words.bet : words.raise;
    setText(this.#raise, (allIn ? words.allIn : word)(amount));
  }

  #passive() {
    return { action: this.#next.canCheck ? 'CHECK' : 'CALL' };
  }

  #aggressive() {
    return { action: this.#raise.dataset.kind, amount: this.#raiseBox.amount };
  }

  async #act(command) {
    const { turn } = this.#next;
    this.#sent = turn;
    this.#lock(true);
    try {
      await this.#onAct({ ...command, turn });
    } catch (error) {
      this.#sent = null;
      this.#lock(false);
      throw error;
    }
  }

  /** One answer to a decision is enough. */
  #lock(locked) {
    for (const move of [this.#fold, this.#call, this.#size, this.#raise]) {
      move.disabled = locked;
    }
  }
}

function callLabel(picture, { canCheck, toCall }) {
  if (canCheck) {
    return words.check;
  }
  return (toCall === mySeat(picture).chips ? words.callAllIn : words.call)(toCall);
}
