// The server's time as seen from here. A reading is late by the way it took, so of several the one
// that came quickest is believed.

const KEEP = 16;

/** Estimates how far the server's clock is ahead of this machine's. */
export class ServerClock {
  #offsets = [];
  #now;

  constructor(now = Date.now) {
    this.#now = now;
  }

  /** The server told its time. */
  observe(isoTime) {
    const time = Date.parse(isoTime);
    if (!Number.isNaN(time)) {
      this.#offsets = [...this.#offsets, time - this.#now()].slice(-KEEP);
    }
  }

  /** The server's time now, in epoch milliseconds. */
  now() {
    return this.#now() + (this.#offsets.length ? Math.max(...this.#offsets) : 0);
  }
}
