// A finished hand once more, event by event, on a table of its own.

import { button, el, setText } from './dom.js';
import { tell } from './dialog.js';
import { withSeats } from './history.js';
import { icon } from './icons.js';
import { sentenceOf } from './log.js';
import { applyEvent } from './state.js';
import { Table } from './table.js';
import { text } from './text.js';

const words = text.hands;
const STEP_MS = 1_200;

/** Opens a hand of a game, as the viewer saw it. */
export function openReplay(frames, handNumber, picture) {
  const steps = stepsOf(frames, handNumber, picture);
  if (steps.length) {
    new Replay(steps).open(words.title(handNumber));
  }
}

/** For each event of the hand the picture after it and its words. */
export function stepsOf(frames, handNumber, picture) {
  const hand = eventsOf(frames, handNumber);
  const named = withSeats(hand, picture);
  let current = hand.length ? before(hand[0], picture) : null;
  return named.map(({ frame, picture: then }) => {
    current = { ...applyEvent(current, frame), next: null };
    return { picture: current, event: frame.event, words: sentenceOf(frame, then) };
  });
}

/** From the deal to the paying of the pot. */
function eventsOf(frames, handNumber) {
  const isOf = ({ data }) => data?.handNumber === handNumber;
  const start = frames.findIndex((frame) => frame.event === 'hand_started' && isOf(frame));
  const end = frames.findIndex((frame) => frame.event === 'pot_distributed' && isOf(frame));
  return start < 0 || end < 0 ? [] : frames.slice(start, end + 1).filter(isOf);
}

/** The table as it was when the hand was dealt. */
function before({ data }, picture) {
  const mine = data.seats.find(({ userId }) => userId === picture.me.userId);
  const seats = data.seats.map((seat) => [
    seat.seatIndex,
    { ...seat, bet: 0, won: 0, cards: [], connection: 'live', lastAction: null },
  ]);
  return {
    ...picture,
    me: { ...picture.me, role: 'spectator', seatIndex: mine?.seatIndex ?? null },
    seats: Object.fromEntries(seats),
    scheduled: [],
  };
}

class Replay {
  #steps;
  #at = 0;
  #timer = 0;
  #table = new Table();
  #says = el('p', { class: 'replay-says', role: 'status' });
  #slider;
  #play = button(words.play, () => this.#toggle(), { class: 'primary' });

  constructor(steps) {
    this.#steps = steps;
    this.#slider = el('input', { type: 'range', min: 0, max: steps.length - 1, value: 0, 'aria-label': words.step });
    this.#slider.addEventListener('input', () => this.#go(this.#slider.valueAsNumber));
  }

  open(title) {
    const dialog = tell(title, this.#table.node, this.#says, this.#slider, this.#controls());
    dialog.classList.add('replay');
    dialog.addEventListener('close', () => clearInterval(this.#timer));
    this.#go(0);
  }

  #controls() {
    const step = (name, to) => button(icon(name), () => this.#go(to()), { 'aria-label': words[name] });
    return el(
      'div',
      { class: 'replay-controls' },
      step('first', () => 0),
      step('back', () => this.#at - 1),
      this.#play,
      step('next', () => this.#at + 1),
      step('last', () => this.#steps.length - 1),
    );
  }

  #go(at) {
    const forward = at === this.#at + 1;
    this.#at = Math.min(this.#steps.length - 1, Math.max(0, at));
    const { picture, event, words: said } = this.#steps[this.#at];
    this.#table.update(picture, forward ? event : null);
    setText(this.#says, said || ' ');
    this.#slider.value = this.#at;
    this.#slider.setAttribute('aria-valuetext', said ?? '');
    if (this.#at === this.#steps.length - 1) {
      this.#stop();
    }
  }

  #toggle() {
    if (this.#timer) {
      this.#stop();
      return;
    }
    if (this.#at === this.#steps.length - 1) {
      this.#go(0);
    }
    this.#timer = setInterval(() => this.#go(this.#at + 1), STEP_MS);
    setText(this.#play, words.stop);
  }

  #stop() {
    clearInterval(this.#timer);
    this.#timer = 0;
    setText(this.#play, words.play);
  }
}
