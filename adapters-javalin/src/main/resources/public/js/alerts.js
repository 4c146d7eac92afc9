// Calling somebody back to the table: a sound, a shake, the tab's title.

import { prefs } from './prefs.js';
import { myDecision } from './state.js';
import { text } from './text.js';

const CHIMES = { turn: [660, 880], hurry: [520, 520], door: [440, 660] };
const NOTE_S = 0.14;
const LOUDNESS = 0.12;
const HURRY_MS = 7_000;

export class Alerts {
  #turn = null;
  #hurried = null;
  #sounds = null;

  constructor() {
    // Browsers allow sound only after the page has been touched.
    addEventListener('pointerdown', () => this.#context(), { once: true });
    addEventListener('keydown', () => this.#context(), { once: true });
  }

  /** Calls when a decision has come. */
  update(picture) {
    const turn = myDecision(picture)?.turn ?? null;
    if (turn !== null && turn !== this.#turn) {
      this.chime('turn');
      this.#shake([60, 40, 60]);
    }
    this.#turn = turn;
    document.title = titleFor(picture);
  }

  /** Calls once more when time runs out. */
  tick(picture, now) {
    const mine = myDecision(picture);
    const endsAt = mine?.bankEndsAt ?? mine?.deadlineAt;
    if (mine && endsAt - now < HURRY_MS && this.#hurried !== endsAt) {
      this.#hurried = endsAt;
      this.chime('hurry');
      this.#shake([120]);
    }
  }

  /** Plays one of the chimes, if sound is wanted. */
  chime(name) {
    const context = prefs.get('sound') ? this.#sounds : null;
    if (context?.state === 'running') {
      CHIMES[name].forEach((pitch, i) => note(context, pitch, context.currentTime + i * NOTE_S));
    }
  }

  #shake(pattern) {
    if (prefs.get('vibration') && navigator.userActivation?.hasBeenActive) {
      navigator.vibrate?.(pattern);
    }
  }

  #context() {
    this.#sounds ??= globalThis.AudioContext ? new AudioContext() : null;
    this.#sounds?.resume();
  }
}

function note(context, pitch, at) {
  const tone = new OscillatorNode(context, { type: 'sine', frequency: pitch });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(LOUDNESS, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + NOTE_S * 2);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + NOTE_S * 2);
}

function titleFor(picture) {
  const room = text.room.name(picture.room.code);
  return myDecision(picture) ? text.room.titleTurn(room) : text.room.title(room);
}
