// How far a client has followed a room's stream, and what a frame means from there.

/** Where the next event has to fit. */
export class StreamPosition {
  gameId = null;
  epoch = 0;
  seq = 0;

  /** Where a hydration document stands. */
  static of({ game, epoch, seq }) {
    return { gameId: game.id, epoch, seq };
  }

  /** Whether a first picture has arrived. */
  get isKnown() {
    return this.gameId !== null;
  }

  /** `next`: apply it; `old`: drop it; `gap`: something is missing; `elsewhere`: another stream. */
  judge({ gameId, epoch, seq }) {
    if (gameId !== this.gameId || epoch !== this.epoch) {
      return 'elsewhere';
    }
    if (seq <= this.seq) {
      return 'old';
    }
    return seq === this.seq + 1 ? 'next' : 'gap';
  }

  /** Whether a picture from there is not older than what is known; games do not tell their order. */
  accepts({ gameId, epoch, seq }) {
    if (gameId !== this.gameId) {
      return true;
    }
    return epoch === this.epoch ? seq >= this.seq : epoch > this.epoch;
  }

  /** Nothing is known any more. */
  forget() {
    this.moveTo({ gameId: null, epoch: 0, seq: 0 });
  }

  moveTo({ gameId, epoch, seq }) {
    this.gameId = gameId;
    this.epoch = epoch;
    this.seq = seq;
  }

  /** The position as frames carry it; nothing before the first picture. */
  toFrame() {
    return this.isKnown ? { gameId: this.gameId, epoch: this.epoch, lastSeq: this.seq } : {};
  }
}
