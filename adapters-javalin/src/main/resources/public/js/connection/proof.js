// What a client shows to say who it is: the room's tokens while it has any, else the session cookie
// speaks. Which of them is good is known only once the server has answered.

import { restoreSession } from './session.js';

const UNAUTHENTICATED = 4003;
const TOKEN_EXPIRED = 4204;

export class Proof {
  #tokens;
  #origin;
  #roomId;
  #shown = {};
  #isAccepted = false;
  #isRestored = false;

  /** @param origin where the server's calls are, for sessions to be restored */
  constructor(tokens, { origin, roomId }) {
    this.#tokens = tokens;
    this.#origin = origin;
    this.#roomId = roomId;
  }

  /** What to authenticate a new socket with. */
  show() {
    this.#isAccepted = false;
    this.#shown = this.#tokens.proof();
    return this.#shown;
  }

  /** The server knows the client now. */
  accept(welcome) {
    this.#isAccepted = true;
    this.#isRestored = false;
    this.#tokens.keep(welcome);
  }

  /**
   * Whether a close code means what was shown, while something else may do better. Once a socket
   * is known the same code says that its session has ended.
   */
  isAtFault(code) {
    const refused = code === TOKEN_EXPIRED || code === UNAUTHENTICATED;
    return refused && !this.#isAccepted && Object.keys(this.#shown).length > 0;
  }

  /**
   * Finds something else to show. A token the server does not take may be good and the cookie
   * another user's: then its user's session is restored, once. Else it is dropped, and what is left
   * speaks next: the seat token, then the cookie.
   *
   * @returns whether it still speaks for the same user
   * @throws if that could not be found out
   */
  async replace(code) {
    const { rejoinToken } = this.#shown;
    const worthTrying = rejoinToken && code === UNAUTHENTICATED && !this.#isRestored;
    const session =
      worthTrying && (await restoreSession(this.#origin, this.#roomId, rejoinToken));
    if (session) {
      this.#isRestored = true;
      this.#tokens.keep(session);
    } else {
      this.#tokens.forget(this.#shown);
    }
    return Boolean(session);
  }

  /** There is no coming back for whoever it spoke for. */
  giveUp(reason) {
    if (reason === 'removed') {
      this.#tokens.forgetAll();
    } else if (reason === 'session_revoked') {
      // The tokens may still be good, for another user than the session's.
      this.#tokens.disown();
    }
  }
}
