// What happened while the page was cut off, in one line, once it has caught up.

import { notice } from './notices.js';
import { text } from './text.js';

const MOST_LINES = 4;
const LASTS_MS = 12_000;
const OF_CONNECTIONS = new Set(['player_away', 'player_returned', 'player_disconnected']);

export class Meanwhile {
  #missed = null;
  #lines = [];

  /** A connection has come back: what the page had seen, and what it is about to see. */
  expect({ gameId, seq }, welcome) {
    const missed = gameId === welcome.gameId && welcome.seq > seq;
    this.#missed = missed ? { gameId, after: seq, upTo: welcome.seq } : null;
    this.#lines = [];
  }

  /** Takes an event and how it was told; `userId` is the viewer, who knows that they were away. */
  add({ event, gameId, seq, data }, line, userId) {
    const missed = this.#missed;
    if (missed?.gameId !== gameId || seq <= missed.after) {
      return;
    }
    if (line && !(OF_CONNECTIONS.has(event) && data.userId === userId)) {
      this.#lines.push(line);
    }
    if (seq >= missed.upTo) {
      this.#tell();
    }
  }

  #tell() {
    this.#missed = null;
    if (this.#lines.length) {
      notice(text.log.meanwhile(this.#lines, MOST_LINES), 'meanwhile', LASTS_MS);
    }
  }
}
