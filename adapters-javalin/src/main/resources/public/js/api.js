// The HTTP calls. Every refusal arrives as `ApiError`, made of the problem+json the server sent.

/** A refused or failed call. `code` is the protocol's; `NETWORK` if no answer came at all. */
export class ApiError extends Error {
  constructor(problem) {
    super(problem.detail ?? problem.title ?? problem.code);
    this.name = 'ApiError';
    this.code = problem.code ?? 'INTERNAL';
    this.status = problem.status ?? 0;
    this.errors = problem.errors ?? [];
  }
}

/** The server at this page's origin, as one user of one browser. */
export class Api {
  #deviceId;
  #fetch;

  constructor({ deviceId, fetch = (...args) => globalThis.fetch(...args) }) {
    this.#deviceId = deviceId;
    this.#fetch = fetch;
  }

  session() {
    return this.#call('GET', '/api/session');
  }

  /** Makes the user of a rejoin token this browser's again; the answer has the token's successor. */
  restoreSession(roomId, rejoinToken) {
    return this.#call('POST', '/api/session', { roomId, rejoinToken });
  }

  createRoom(displayName, settings) {
    return this.#call('POST', '/api/rooms', { displayName, settings });
  }

  roomByCode(code) {
    return this.#call('GET', `/api/rooms/by-code/${encodeURIComponent(code)}`);
  }

  /** The calls about one room. They show the room's rejoin token and keep those they are given. */
  room(roomId, tokens) {
    const base = `/api/rooms/${encodeURIComponent(roomId)}`;
    const call = async (method, path, body) => {
      const answer = await this.#call(method, base + path, body, rejoinHeader(tokens.rejoin));
      tokens.keep(answer);
      return answer;
    };
    const get = (path) => call('GET', path);
    const post = (path, body = {}) => call('POST', path, body);
    return {
      lobby: () => get(''),
      hydrate: () => get('/hydrate'),
      events: (gameId, after, limit) =>
        this.#call('GET', `/api/games/${gameId}/events?after=${after}&limit=${limit}`),
      hands: (gameId) => this.#call('GET', `/api/games/${gameId}/hands`),
      join: (displayName) => post('/join', { displayName }),
      approve: (userId) => post('/approve', { userId, approved: true }),
      reject: (userId) => post('/reject', { userId }),
      sit: (seatIndex, buyIn) => post('/seat', { seatIndex, buyIn }),
      leaveSeat: () => call('DELETE', '/seat'),
      sitOut: () => post('/sit-out'),
      sitIn: () => post('/sit-in'),
      rebuy: (amount) => post('/rebuy', { amount }),
      watch: () => post('/spectate'),
      stopWatching: () => call('DELETE', '/spectate'),
      spectators: () => get('/spectators'),
      start: () => post('/start'),
      pause: () => post('/pause'),
      resume: () => post('/resume'),
      end: () => post('/end'),
      kick: (userId) => post('/kick', { userId }),
      handOver: (userId) => post('/host', { userId }),
      chips: (userId, amount, reason) => post('/chips', { userId, amount, reason }),
      settings: (changes) => call('PATCH', '/settings', changes),
    };
  }

  async #call(method, path, body, extra = {}) {
    const response = await this.#send(method, path, body, extra);
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) {
      throw new ApiError({ status: response.status, ...answer });
    }
    return answer;
  }

  async #send(method, path, body, extra) {
    const headers = { Accept: 'application/json', 'X-Device-Id': this.#deviceId, ...extra };
    const request = { method, headers, credentials: 'same-origin', cache: 'no-store' };
    if (body !== undefined) {
      headers['Content-Type'] = 'application/json';
      request.body = JSON.stringify(body);
    }
    try {
      return await this.#fetch(path, request);
    } catch {
      throw new ApiError({ code: 'NETWORK' });
    }
  }
}

/** Has the server continue the token's family instead of beginning another. */
function rejoinHeader(rejoinToken) {
  return rejoinToken ? { 'X-Rejoin-Token': rejoinToken } : {};
}
