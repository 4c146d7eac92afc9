// One socket from its opening to its end, which is told once, however it comes about.

import { BROKEN, SILENT } from './close-codes.js';
import { Pulse } from './pulse.js';

const HANDSHAKE_MS = 8_000;
const SILENCE_MS = 5_000;
const STUCK_MS = 2_000;
const OPEN = 1;

export class Line {
  #socket;
  #begunAt = Date.now();
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
      this.#heard();
      listener.received(JSON.parse(data));
    };
    socket.onclose = ({ code }) => this.#end(code);
    this.#expectFrameWithin(HANDSHAKE_MS, BROKEN);
  }

  /** Whether it is taking suspiciously long to open. */
  get isStuck() {
    return this.#socket.readyState !== OPEN && Date.now() - this.#begunAt > STUCK_MS;
  }

  /** Sends a frame; whether it could go. */
  send(frame) {
    const open = this.#socket.readyState === OPEN;
    if (open) {
      this.#socket.send(JSON.stringify(frame));
    }
    return open;
  }

  /** Sends a frame to which there is an answer; whether it could go. */
  ask(frame) {
    const sent = this.send(frame);
    if (sent && !this.#watchdog) {
      this.#expectFrameWithin(SILENCE_MS, SILENT);
    }
    return sent;
  }

  /** From now on asks what `makeFrame` gives at every interval. */
  keepAlive(intervalMs, makeFrame) {
    this.#beat = () => this.ask(makeFrame());
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
    this.#heard();
    this.#pulse?.stop();
    const socket = this.#socket;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  #heard() {
    clearTimeout(this.#watchdog);
    this.#watchdog = 0;
  }

  /** A socket that says nothing when asked is dead, whatever it claims. */
  #expectFrameWithin(ms, code) {
    this.#watchdog = setTimeout(() => this.#end(code), ms);
  }

  #end(code) {
    this.hangUp();
    this.#onEnd(code);
  }
}
