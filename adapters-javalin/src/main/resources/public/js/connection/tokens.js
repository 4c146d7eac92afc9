// The room's tokens in the browser's storage, and whose they are. Read anew at every use: another
// tab of the same user may have had them rotated.

/** The rejoin token and the seat token of one room. */
export class Tokens {
  #storage;
  #rejoinKey;
  #seatKey;
  #ownerKey;

  constructor(storage, roomId) {
    this.#storage = storage;
    this.#rejoinKey = `rejoinToken_${roomId}`;
    this.#seatKey = `seatToken_${roomId}`;
    this.#ownerKey = `tokenOwner_${roomId}`;
  }

  get rejoin() {
    return this.#storage.getItem(this.#rejoinKey);
  }

  /** Whether something changed in the storage is this room's rejoin token. */
  isRejoinKey(key) {
    return key === this.#rejoinKey;
  }

  /** The user they were given to; null if that is not certain. */
  get owner() {
    return this.#storage.getItem(this.#ownerKey);
  }

  /** What to show when authenticating: the rejoin token, else the seat token, else neither. */
  proof() {
    const seatToken = this.#storage.getItem(this.#seatKey);
    if (this.rejoin) {
      return { rejoinToken: this.rejoin };
    }
    return seatToken ? { seatToken } : {};
  }

  /** Keeps whatever is given. */
  keep({ rejoinToken, seatToken, userId }) {
    this.#put(this.#rejoinKey, rejoinToken);
    this.#put(this.#seatKey, seatToken);
    this.#put(this.#ownerKey, userId);
  }

  /** The server did not take them for the user of this browser's session. */
  disown() {
    this.#storage.removeItem(this.#ownerKey);
  }

  /** Forgets one that is not good any more, unless another tab has replaced it meanwhile. */
  forget({ rejoinToken, seatToken }) {
    this.#drop(this.#rejoinKey, rejoinToken);
    this.#drop(this.#seatKey, seatToken);
  }

  forgetAll() {
    [this.#rejoinKey, this.#seatKey, this.#ownerKey].forEach((key) => this.#storage.removeItem(key));
  }

  #put(key, value) {
    if (value) {
      this.#storage.setItem(key, value);
    }
  }

  #drop(key, token) {
    if (token && this.#storage.getItem(key) === token) {
      this.#storage.removeItem(key);
    }
  }
}
