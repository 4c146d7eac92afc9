// Frames that wait for their answer. What carries an id of its own may be sent again until it is
// acknowledged, over as many connections as that takes; the rest fails with its connection.

const RESEND_MS = 5_000;
const RETRY_MS = 400;

/** A frame the server refused, or that could not be delivered (`CONNECTION_LOST`, `STOPPED`). */
export class Refused extends Error {
  constructor({ code, detail, errors = [], legal = null }) {
    super(detail ?? code);
    this.name = 'Refused';
    this.code = code;
    this.errors = errors;
    this.legal = legal;
  }
}

/** Requests under way, by frame id. */
export class Outbox {
  #waiting = new Map();
  #send;
  #random;
  #stopped = false;

  /** @param send sends a frame now; answers whether there was a connection to send it over */
  constructor(send, random = Math.random) {
    this.#send = send;
    this.#random = random;
  }

  /** Sends a frame; the promise is its answer. */
  post(frame, { repeat = false } = {}) {
    return new Promise((resolve, reject) => {
      this.#waiting.set(frame.id, { frame, repeat, resolve, reject, timer: 0 });
      if (this.#stopped) {
        this.#take(frame.id).reject(new Refused({ code: 'STOPPED' }));
      } else if (!this.#deliver(frame.id) && !repeat) {
        this.#take(frame.id).reject(new Refused({ code: 'CONNECTION_LOST' }));
      }
    });
  }

  acknowledge({ id, ...answer }) {
    this.#take(id)?.resolve(answer);
  }

  /** A refusal; tried again a little later where both sides allow it. */
  refuse({ id, retryable, retryAfterMs = 0, ...reason }) {
    const entry = this.#waiting.get(id);
    if (entry?.repeat && retryable) {
      this.#again(entry, retryAfterMs + RETRY_MS * (1 + this.#random()));
    } else {
      this.#take(id)?.reject(new Refused(reason));
    }
  }

  /** A connection has come up: whatever is open goes out again. */
  resend() {
    [...this.#waiting.keys()].forEach((id) => this.#deliver(id));
  }

  /** The connection went: what may not be repeated has failed. */
  disconnected() {
    this.#failWhere((entry) => !entry.repeat, 'CONNECTION_LOST');
  }

  /** No connection will come again, unless somebody begins anew. */
  stop() {
    this.#stopped = true;
    this.#failWhere(() => true, 'STOPPED');
  }

  begin() {
    this.#stopped = false;
  }

  #deliver(id) {
    const entry = this.#waiting.get(id);
    if (!entry) {
      return false;
    }
    if (entry.repeat) {
      this.#again(entry, RESEND_MS);
    }
    return this.#send(entry.frame);
  }

  #again(entry, ms) {
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => this.#deliver(entry.frame.id), ms);
  }

  #take(id) {
    const entry = this.#waiting.get(id);
    clearTimeout(entry?.timer);
    this.#waiting.delete(id);
    return entry;
  }

  #failWhere(applies, code) {
    [...this.#waiting.values()]
      .filter(applies)
      .forEach((entry) => this.#take(entry.frame.id).reject(new Refused({ code })));
  }
}
