// A regular beat. Browsers slow the timers of hidden pages down to one a minute, which would let
// the server think the player gone; a worker's timers keep time.

/** Calls `beat` at an interval until stopped. */
export class Pulse {
  #beat;
  #worker = null;
  #timer = 0;

  constructor(beat) {
    this.#beat = beat;
  }

  start(intervalMs) {
    this.stop();
    try {
      this.#worker = new Worker(new URL('./pulse-worker.js', import.meta.url));
      this.#worker.onmessage = () => this.#beat();
      this.#worker.postMessage(intervalMs);
    } catch {
      // No workers here: the page's own timer is the next best.
      this.#timer = setInterval(this.#beat, intervalMs);
    }
  }

  stop() {
    clearInterval(this.#timer);
    this.#worker?.terminate();
    this.#worker = null;
  }
}
