// All events of a game as this viewer may see them: read from the server when somebody wants to
// know, and followed from then on.

const PAGE = 1_000;

export class EventBook {
  #room;
  #gameId = null;
  #frames = [];

  /** @param room the room's calls */
  constructor(room) {
    this.#room = room;
  }

  /** Takes an event of the stream, if it is the next. */
  follow(frame) {
    if (frame.gameId === this.#gameId && frame.seq === this.#seq() + 1) {
      this.#frames.push(frame);
    }
  }

  /** Every event of a game, from its first. */
  async read(gameId) {
    if (gameId !== this.#gameId) {
      this.#gameId = gameId;
      this.#frames = [];
    }
    for (let more = true; more; ) {
      const after = this.#seq();
      const { events } = await this.#room.events(gameId, after, PAGE);
      if (gameId === this.#gameId && after === this.#seq()) {
        this.#frames.push(...events);
      }
      more = events.length === PAGE;
    }
    return this.#frames;
  }

  #seq() {
    return this.#frames.at(-1)?.seq ?? 0;
  }
}
