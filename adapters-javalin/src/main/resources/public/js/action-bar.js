// The viewer's move. It always says which decision it answers, so that a late press never acts on
// another one.

import { bestHand } from './best-hand.js';
import { seconds, timeLeft } from './countdown.js';
import { button, el, setText, show } from './dom.js';
import { isMeant } from './keys.js';
import { notice } from './notices.js';
import { PreAction } from './pre-action.js';
import { RaiseBox } from './raise-box.js';
import { highestBet, myDecision, mySeat, runningHand } from './state.js';
import { handWords, text } from './text.js';

const words = text.act;

export class ActionBar {
  #onAct;
  #decision = null;
  #since = 0;
  #sent = null;
  #next = null;
  #foldAsked = false;
  #status = el('p', { class: 'act-status' });
  #holding = el('p', { class: 'act-hand' });
  #time = el('time', { class: 'act-time' });
  #bar = el('span', { class: 'act-clock', 'aria-hidden': 'true' });
  #before = new PreAction(() => notice(words.before.cancelled, 'quiet'));
  #raiseBox = new RaiseBox(() => this.#labelRaise(), () => this.#raise.click());
  #fold = moveButton('fold', 'f', () => this.#act({ action: 'FOLD' }));
  #call = moveButton('call', 'c', () => this.#act(this.#passive()));
  #raise = moveButton('primary raise-go', 'r', () => this.#act(this.#aggressive()));
  #size = moveButton('primary raise-open', 'r', () => this.#openSizes());
  #less = button(words.fewer, () => this.#showSizes(false), { class: 'raise-close' });
  #moves;

  constructor(onAct) {
    this.#onAct = onAct;
    this.#moves = el('div', { class: 'act-moves' }, this.#fold, this.#call, this.#size, this.#raise);
    this.#fold.firstChild.textContent = words.fold;
    this.#raiseBox.node.append(this.#less);
    this.node = el(
      'section',
      { class: 'act', 'aria-label': words.label, hidden: true },
      this.#bar,
      el('div', { class: 'act-head' }, this.#status, this.#holding, this.#time),
      this.#raiseBox.node,
      this.#moves,
      this.#before.node,
    );
  }

  update(picture) {
    const mine = myDecision(picture);
    const seat = mySeat(picture);
    this.#next = mine && { ...mine, decision: `${picture.game.id} ${mine.turn}` };
    show(this.node, Boolean(runningHand(picture) && (picture.next || seat?.inHand)));
    setText(this.#status, this.#statusFor(picture));
    setText(this.#holding, seat?.inHand ? holdingOf(picture) : '');
    this.node.classList.toggle('mine', Boolean(mine));
    this.node.dataset.turn = mine?.turn ?? '';
    show(this.#moves, Boolean(mine));
    show(this.#raiseBox.node, Boolean(mine?.canRaise));
    this.#before.update(picture, Boolean(mine));
    if (mine) {
      this.#offer(picture, this.#next);
    } else {
      this.#decision = null;
      this.node.classList.remove('sizing');
    }
  }

  /** Moves the clock only. */
  tick(picture, now) {
    const time = timeLeft(picture.next, now);
    const bank = time?.bank ? `${text.table.timeBank} ` : '';
    setText(this.#time, time ? bank + text.table.secondsLeft(seconds(time)) : '');
    this.#time.dateTime = time ? new Date(time.endsAt).toISOString() : '';
    this.#time.classList.toggle('late', Boolean(time) && time.leftMs < 7_000);
    this.node.classList.toggle('ready', Boolean(this.#next) && isMeant(this.#since));
    this.#bar.style.setProperty('--left', time ? (time.leftMs / time.wholeMs).toFixed(4) : 0);
    this.#bar.classList.toggle('late', Boolean(time) && time.leftMs < 7_000);
  }

  /** Makes the move a key stands for; false if it stands for none now. */
  press(key) {
    if (!this.#next || this.#sent === this.#decision || !isMeant(this.#since)) {
      return false;
    }
    const moves = {
      f: () => this.#foldByKey(),
      c: () => this.#call.click(),
      r: () => {
        this.#showSizes(true);
        this.#raiseBox.focus();
      },
      a: () => this.#allIn(),
      escape: () => this.#showSizes(false),
    };
    const move = moves[key] ?? this.#preset(key);
    move?.();
    return Boolean(move);
  }

  #preset(key) {
    return /^[1-4]$/.test(key) && this.#next.canRaise
      ? () => {
          this.#showSizes(true);
          this.#raiseBox.choose(Number(key));
        }
      : null;
  }

  /** Where checking is free, one key is not enough to give a hand up. */
  #foldByKey() {
    if (this.#next.canCheck && !this.#foldAsked) {
      this.#foldAsked = true;
      notice(words.foldFree, 'quiet');
    } else {
      this.#fold.click();
    }
  }

  /** A key only proposes it: Enter or the button does it. */
  #allIn() {
    if (this.#next.canRaise) {
      this.#showSizes(true);
      this.#raiseBox.chooseAllIn();
      this.#raise.focus();
    } else {
      this.#call.focus();
    }
  }

  #offer(picture, next) {
    this.#raise.dataset.kind = highestBet(picture) > 0 ? 'RAISE' : 'BET';
    if (next.decision !== this.#decision) {
      this.#decision = next.decision;
      this.#since = performance.now();
      this.#foldAsked = false;
      this.#showSizes(false);
      this.#raiseBox.offer(picture, next);
      this.#actAsChosen(picture, next);
    }
    this.#lock(this.#sent === next.decision);
    show(this.#raise, next.canRaise);
    show(this.#size, next.canRaise);
    const open = this.#raise.dataset.kind === 'BET' ? words.openBet : words.openRaise;
    setText(this.#size.firstChild, open);
    setText(this.#call.firstChild, callLabel(picture, next));
    this.#labelRaise();
  }

  #actAsChosen(picture, next) {
    const action = this.#before.take(picture, next);
    if (action) {
      this.#act({ action }).catch((error) =>
        document.dispatchEvent(new CustomEvent('trouble', { detail: error })),
      );
    }
  }

  /** Where there is little room the sizes come up when asked for; elsewhere they always stand. */
  #showSizes(open) {
    const sizing = open && Boolean(this.#next?.canRaise);
    this.node.classList.toggle('sizing', sizing);
  }

  /** A finger is not to have a keyboard come up; it gets the slider. */
  #openSizes() {
    this.#showSizes(true);
    this.#raiseBox.focusSlider();
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
    setText(this.#raise.firstChild, (allIn ? words.allIn : word)(amount));
  }

  #passive() {
    return { action: this.#next.canCheck ? 'CHECK' : 'CALL' };
  }

  #aggressive() {
    return { action: this.#raise.dataset.kind, amount: this.#raiseBox.amount };
  }

  async #act(command) {
    const { turn, decision } = this.#next;
    this.#sent = decision;
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

/** The label is a node of its own, the key beside it is drawn by the style sheet. */
function moveButton(kind, key, action) {
  const label = el('span', {});
  return button(label, action, { class: kind, 'data-key': key.toUpperCase(), 'aria-keyshortcuts': key });
}

function callLabel(picture, { canCheck, toCall }) {
  if (canCheck) {
    return words.check;
  }
  return (toCall === mySeat(picture).chips ? words.callAllIn : words.call)(toCall);
}

function holdingOf({ me, hand }) {
  const hole = me.holeCards;
  return hole.length ? handWords(bestHand([...hole, ...hand.board]), hole) : '';
}
