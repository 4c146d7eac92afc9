// A room's connection, for any page: it authenticates first thing, comes back by itself, keeps the
// stream without holes and delivers every action exactly once. Depends on nothing but `connection/`;
// `connection/README.md` tells how to use it, `connection-manager.d.ts` has its types.

import { comesBackAtOnce, finalReason } from './connection/close-codes.js';
import { delayBefore } from './connection/backoff.js';
import { Line } from './connection/line.js';
import { Outbox, Refused } from './connection/outbox.js';
import { Proof } from './connection/proof.js';
import { ServerClock } from './connection/server-clock.js';
import { browserStorage } from './connection/storage.js';
import { StreamPosition } from './connection/stream-position.js';
import { Tokens } from './connection/tokens.js';
import { uuid } from './connection/uuid.js';
import { onWake } from './connection/wake.js';

export { Refused, Tokens };

const HEARTBEAT_MS = 30_000;
const SYNC_AGAIN_MS = 3_000;
const STEADY_MS = 5_000;

export class ConnectionManager extends EventTarget {
  #url;
  #tokens;
  #proof;
  #newSocket;
  #identity;
  #line = null;
  #state = { name: 'idle' };
  #position = new StreamPosition();
  #clock = new ServerClock();
  #outbox = new Outbox((frame) => this.#ask(frame));
  #attempt = 0;
  #liveSince = 0;
  #syncedAt = 0;
  #retry = 0;
  #sleepOn = () => {};

  constructor({
    roomId,
    url = new URL('/ws', location.href.replace(/^http/, 'ws')).href,
    tokens = new Tokens(browserStorage(), roomId),
    deviceId,
    newSocket = (to) => new WebSocket(to),
  }) {
    super();
    this.#url = url;
    this.#tokens = tokens;
    this.#proof = new Proof(tokens, { origin: url.replace(/^ws/, 'http'), roomId });
    this.#newSocket = newSocket;
    this.#identity = { roomId, deviceId, tabId: uuid() };
  }

  get state() {
    return this.#state;
  }

  /** `{gameId, epoch, seq}`: how far the stream has been followed; `gameId` is null before that. */
  get position() {
    const { gameId, epoch, seq } = this.#position;
    return { gameId, epoch, seq };
  }

  /** The server's time now, in epoch milliseconds. */
  serverNow() {
    return this.#clock.now();
  }

  /** Connects, and stays connected until `close` or a final close code. */
  connect() {
    if (!['idle', 'stopped'].includes(this.#state.name)) {
      return;
    }
    this.#attempt = 0;
    this.#outbox.begin();
    this.#sleepOn = onWake(
      () => this.#wake(),
      (key) => this.#tokens.isRejoinKey(key),
    );
    this.#open();
  }

  /** Does not wait for the next attempt. */
  reconnectNow() {
    if (this.#state.name === 'waiting' || this.#line?.isStuck) {
      this.#line?.hangUp();
      this.#open();
    }
  }

  /** Ends the connection; `connect` begins it anew. */
  close() {
    this.#stop({ name: 'idle' });
  }

  /** Acts in the hand: `{action, amount?, turn}`. Sent again, under one id, until it is answered. */
  act(command) {
    const actionId = uuid();
    const frame = { event: 'action', id: actionId, data: { ...command, actionId } };
    return this.#outbox.post(frame, { repeat: true });
  }

  /** Any other frame that is answered; fails with the connection. */
  request(event, data = {}) {
    return this.#outbox.post({ event, id: uuid(), data });
  }

  /** Takes a hydration document that came another way, unless it is older than what is known. */
  adopt(document) {
    if (this.#position.accepts(StreamPosition.of(document))) {
      this.#snapshot(document);
    }
  }

  #wake() {
    if (navigator.onLine !== false) {
      this.reconnectNow();
    }
    this.#line?.probe();
  }

  #open() {
    clearTimeout(this.#retry);
    this.#become({ name: 'connecting' });
    this.#line = new Line(this.#newSocket(this.#url), {
      opened: () => this.#authenticate(),
      received: (frame) => this.#receive(frame),
      ended: (code) => this.#ended(code),
    });
  }

  #authenticate() {
    const data = { ...this.#identity, ...this.#proof.show(), ...this.#position.toFrame() };
    this.#line.send({ event: 'authenticate', data });
  }

  #receive(frame) {
    const { event, data } = frame;
    switch (event) {
      case 'authenticated':
        return this.#authenticated(data);
      case 'snapshot':
        return this.#snapshot(data);
      case 'heartbeat_ack':
        return this.#heartbeatAck(data);
      case 'tokens':
        return this.#tokens.keep(data);
      case 'ack':
        return this.#outbox.acknowledge(data);
      case 'error':
        return data.id ? this.#outbox.refuse(data) : this.#emit('refused', data);
      default:
        return frame.seq === undefined ? undefined : this.#streamed(frame);
    }
  }

  #authenticated(data) {
    this.#proof.accept(data);
    this.#liveSince = Date.now();
    this.#syncedAt = 0;
    this.#become({ name: 'live' });
    this.#emit('authenticated', data);
    this.#line.keepAlive(data.heartbeatIntervalMs ?? HEARTBEAT_MS, () => ({
      event: 'heartbeat',
      data: { seq: this.#position.seq },
    }));
    this.#outbox.resend();
  }

  #snapshot(document) {
    const { me, timestamp } = document;
    this.#position.moveTo(StreamPosition.of(document));
    this.#tokens.keep({ rejoinToken: me.rejoin_token, seatToken: me.seat_token });
    this.#clock.observe(timestamp);
    this.#syncedAt = 0;
    this.#emit('snapshot', document);
  }

  #streamed(frame) {
    const fit = this.#position.judge(frame);
    if (fit === 'next') {
      this.#position.moveTo(frame);
      this.#emit('stream', frame);
    } else if (fit !== 'old') {
      this.#sync();
    }
  }

  #heartbeatAck({ serverTime, seq }) {
    this.#clock.observe(serverTime);
    if (seq > this.#position.seq) {
      this.#sync();
    }
  }

  /** Asks for what is missing; before the first picture there is nothing to miss. */
  #sync() {
    const asked = Date.now() - this.#syncedAt < SYNC_AGAIN_MS;
    if (this.#position.isKnown && !asked) {
      this.#syncedAt = Date.now();
      this.#line.send({ event: 'sync', data: this.#position.toFrame() });
    }
  }

  #ended(code) {
    const reason = finalReason(code);
    this.#line = null;
    this.#outbox.disconnected();
    if (this.#proof.isAtFault(code)) {
      this.#proveOtherwise(code);
    } else if (reason) {
      this.#proof.giveUp(reason);
      this.#stop({ name: 'stopped', code, reason });
    } else {
      this.#comeBack(code);
    }
  }

  /** What was shown was turned down, which is found out before anybody has to wait. */
  async #proveOtherwise(code) {
    this.#become({ name: 'connecting' });
    const sameUser = await this.#proof.replace(code).catch(() => null);
    if (this.#state.name !== 'connecting') {
      return;
    }
    if (sameUser === null) {
      this.#comeBack(code);
      return;
    }
    if (!sameUser) {
      this.#position.forget();
    }
    this.#open();
  }

  #comeBack(code) {
    const delay = this.#delayAfter(code);
    this.#become({ name: 'waiting', retryAt: Date.now() + delay, code });
    this.#retry = setTimeout(() => this.#open(), delay);
  }

  /** At once only from a connection that had held: a server that keeps closing gets the back-off. */
  #delayAfter(code) {
    const held = this.#liveSince > 0 && Date.now() - this.#liveSince > STEADY_MS;
    const attempt = held ? 0 : this.#attempt;
    this.#liveSince = 0;
    this.#attempt = attempt + 1;
    return comesBackAtOnce(code) && attempt === 0 ? 0 : delayBefore(attempt);
  }

  #stop(state) {
    this.#line?.hangUp();
    this.#line = null;
    this.#liveSince = 0;
    this.#sleepOn();
    clearTimeout(this.#retry);
    this.#outbox.stop();
    this.#become(state);
  }

  #ask(frame) {
    return this.#state.name === 'live' && this.#line.ask(frame);
  }

  #become(state) {
    this.#state = state;
    this.#emit('state', state);
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
