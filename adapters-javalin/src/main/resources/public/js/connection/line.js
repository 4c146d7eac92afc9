// One socket from its opening to its end, which is told once, however it comes about.

import { Pulse } from './pulse.js';

const HANDSHAKE_MS = 8_000;
const SILENCE_MS = 5_000;
const OPEN = 1;
const ABNORMAL_CLOSURE = 1006;

export class Line {
  #socket;
  #pulse = null;
  #watchdog = 0;
  #beat = () => {};
  #onEnd;

  /** @param listener `{opened(), received(frame), ended(code)}` */
  constructor(socket, listener) {
    this.#socket = socket;
    this.#onEnd = (code) => listener.ended(code);
    socket.onopen = () => listener.opened();
    socket.onmessage = ({ data }) => {
      clearTimeout(this.#watchdog);
      listener.received(JSON.parse(data));
    };
    socket.onclose = ({ code }) => {
      this.hangUp();
      this.#onEnd(code);
    };
    this.#expectFrameWithin(HANDSHAKE_MS);
  }

  /** Sends a frame; whether it could go. */
  send(frame) {
    const open = this.#socket.readyState === OPEN;
    if (open) {
      this.#socket.send(JSON.stringify(frame));
    }
    return open;
  }

  /** From now on sends what `makeFrame` gives at every interval, and expects to be answered. */
  keepAlive(intervalMs, makeFrame) {
    this.#beat = () => this.send(makeFrame()) && this.#expectFrameWithin(SILENCE_MS);
    this.#pulse = new Pulse(() => this.#beat());
    this.#pulse.start(intervalMs);
    this.#beat();
  }

  /** Finds out whether the other end is still there. */
  probe() {
    this.#beat();
  }

  /** Closes without telling. */
  hangUp() {
    clearTimeout(this.#watchdog);
    this.#pulse?.stop();
    const socket = this.#socket;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  /** A socket that says nothing when asked is dead, whatever it claims. */
  #expectFrameWithin(ms) {
    clearTimeout(this.#watchdog);
    this.#watchdog = setTimeout(() => {
      this.hangUp();
      this.#onEnd(ABNORMAL_CLOSURE);
    }, ms);
  }
}
